import type { CivilDate } from '../engine/facts/fact.ts';
import type { SourceProblem } from '../engine/sources/article.ts';
import { dateField, type Metadata } from '../engine/sources/metadata.ts';
import { knownOutlet } from '../engine/sources/outlets.ts';

/*
 * Where articles in JSON keep what they say about themselves: JSON-LD (schema.org), ninjs 1 to 3, JSON Feed, the JSON
 * of content systems. Names are compared without case, spaces, dashes and underscores.
 */
const TITLE = ['headline', 'headlines', 'title', 'name', 'slugline'];
const OUTLET = [
  'publisher',
  'outlet',
  'publication',
  'provider',
  'sitename',
  'source',
  'infosources',
  'infosource',
  'copyrightholder',
];
const DATE = [
  'datepublished',
  'published',
  'publishedat',
  'publicationdate',
  'pubdate',
  'publishdate',
  'firstpublished',
  'date',
  'dategmt',
  'versioncreated',
  'versiontimestamp',
  'contentcreated',
  'contenttimestamp',
  'firstcreated',
  'datecreated',
  'createdat',
];
const DATELINE = ['dateline', 'located', 'contentlocation', 'locationcreated'];
const BYLINE = ['byline', 'bylines', 'by', 'author', 'authors', 'creator', 'creators'];
const URL = [
  'url',
  'canonicalurl',
  'canonical',
  'link',
  'permalink',
  'mainentityofpage',
  'externalurl',
  'weburl',
  'uri',
];
const LANGUAGE = ['inlanguage', 'language', 'lang', 'xmllang'];

/** A JSON object by its folded names. */
export type Fields = ReadonlyMap<string, unknown>;

export function fieldsOf(value: object): Fields {
  return new Map(
    Object.entries(value).map(([name, field]) => [name.toLowerCase().replaceAll(/[\s_:@-]/gu, ''), field]),
  );
}

/** What an article's object says about it. `path` is for messages: a date that cannot be read is told. */
export function articleFields(
  fields: Fields,
  path: string,
): { readonly metadata: Metadata; readonly problems: readonly SourceProblem[] } {
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => textOf(fields.get(name))).find((text) => text !== '');
  const title = first(TITLE);
  const outlet = first(OUTLET);
  const dateline = first(DATELINE);
  const byline = first(BYLINE)?.replace(/^by\s+/iu, '');
  const url = URL.map((name) => textOf(fields.get(name))).find((text) => /^https?:\/\/\S+$/iu.test(text));
  const language = first(LANGUAGE);
  const { date, problem } = firstDate(fields, path);
  return {
    metadata: {
      ...(title !== undefined && { title: withoutTags(title) }),
      ...(outlet !== undefined && !/^https?:/iu.test(outlet) && { outlet: knownOutlet(outlet) ?? outlet }),
      ...(date && { date }),
      ...(dateline !== undefined && { dateline }),
      ...(byline !== undefined && !/^https?:/iu.test(byline) && { byline }),
      ...(url !== undefined && { url }),
      ...(language !== undefined && { language }),
    },
    problems: problem ? [problem] : [],
  };
}

/** The text of a value: of an object its name, of a list its parts joined, of one with languages or roles the first. */
export function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim();
  if (depth > 3 || typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) {
    const parts = value.slice(0, 20).map((part) => textOf(part, depth + 1));
    // Headlines come by role ("main", "short"): they are not joined.
    const head: unknown = value[0];
    const roled = typeof head === 'object' && head !== null && ('role' in head || 'value' in head);
    return roled ? (parts.find(Boolean) ?? '') : parts.filter(Boolean).join(', ');
  }
  const fields = fieldsOf(value);
  const names = ['name', 'value', 'literal', 'rendered', 'text', 'city', 'title', 'id', 'url', 'names'];
  for (const name of names) {
    const text = textOf(fields.get(name), depth + 1);
    if (text !== '') return text;
  }
  return '';
}

function firstDate(fields: Fields, path: string): { readonly date?: CivilDate; readonly problem?: SourceProblem } {
  let problem: SourceProblem | undefined;
  for (const name of DATE) {
    const value = fields.get(name);
    const text = typeof value === 'number' ? dayOf(value) : textOf(value);
    const found = dateField(text, path);
    if (found.date) return { date: found.date };
    problem ??= found.problem;
  }
  return problem ? { problem } : {};
}

/** A number is a moment in seconds, or in milliseconds where seconds would lie far in the future. */
function dayOf(moment: number): string {
  const milliseconds = moment > 1e11 ? moment : moment * 1000;
  return milliseconds > 0 && milliseconds < 8e15 ? new Date(milliseconds).toISOString().slice(0, 10) : '';
}

function withoutTags(text: string): string {
  return text.replaceAll(/<[^<>]{1,200}>/gu, '').trim();
}
