import { inflectionKeys } from '../lexicon/inflection.ts';
import { OPEN_MODALS } from '../lexicon/modals.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Span } from '../text/span.ts';
import type { Predicate, Reading, TokenRange } from './fact.ts';

/** Who is for or against what: "supports the plan", "is against it", "objects to the sale". */
export interface Stance {
  readonly who: TokenRange;
  readonly what: TokenRange;
  readonly isFor: boolean;
  readonly span: Span;
}

const BACKING: ReadonlySet<string> = inflectionKeys('support back endorse favour favor advocate');
const OPPOSING: ReadonlySet<string> = inflectionKeys('oppose');
/** Verbs that take their side by what follows them. */
const SPEAKING: ReadonlySet<string> = inflectionKeys('be object vote speak come argue campaign lobby stand');
const FOR = /^\s+(?:out\s+|up\s+|all\s+|strongly\s+|firmly\s+)?(?:in favou?r of|behind)\b/iu;
const AGAINST = /^\s+(?:out\s+|up\s+|all\s+|strongly\s+|firmly\s+)?(?:against|opposed to|in opposition to)\b/iu;
const OBJECTING: ReadonlySet<string> = inflectionKeys('object');

/** The stances that a sentence tells. */
export const stancesIn = rememberingEach((reading: Reading): readonly Stance[] =>
  reading.predicates.flatMap((one) => stanceOf(reading, one)),
);

function stanceOf(reading: Reading, predicate: Predicate): Stance[] {
  const { verb, agent, passive, negated, tokens, span } = predicate;
  if (!agent || passive) return [];
  if (reading.tokens.slice(tokens.from, tokens.to).some(({ lower }) => OPEN_MODALS.has(lower) || lower === 'to'))
    return [];
  const side = sideOf(reading, predicate);
  if (!side) return [];
  const what = { from: side.to, to: endOf(reading, side.to) };
  if (what.to <= what.from) return [];
  const end = Math.max(span.end, reading.tokens[side.to - 1]?.end ?? 0);
  return [{ who: agent, what, isFor: side.isFor !== negated, span: { start: span.start, end } }];

  function sideOf(
    { text, tokens: words }: Reading,
    { patient }: Predicate,
  ): { readonly isFor: boolean; readonly to: number } | undefined {
    if (BACKING.has(verb) || OPPOSING.has(verb)) return patient && { isFor: BACKING.has(verb), to: tokens.to };
    if (!SPEAKING.has(verb)) return undefined;
    const after = text.slice(span.end);
    if (OBJECTING.has(verb)) return words[tokens.to]?.lower === 'to' ? { isFor: false, to: tokens.to + 1 } : undefined;
    const found = FOR.exec(after) ?? AGAINST.exec(after);
    if (!found) return undefined;
    const to = words.findIndex(({ start }) => start >= span.end + found[0].length);
    return { isFor: FOR.test(after), to: to < 0 ? words.length : to };
  }
}

function endOf({ tokens }: Reading, from: number): number {
  const end = tokens.findIndex(({ kind, lower }, i) => i >= from && (kind === 'mark' || ENDS.has(lower)));
  return Math.min(end < 0 ? tokens.length : end, from + LONGEST);
}

const LONGEST = 9;
const ENDS: ReadonlySet<string> = new Set(
  'but because while although though and as when after before who which that if'.split(' '),
);
