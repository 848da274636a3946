import type { Reading } from '../../facts/fact.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Span } from '../../text/span.ts';
import type { TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { isClaimed, isFiniteVerb } from './negations.ts';
import { planOf } from './outstanding.ts';

/** The very noun, or the name. */
const SAME = 0.8;
const STRENGTH = 0.6;

/** Caught in the one, and still sought in the other: "was arrested" for "is at large". */
export const atLarge: Way = {
  concerns: ({ reading }) => whereaboutsIn(reading).length > 0,
  compare: compareAtLarge,
};

function* compareAtLarge({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of whereaboutsIn(claim.reading)) {
    const words = [...claim.terms.keys()].filter((i) => {
      const term = claim.terms[i];
      return (
        term !== undefined && term.kind !== 'order' && term.kind !== 'quantity' && holdsToken(mine.who, term.token)
      );
    });
    let other: { readonly sentence: WindowSentence; readonly span: Span } | undefined;
    let told = false;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      // Two days on the run, then caught; one caught and one not: both are told.
      if (mine.isFree && AT_LARGE.test(sentence.reading.text)) told = true;
      for (const theirs of whereaboutsIn(sentence.reading)) {
        if (!words.some((i) => isFoundWithin(i, s, theirs.who, alignment, SAME))) continue;
        if (theirs.isFree === mine.isFree) told = true;
        else other ??= { sentence, span: theirs.span };
      }
    }
    if (told || !other) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.isFree ? 'caught in the source' : 'at large in the source',
      claimSpan: mine.span,
      ...wordsAt(other.sentence, other.span),
      strength: STRENGTH,
    };
    return;
  }
}

interface Whereabouts {
  readonly who: TokenRange;
  readonly isFree: boolean;
  readonly span: Span;
}

const CATCHING: ReadonlySet<string> = inflectionKeys('arrest capture catch detain');
const FREE = /^\s+(?:still\s+)?(?:at large|on the run|in hiding)\b/iu;
const AT_LARGE = /\b(?:at large|on the run|in hiding|fugitive)\b/iu;
const BEING: ReadonlySet<string> = new Set(['be', 'remain', 'stay']);

const whereaboutsIn = rememberingEach((reading: Reading): readonly Whereabouts[] =>
  reading.predicates.flatMap((one): Whereabouts[] => {
    const { verb, agent, patient, negated, span } = one;
    if (negated || !isFiniteVerb(reading, one) || isClaimed(reading, one.tokens.from)) return [];
    if (CATCHING.has(verb))
      return patient && planOf(reading, one) === undefined ? [{ who: patient, isFree: false, span }] : [];
    const free = BEING.has(verb) && agent ? FREE.exec(reading.text.slice(span.end)) : null;
    // "Was on the run for two days": is so no more.
    const isNow =
      /^(?:is|are|remains?)$/u.test(reading.tokens[one.tokens.from]?.lower ?? '') || /\bstill\b/iu.test(reading.text);
    return free && agent && isNow
      ? [{ who: agent, isFree: true, span: { start: span.start, end: span.end + free[0].length } }]
      : [];
  }),
);
