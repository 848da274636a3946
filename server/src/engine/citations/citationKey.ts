import type { CitableSource } from './citation.ts';
import { fold } from './fold.ts';

/** Words that tell one title from another too badly to stand in a key. */
const WEAK = new Set([
  'about',
  'after',
  'against',
  'amid',
  'among',
  'before',
  'from',
  'have',
  'into',
  'more',
  'over',
  'says',
  'that',
  'their',
  'there',
  'they',
  'this',
  'under',
  'what',
  'when',
  'where',
  'which',
  'while',
  'will',
  'with',
]);

/**
 * The key by which Pandoc citations and comments name a source: outlet, date and first telling word of the title
 * (`reuters-2024-12-02-floods`), whatever there is of them; the id's words where there is no title. It depends on the
 * source alone, so it stays the same when other sources come and go. Letters of any script, digits and hyphens only.
 */
export function citationKey(source: CitableSource): string {
  const outlet = source.outlet === undefined ? '' : fold(source.outlet).replaceAll(' ', '');
  const date = source.date ? isoDay(source.date) : '';
  const word = source.title === undefined ? fold(source.id).replaceAll(' ', '-') : tellingWord(source.title);
  const key = [outlet, date, word].filter((part) => part !== '').join('-');
  return key === '' ? 'source' : key;
}

function tellingWord(title: string): string {
  const words = fold(title).split(' ');
  return words.find((word) => word.length > 3 && !WEAK.has(word)) ?? words[0] ?? '';
}

function isoDay({ year, month, day }: { year: number; month: number; day: number }): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
