import { rememberingEach } from '../../lexicon/recentMap.ts';
import type { Span } from '../../text/span.ts';
import type { Reading, TokenRange } from '../fact.ts';
import { smallNumbers } from '../quantity/numberWords.ts';

/** How far two events of one sentence lie apart: "resigned two days after the vote", "struck the same day the truce took effect". */
export interface EventsApart {
  readonly event: TokenRange;
  /** What it is told from. */
  readonly other: TokenRange;
  /** From the other to the event: −1 for "the day before the vote", 0 for "the same day". */
  readonly days: number;
  /** Days either way that the words leave open. */
  readonly slack: number;
  readonly span: Span;
}

const UNITS: ReadonlyMap<string, readonly [days: number, slack: number]> = new Map([
  ['day', [1, 0]],
  ['night', [1, 0]],
  ['morning', [1, 0]],
  ['evening', [1, 0]],
  ['week', [7, 2]],
  ['fortnight', [14, 3]],
  ['month', [30, 8]],
  ['year', [365, 90]],
]);

const WORDS =
  /\b(?:(?<number>the|an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?<unit>day|night|morning|evening|week|fortnight|month|year)s?\s+(?<way>before|after|ahead\s+of)\s+|(?:(?:the|that)\s+(?:very\s+)?same|on\s+the(?:\s+very)?)\s+(?<when>day|night|evening|week|month|year)\s+(?:(?:that|as|when|of|on\s+which)\s+)?|on\s+the\s+(?<eve>eve)\s+of\s+)(?!(?:before|after|ahead|and|but|in|at|on|by|with|for|to)\b)(?=[\p{L}\d])/giu;
/** A sentence without any of these has none. */
const MAY_HAVE = /\b(?:same|eve|before|after|ahead|on the (?:very )?(?:day|night))\b/iu;
/** Words of an event, at least. */
const LEAST = 2;

/** What a sentence tells of how far its events lie apart. */
export const eventsApartIn = rememberingEach((reading: Reading): readonly EventsApart[] =>
  MAY_HAVE.test(reading.text)
    ? [...reading.text.matchAll(WORDS)].flatMap((match) => apartBy(match, reading) ?? [])
    : [],
);

function apartBy(match: RegExpExecArray, { tokens }: Reading): EventsApart | undefined {
  const told = timeOf(match.groups ?? {});
  if (!told) return undefined;
  const span = { start: match.index, end: match.index + match[0].trimEnd().length };
  const [from, to] = [tokenAt(tokens, span.start), tokenAt(tokens, span.end)];
  const words = ({ from: first, to: last }: TokenRange): number =>
    tokens.slice(first, last).filter(({ kind }) => kind === 'word').length;
  const before = { from: 0, to: from };
  if (words(before) >= LEAST) {
    const behind = { from: to, to: tokens.length };
    return words(behind) > 0 ? { event: before, other: behind, ...told, span } : undefined;
  }
  const comma = tokens.findIndex(({ text }, i) => i > to && text === ',');
  const [other, event] = [
    { from: to, to: comma },
    { from: comma + 1, to: tokens.length },
  ];
  return comma > 0 && words(event) >= LEAST ? { event, other, ...told, span } : undefined;
}

function timeOf({
  when,
  number,
  unit,
  way,
  eve,
}: Partial<Record<string, string>>): Pick<EventsApart, 'days' | 'slack'> | undefined {
  if (eve !== undefined) return { days: -1, slack: 0 };
  if (when !== undefined) return { days: 0, slack: (UNITS.get(when.toLowerCase())?.[0] ?? 1) - 1 };
  const [days, slack] = UNITS.get(unit?.toLowerCase() ?? '') ?? [];
  const word = number?.toLowerCase() ?? '';
  const count = /^(?:the|an?)$/u.test(word) ? 1 : (smallNumbers.get(word) ?? Number(word));
  if (days === undefined || slack === undefined || !Number.isFinite(count)) return undefined;
  return { days: (/^after$/iu.test(way ?? '') ? 1 : -1) * count * days, slack };
}

function tokenAt(tokens: Reading['tokens'], offset: number): number {
  const at = tokens.findIndex(({ start }) => start >= offset);
  return at < 0 ? tokens.length : at;
}
