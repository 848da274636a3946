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

/** More words of a title than these make no key that anyone can read. */
export const MOST_WORDS = 4;

/** The key by which Pandoc citations and comments name a source: its own, else the one that is made for it. */
export function citationKey(source: CitableSource): string {
  return source.key ?? madeKey(source);
}

/**
 * The key that is made for a source: outlet, date and first telling words of the title (`reuters-2024-12-02-floods`),
 * whatever there is of them; the id's words where there is no title. It depends on the source alone, so it stays the same
 * when other sources come and go. Letters of any script, digits and hyphens only.
 */
export function madeKey(source: CitableSource, words = 1): string {
  return joinedKey(partsOf(source), words);
}

/** What goes into a key. */
interface KeyParts {
  readonly outlet: string;
  readonly date: string;
  /** Telling words of the title, or its first; where there is no title, those of the id as one. */
  readonly words: readonly string[];
}

function partsOf(source: CitableSource): KeyParts {
  return {
    outlet: source.outlet === undefined ? '' : fold(source.outlet).replaceAll(' ', ''),
    date: source.date ? isoDay(source.date) : '',
    words: source.title === undefined ? [fold(source.id).replaceAll(' ', '-')] : tellingWords(source.title),
  };
}

function joinedKey({ outlet, date, words }: KeyParts, wanted: number): string {
  const key = [outlet, date, words.slice(0, wanted).join('-')].filter((part) => part !== '').join('-');
  return key === '' ? 'source' : key;
}

/** All keys that may have been made for a source at some time, the others of its day and outlet being what they were. */
export function keysOnceMade(source: CitableSource): string[] {
  const parts = partsOf(source);
  return [1, 2, 3, MOST_WORDS].map((words) => joinedKey(parts, words)).concat(keyWithId(source));
}

/** The last resort where two pieces of one outlet and day have the same title. */
export function keyWithId(source: CitableSource): string {
  return `${madeKey(source)}-${fold(source.id).replaceAll(' ', '-')}`;
}

function tellingWords(title: string): readonly string[] {
  const words = fold(title).split(' ');
  const telling = words.filter((word) => word.length > 3 && !WEAK.has(word));
  return telling.length > 0 ? telling.slice(0, MOST_WORDS) : words.slice(0, 1);
}

/** `2024-12-02`. */
export function isoDay({ year, month, day }: { year: number; month: number; day: number }): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
