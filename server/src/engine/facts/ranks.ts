import { positiveOf } from '../lexicon/comparatives.ts';
import { countryWord } from '../lexicon/demonyms.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import { isSuperlative } from '../lexicon/superlatives.ts';
import type { Span } from '../text/span.ts';
import type { Name, Reading, TokenRange } from './fact.ts';
import { spanOf } from './tokenRange.ts';

/** The place of something named in an order of its sort: "Lyon, France's third-largest city", "the country's largest bank, Zenith". */
export interface Rank {
  readonly name: Name;
  /** 1 for "largest" alone. */
  readonly place: number;
  /** By what it is ordered: "large". */
  readonly degree: string;
  /** What is ordered, with the words that narrow it: "listed bank". */
  readonly sort: string;
  /** Of what it is one; empty where that is not said. */
  readonly whole: string;
  /** "Third-largest". */
  readonly span: Span;
}

/** Words that say "large". */
const LARGE: ReadonlySet<string> = new Set(['big', 'great']);
/** Whose the order is, where it is that of the country of the story. */
const COUNTRY: ReadonlySet<string> = new Set(['country', 'nation', 'state', 'kingdom', 'republic']);
/** What makes another order of it: "by area", "outside the capital", "in a rebel enclave". */
const NARROWING =
  /^\s+(?:by|in|of|on|outside|after|behind|excluding|among|under|held|beyond|other|to|for|since|ever|at|with|per|when|where|that|which)\b/iu;
/** What was so says nothing of what is. */
const ONCE = /\b(?:once|formerly|former|then|until|among|had been|was|were|no longer|not|perhaps|probably)\b/iu;
const IS: ReadonlySet<string> = new Set(['is', 'remains']);
/** Words that are ordered, with what narrows them. */
const LONGEST = 3;

/** The ranks that a sentence gives to what it names. */
export const ranksIn = rememberingEach((reading: Reading): readonly Rank[] =>
  reading.names.length === 0
    ? []
    : reading.tokens.flatMap(({ lower }, at) => (lower.endsWith('est') ? (rankAt(reading, at) ?? []) : [])),
);

function rankAt(reading: Reading, at: number): Rank | undefined {
  const { tokens, text, quantities } = reading;
  const degree = isSuperlative(tokens[at]?.lower ?? '') ? positiveOf(tokens[at]?.lower ?? '') : undefined;
  if (degree === undefined) return undefined;
  const ordinal = quantities.find(
    (one) => one.dimension === 'ordinal' && at >= one.tokens.to && at - one.tokens.to <= 1,
  );
  const from = ordinal?.tokens.from ?? at;
  const to = endOfSort(reading, at + 1);
  const whole = to > at + 1 ? wholeOf(reading, { from, to }) : undefined;
  const name = whole && nameOf(reading, whole);
  if (!name || NARROWING.test(text.slice(tokens[whole.to - 1]?.end))) return undefined;
  if (ONCE.test(text.slice(Math.min(name.span.end, tokens[whole.from]?.start ?? 0), tokens[at]?.start)))
    return undefined;
  return {
    name,
    place: ordinal?.stated ?? 1,
    degree: LARGE.has(degree) ? 'large' : degree,
    sort: tokens
      .slice(at + 1, to)
      .map(({ lower }) => lower)
      .join(' '),
    whole: whole.of,
    span: spanOf(tokens, { from, to: at + 1 }),
  };
}

/** Behind the words for what is ordered; they have no capitals. */
function endOfSort({ tokens }: Reading, from: number): number {
  let to = from;
  while (
    to - from < LONGEST &&
    tokens[to]?.kind === 'word' &&
    !tokens[to]?.capital &&
    !ENDS.test(tokens[to]?.lower ?? '')
  )
    to++;
  return to;
}

const ENDS =
  /^(?:in|of|on|at|by|and|or|but|is|was|are|were|has|had|have|said|says|to|for|from|with|after|which|that|who|where|as|near|about)$/u;

/** The whole that is ordered, and the tokens of all that tells of the rank. */
function wholeOf(reading: Reading, { from, to }: TokenRange): (TokenRange & { readonly of: string }) | undefined {
  const { tokens } = reading;
  const before = tokens[from - 1]?.lower;
  if (before === "'s" || before === "'") {
    const name = reading.names.find((one) => one.tokens.to === from - 1);
    const start = name?.tokens.from ?? (tokens[from - 3]?.lower === 'the' ? from - 3 : from - 2);
    return { from: start, to, of: wordFor(name ? textOf(reading, name) : (tokens[from - 2]?.lower ?? '')) };
  }
  if (before !== 'the') return undefined;
  if (!/^(?:in|of)$/u.test(tokens[to]?.lower ?? '')) return { from: from - 1, to, of: '' };
  const name = reading.names.find((one) => one.tokens.from === to + 1);
  if (name) return { from: from - 1, to: name.tokens.to, of: wordFor(textOf(reading, name)) };
  return tokens[to + 1]?.lower === 'the'
    ? { from: from - 1, to: to + 3, of: wordFor(tokens[to + 2]?.lower ?? '') }
    : undefined;
}

function textOf({ text }: Reading, { span }: Name): string {
  return text.slice(span.start, span.end).toLowerCase();
}

function wordFor(whole: string): string {
  if (COUNTRY.has(whole)) return 'country';
  const country = countryWord(whole)?.country;
  return country === undefined ? whole : `country ${country}`;
}

/** What has the rank: named right before or behind it. */
function nameOf({ names, tokens }: Reading, { from, to }: TokenRange): Name | undefined {
  const isOwner = (end: number): boolean => tokens[end]?.lower === "'s" || tokens[end]?.lower === "'";
  const behind = (start: number): Name | undefined =>
    names.find((one) => one.tokens.from === start && !isOwner(one.tokens.to));
  const set = tokens[from - 1];
  const before =
    set && (set.text === ',' || IS.has(set.lower)) ? names.find((one) => one.tokens.to === from - 1) : undefined;
  return behind(to) ?? before ?? (tokens[to]?.text === ',' ? behind(to + 1) : undefined);
}
