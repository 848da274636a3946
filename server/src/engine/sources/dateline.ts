import { findDate } from './publicationDate.ts';
import type { Metadata } from './metadata.ts';
import { knownOutlet } from './outlets.ts';

/** The dateline at the start of a paragraph: `LONDON, Dec 2 (Reuters) - `. `end` is where the story starts. */
export interface Dateline {
  readonly end: number;
  readonly fields: Metadata;
}

const WORD = "\\p{Lu}[\\p{L}.'’]*(?:-\\p{L}[\\p{L}'’]*)*";
const JOINER = '(?:of|de|del|di|da|do|la|le|el|al|upon|on|the|am|an|sur|and)';
const PLACE = `${WORD}(?:[ /](?:${JOINER} )?${WORD}){0,3}`;
const PLACES = `${PLACE}(?:, ${PLACE}){0,2}`;
const DATE = '(?:\\p{L}{3,9}\\.? \\d{1,2}(?:,? \\d{4})?|\\d{1,2} \\p{L}{3,9}\\.?(?:,? \\d{4})?)';
const DASH = '(?:[-–—―]{1,2})';

/** An agency in brackets or strokes settles it, whatever the place looks like. */
const WITH_AGENCY = new RegExp(
  `^(?:(?<place>${PLACES})(?:,? (?<date>${DATE}))?\\.?,? )?[(/\\[](?<agency>\\p{Lu}[\\p{L}\\d.&'’ -]{1,40})[)/\\]] ?(?:${DASH}|:)? ?(?=["'“‘«]?[\\p{Lu}\\p{N}])`,
  'u',
);
/** "London CNN — ": the outlet without brackets. */
const BARE = new RegExp(
  `^(?<place>${PLACES})(?:,? (?<date>${DATE}))?\\.?(?<before> ?)(?<dash>${DASH}|:|\\|)(?<after> ?)(?=["'“‘«]?[\\p{Lu}\\p{N}])`,
  'u',
);

/** What stands before a dash or a colon at the head of a story and is no place. */
const NO_PLACE =
  /^(?:updated?|developing|breaking|exclusive|live|watch|video|photos?|pictures?|opinion|comment|analysis|editorial|explainer|review|report|correction|clarification|note|warning|question|answer|problem|solution|summary|background|file|listen|interview|profile|obituary|poll|quiz|factbox|timeline|yes|no|but|and|so|he|she|it|they|we|i|the|this|that|then|now|today|yesterday)\b/iu;

/**
 * Reads the dateline of a paragraph: a place, perhaps a date and an agency, and a dash. `first` says that it is the
 * first paragraph of the story; only there a place in mixed case counts without an agency ("Amman — Jets struck").
 * Undefined where there is none.
 */
export function readDateline(paragraph: string, first: boolean): Dateline | undefined {
  const head = paragraph.slice(0, 200);
  const withAgency = WITH_AGENCY.exec(head);
  if (withAgency?.groups) {
    const { place, date, agency = '' } = withAgency.groups;
    const outlet = knownOutlet(agency);
    if (outlet || (place !== undefined && isCapitals(place))) {
      return { end: withAgency[0].length, fields: fieldsOf(place, date, outlet ?? agency) };
    }
  }
  const bare = BARE.exec(head);
  if (!bare?.groups) return undefined;
  const { place = '', date, dash, before, after } = bare.groups;
  if (NO_PLACE.test(place)) return undefined;
  const capitals = isCapitals(place.split(',')[0] ?? '');
  if (dash === ':' || dash === '|') {
    if (!capitals || !first || after === '' || !/\p{Lu}{3}/u.test(place)) return undefined;
  } else {
    const spaced = before !== '' && after !== '';
    if (!(spaced || dash === '—' || dash === '--')) return undefined;
    if (!first && !capitals) return undefined;
    if (/^(?:\p{Lu}\p{L}? ?)+$/u.test(place) && place.length < 4) return undefined;
  }
  const last = place.split(' ').at(-1) ?? '';
  const outlet = place.includes(' ') && last === last.toUpperCase() && !capitals ? knownOutlet(last) : undefined;
  return { end: bare[0].length, fields: fieldsOf(outlet ? place.slice(0, -last.length - 1) : place, date, outlet) };
}

/**
 * Where the telling begins in a sentence of a draft: behind its dateline, 0 where it has none. Takes anything between
 * capitals and a dash for one ("LAKHIRA, Georgia, Aug 4 (Caspian Newswire) - "), since nothing is lost by it; of a source
 * the dateline is cut off, and `readDateline` must be sure.
 */
export function behindDateline(sentence: string): number {
  return ANY_DATELINE.exec(sentence)?.[0].length ?? 0;
}

const ANY_DATELINE = /^\p{Lu}{3}[^.!?\n]{0,80}?\s[-–—]\s/u;

function fieldsOf(place: string | undefined, date: string | undefined, outlet: string | undefined): Metadata {
  const found = date === undefined ? undefined : findDate(date);
  return {
    ...(place && { dateline: place.split(', ').map(inTitleCase).join(', ') }),
    ...(outlet && { outlet }),
    ...(found?.kind === 'date' && { date: found.date }),
  };
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** "NEW YORK" → "New York"; a word alone of three letters at most stays ("UAE"), and what is in mixed case. */
function inTitleCase(part: string): string {
  if (!isCapitals(part)) return part;
  return part.replace(
    /\p{Lu}[\p{Lu}'’]{3,}|(?<=\p{Lu} )\p{Lu}{3}\b|^\p{Lu}{3}(?= )/gu,
    (word) => word.slice(0, 1) + word.slice(1).toLowerCase(),
  );
}
