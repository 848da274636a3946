import type { Reading } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { shareOutside } from '../../match/shareIn.ts';
import { comparerOf } from '../../match/similarity.ts';
import { type Span, spanOfMatch } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the rest of the claim that the sentence must have. */
const REST = 0.55;
/** The same verb, or one that says the same. */
const SAME_VERB = 0.8;

const FOR_EVER = /\b(?:for good|permanent(?:ly)?|for ever|forever|indefinitely|in perpetuity|for life)\b/iu;
const FOR_A_TIME = /\b(?:temporar(?:y|ily)|provisional(?:ly)?|for the time being|for now)\b/iu;

/** "For good" where the source has "for two years" or "temporarily", or the other way round. */
export const permanence: Way = {
  concerns: ({ reading }) => saysHowLong(reading),
  compare: comparePermanence,
};

function* comparePermanence({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
  const { ever, time } = lengthOf(claim.reading);
  const mine = ever ?? time;
  if (!mine) return;
  const verb = claim.reading.predicates.findLast(({ span }) => span.start < mine.end)?.verb;
  if (verb === undefined) return;
  const compare = comparerOf(verb);
  for (const [s, { reading, passage }] of alignment.window.sentences.entries()) {
    const other = lengthOf(reading);
    const theirs = ever ? other.time : other.ever;
    // "Closed for two weeks, and then for good": both.
    if (!theirs || (other.ever && other.time)) continue;
    if (!reading.predicates.some((one) => (compare(one.verb)?.value ?? 0) >= SAME_VERB)) continue;
    const share = shareOutside(claim.terms, mine, s, alignment);
    if (share < REST) continue;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: ever ? 'only for a time in the source' : 'for good in the source',
      claimSpan: mine,
      ...wordsAt({ passage, reading }, theirs),
      strength: share,
    };
    return;
  }
}

function saysHowLong(reading: Reading): boolean {
  const { ever, time } = lengthOf(reading);
  return ever !== undefined || time !== undefined;
}

interface Length {
  readonly ever: Span | undefined;
  readonly time: Span | undefined;
}

/** The words by which a sentence says how long something is to last. */
const lengthOf = rememberingEach((reading: Reading): Length => ({
  ever: spanOf(FOR_EVER, reading.text),
  time: timeIn(reading),
}));

function spanOf(words: RegExp, text: string): Span | undefined {
  const found = words.exec(text);
  return found ? spanOfMatch(found) : undefined;
}

/** "Temporarily", "for two years": how long it is to last. */
function timeIn({ text, quantities, tokens }: Reading): Span | undefined {
  const word = spanOf(FOR_A_TIME, text);
  if (word) return word;
  const length = quantities.find(
    ({ dimension, tokens: { from } }) => dimension === 'duration' && tokens[from - 1]?.lower === 'for',
  );
  const first = length && tokens[length.tokens.from - 1];
  return length && first ? { start: first.start, end: length.span.end } : undefined;
}
