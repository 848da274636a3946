import type { ListedReference } from '../engine/citations/listedKeys.ts';
import type { ReferenceList } from './referenceList.ts';

/** An entry longer than this, or with braces deeper than that, is no reference. */
const LONGEST_ENTRY = 100_000;
const DEEPEST = 40;

/** Where an entry begins: `@article{`, at the start of a line. */
const ENTRY_START = /^[ \t]*@[ \t]*\p{L}+[ \t]*[{(]/gmu;

/**
 * Reads the references of a BibTeX or BibLaTeX file. An entry that is broken costs itself only. Entries are told apart
 * first, since the library takes ages over deep nesting and long runs of signs; it is loaded when it is first needed.
 */
export async function readBibtex(text: string): Promise<ReferenceList> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const problems: string[] = [];
  const sound = entriesOf(text).filter((entry) => {
    const fault = entry.length > LONGEST_ENTRY ? 'is too long' : depthOf(entry) > DEEPEST ? 'is nested too deep' : '';
    if (fault !== '') problems.push(`the entry “${entry.slice(0, 40).trim()}” ${fault} and is left out`);
    return fault === '';
  });
  const library = parse(sound.join('\n'), {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    unsupported: 'ignore',
  });
  for (const { error } of library.errors) problems.push(`an entry cannot be read (${firstLine(error)})`);
  return { references: library.entries.flatMap(({ key, fields }) => toReference(key, fields)), problems };
}

function entriesOf(text: string): string[] {
  const starts = [...text.matchAll(ENTRY_START)].map(({ index }) => index);
  return starts.map((start, nth) => text.slice(start, starts[nth + 1] ?? text.length));
}

function depthOf(entry: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of entry) {
    if (sign === '{') deepest = Math.max(deepest, ++depth);
    if (sign === '}') depth--;
  }
  return deepest;
}

function toReference(key: string, fields: Readonly<Record<string, unknown>>): ListedReference[] {
  if (key.trim() === '') return [];
  const field = (...names: readonly string[]): string | undefined => {
    const texts = names.map((name) => fieldText(fields[name]).replace(/<[^<>]*>/g, ''));
    return texts
      .find((text) => text.trim() !== '')
      ?.trim()
      .normalize('NFC');
  };
  const title = field('title');
  const outlet = field(
    'journaltitle',
    'journal',
    'newspaper',
    'publisher',
    'organization',
    'institution',
    'howpublished',
  );
  const date = field('date') ?? yearAndMonth(field('year'), field('month'));
  const url = field('url', 'howpublished');
  return [
    {
      key,
      ...(title !== undefined && { title }),
      ...(outlet !== undefined && !/^https?:/.test(outlet) && { outlet }),
      ...(date !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(date) && { date }),
      ...(url !== undefined && /^https?:/.test(url) && { url }),
    },
  ];
}

/** Publishers and institutions come as lists. */
function fieldText(value: unknown): string {
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join(' and ');
  return typeof value === 'string' ? value : '';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function yearAndMonth(year: string | undefined, month: string | undefined): string | undefined {
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  const number = month === undefined ? 0 : Number(month) || MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : year;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 120).trim();
}
