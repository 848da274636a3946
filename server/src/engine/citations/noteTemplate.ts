import type { CitableSource } from './citation.ts';
import { citationKey, isoDay } from './citationKey.ts';
import { escaped } from './escaped.ts';
import { longDate, newsDate } from './newsDate.ts';

/** The templates that come with the program, by name. */
export const NOTE_TEMPLATES = {
  /** As the AP writes: comma within the quotation marks, month before day and shortened. */
  ap: '[{outlet}, ][“{title},”|{id},][ {date}][, {locator}].[ <{url}>]',
  /** As the notes of the Chicago Manual of Style: author first, the newspaper in italics, months written out. */
  chicago: '[{author}, ][“{title},”|{id},][ *{outlet}*][, {longDate}][, {locator}][, <{url}>].',
  plain: '[{outlet}, ][“{title}”|{id}][, {isoDate}][, {locator}].[ <{url}>]',
} as const;

type Field = 'outlet' | 'title' | 'id' | 'key' | 'author' | 'date' | 'longDate' | 'isoDate' | 'locator' | 'url';

const FIELDS: Readonly<Record<Field, (source: CitableSource) => string | undefined>> = {
  outlet: ({ outlet }) => outlet && escaped(outlet),
  title: ({ title }) => title && escaped(withSingleQuotes(title)),
  id: ({ id }) => escaped(id),
  key: (source) => escaped(citationKey(source)),
  author: ({ byline }) => byline && escaped(byline),
  date: ({ date }) => date && newsDate(date),
  longDate: ({ date }) => date && longDate(date),
  isoDate: ({ date }) => date && isoDay(date),
  locator: ({ locator }) => locator && escaped(locator),
  url: ({ url }) => url && url.replace(/[\s<>]/g, (sign) => encodeURIComponent(sign)),
};

/** One of them must be in a note, so that it can be told which source it means. */
const TELLING: readonly Field[] = ['title', 'id', 'key', 'url'];

/** What is to be filled in, a group with its ways of being filled, or words that stay. */
const PIECE = /\{([^{}]*)\}|\[([^[\]]*)\]|[^{}[\]]+|[^]/g;

/**
 * The text of a footnote for a source. `template` is the name of one of ours, or one of its own: `{field}` stands for what
 * the source has, `[…]` is left out where the source lacks a field in it, and `[…|…]` takes the first that it can fill.
 * Fields: outlet, title, id, key, author, date (`Dec. 2, 2024`), longDate, isoDate, locator, url. The answer is one line of
 * Markdown, the source's words escaped.
 */
export function noteText(source: CitableSource, template: string): string {
  const own: string = isNamed(template) ? NOTE_TEMPLATES[template] : template;
  const written = [...own.matchAll(PIECE)].map(([piece, field, group]) => {
    if (field !== undefined) return filled(`{${field}}`, source) ?? '';
    if (group !== undefined) return firstFilled(group.split('|'), source);
    return piece;
  });
  return tidied(written.join(''));
}

/** What is wrong with a template of the writer's own; undefined for one that can be used. */
export function templateProblem(template: string): string | undefined {
  if (isNamed(template)) return undefined;
  const named = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, field = '']) => field);
  const unknown = named.find((field) => !Object.hasOwn(FIELDS, field));
  if (unknown !== undefined) {
    return `has no field “${unknown}”; fields are ${Object.keys(FIELDS).join(', ')}`;
  }
  if (/[\r\n]/.test(template)) return 'must be one line';
  if (named.some((field) => TELLING.some((one) => one === field))) return undefined;
  return `must be ${Object.keys(NOTE_TEMPLATES).join(', ')}, or have {title}, {id}, {key} or {url} in it, so that it can be told which source a note means`;
}

function isNamed(template: string): template is keyof typeof NOTE_TEMPLATES {
  return Object.hasOwn(NOTE_TEMPLATES, template);
}

function firstFilled(ways: readonly string[], source: CitableSource): string {
  return ways.map((way) => filled(way, source)).find((text) => text !== undefined) ?? '';
}

/** The words with their fields; undefined where the source lacks one. */
function filled(words: string, source: CitableSource): string | undefined {
  let lacks = false;
  const text = words.replace(/\{([^{}]*)\}/g, (_, field: string) => {
    const value = isField(field) ? FIELDS[field](source) : undefined;
    lacks ||= value === undefined || value === '';
    return value ?? '';
  });
  return lacks ? undefined : text;
}

function isField(field: string): field is Field {
  return Object.hasOwn(FIELDS, field);
}

/** What parts that were left out leave behind: spaces, and commas that nothing follows; no comma after “Why?”. */
function tidied(note: string): string {
  return note
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;])/g, '')
    .replace(/([?!]),(?=”)/g, '$1')
    .replace(/,(”?)\./g, '.$1')
    .replace(/,”,/g, ',”')
    .replace(/,(?=,)/g, '')
    .replace(/^[,;.\s]+/, '')
    .trim();
}

/** Quotation marks within quotation marks are single ones. */
function withSingleQuotes(title: string): string {
  return title.replace(/“/g, '‘').replace(/[”"]/g, '’');
}
