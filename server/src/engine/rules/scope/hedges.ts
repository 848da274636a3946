import type { Attribution, Predicate, Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { OPEN_MODALS } from '../../lexicon/modals.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { comparerOf } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { hasFewWords, hasSameParties, isFrame } from '../polarity/negations.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the clause that must be there; less where the same ones do it to the same. */
const CLAUSE = { sameParties: 0.55, otherwise: 0.7 } as const;
/** The same verb, or one that says the same. */
const SAME_VERB = 0.8;
/** A sentence that states it, with so much of the clause against the one that hedges, settles it. */
const STATED = 0.7;

/** What the draft states and the source only guesses: "will close" for "may close", "stole" for "allegedly stole". */
export const hedges: Way = {
  concerns: (claim) => !hasFewWords(claim) && statedIn(claim.reading).length > 0,
  compare: compareHedges,
};

function* compareHedges({ claim, alignment }: RuleInput): Iterable<Comparison> {
  if (!alignment.window.sentences.some(({ reading }) => guesses(reading))) return;
  for (const predicate of statedIn(claim.reading)) {
    let best: { readonly sentence: WindowSentence; readonly theirs: Predicate; readonly cover: number } | undefined;
    let stated = 0;
    const compare = comparerOf(predicate.verb);
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of sentence.reading.predicates) {
        if (theirs.negated !== predicate.negated) continue;
        if ((compare(theirs.verb)?.value ?? 0) < SAME_VERB) continue;
        const cover = clauseCover(predicate, s, { claim, alignment });
        const hedge = hedgeOf(sentence.reading, theirs);
        if (!hedge) {
          stated = Math.max(stated, cover);
          continue;
        }
        if (isAble(claim.reading, predicate, sentence.reading, hedge)) continue;
        const parties = hasSameParties(predicate, theirs, s, { claim, alignment });
        const floor = CLAUSE[parties ? 'sameParties' : 'otherwise'];
        if (cover > Math.max(floor, best?.cover ?? 0)) best = { sentence, theirs, cover };
      }
    }
    if (!best || stated >= STATED * best.cover) continue;
    const { reading, passage } = best.sentence;
    const hedge = hedgeOf(reading, best.theirs);
    const span = {
      start: Math.min(best.theirs.span.start, hedge?.span.start ?? Infinity),
      end: Math.max(best.theirs.span.end, hedge?.span.end ?? 0),
    };
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: 'stated in the draft, a guess in the source',
      claimSpan: predicate.span,
      ...wordsAt({ passage, reading }, span),
      strength: best.cover,
    };
  }
}

/** Whether anything in a sentence is hedged: in few it is. */
const guesses = rememberingEach((reading: Reading) =>
  reading.predicates.some((one) => hedgeOf(reading, one) !== undefined),
);

const statedIn = rememberingEach((reading: Reading) => reading.predicates.filter((one) => isStated(reading, one)));

/** Stated outright: no guess, claim or plan, no infinitive, and nothing that only can be. */
function isStated(reading: Reading, predicate: Predicate): boolean {
  const { tokens, attributions } = reading;
  const { from, to } = predicate.tokens;
  const first = tokens[from]?.lower ?? '';
  if (first === 'to' || first.endsWith('ing') || isFrame(reading, predicate)) return false;
  if (tokens.slice(from, to).some(({ lower }) => OPEN_MODALS.has(lower))) return false;
  if (tokens.slice(0, from).some(({ lower }) => lower === 'if' || lower === 'whether' || lower === 'unless'))
    return false;
  return attributions.every(
    ({ certainty, content }) =>
      certainty === 'said' || certainty === 'confirmed' || certainty === 'denied' || !holdsToken(content, from),
  );
}

/** The hedge that is a verb's own: "may" within it, "allegedly" beside it. */
function hedgeOf({ attributions }: Reading, { tokens: { from, to } }: Predicate): Attribution | undefined {
  return attributions.find(
    ({ speaker, certainty, verb, tokens: own }) =>
      !speaker &&
      // "Reportedly" names the one who tells, and doubts little.
      verb !== 'report' &&
      (certainty === 'possible' || certainty === 'claimed') &&
      own.to - own.from === 1 &&
      own.from >= from - BESIDE &&
      own.from < to,
  );
}

/** Tokens before a verb within which an adverb is its own. */
const BESIDE = 1;

/** "Could" says as often what somebody was able to do: only against "will". */
function isAble(claim: Reading, mine: Predicate, source: Reading, hedge: Attribution): boolean {
  return source.tokens[hedge.tokens.from]?.lower === 'could' && claim.tokens[mine.tokens.from]?.lower !== 'will';
}
