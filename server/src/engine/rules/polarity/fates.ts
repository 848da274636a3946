import { type Fate, fatesIn } from '../../facts/fates.ts';
import type { Reading, TokenRange } from '../../facts/fact.ts';
import { isPronoun } from '../../facts/lookingBack.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import { shareIn } from '../../match/shareIn.ts';
import type { Term } from '../../match/terms.ts';
import { isNextTo, type WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { isBesides } from '../relation/parties.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** The very noun. */
const SAME = 0.8;
/** Share of what the draft says besides that the sentence, or the one before it, must have. */
const REST = 0.4;
const STRENGTH = 0.6;

/** Dead in the one and alive in the other, where either says so of all of them: "none of the five survived" for "their injuries were minor". */
export const fates: Way = {
  concerns: ({ reading }) => fatesIn(reading).length > 0,
  compare: compareFates,
};

function* compareFates({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of fatesIn(claim.reading)) {
    const head = mine.who.to - 1;
    const index = claim.terms.findIndex(({ token, kind }) => token === head && kind === 'noun');
    if (index < 0) continue;
    let other: { readonly sentence: WindowSentence; readonly theirs: Fate } | undefined;
    let told = false;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of fatesIn(sentence.reading)) {
        if (!isOfSame(mine, theirs, index, s, sentence)) continue;
        if (theirs.alive === mine.alive) told = true;
        else if (
          theirs.whole ||
          (mine.whole && countOf(sentence.reading, theirs.who) === countOf(claim.reading, mine.who))
        )
          other ??= { sentence, theirs };
      }
    }
    // Of several some died and some did not.
    if (told || !other) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.alive ? 'dead in the source' : 'alive in the source',
      claimSpan: mine.span,
      ...wordsAt(other.sentence, other.theirs.span),
      strength: STRENGTH,
    };
    return;
  }

  /** Of those whom the draft names, or whom a pronoun stands for; and in the same event. */
  function isOfSame(mine: Fate, theirs: Fate, index: number, s: number, sentence: WindowSentence): boolean {
    const earlier = alignment.window.sentences[s - 1];
    const before = isNextTo(earlier, sentence) ? earlier : undefined;
    const named = isFoundWithin(index, s, theirs.who, alignment, SAME);
    const stands =
      isPronounIn(sentence.reading, theirs.who) &&
      before !== undefined &&
      isFoundWithin(index, s - 1, { from: 0, to: before.reading.tokens.length }, alignment, SAME) &&
      hasCount(before.reading, countOf(claim.reading, mine.who));
    if (!named && !stands) return false;
    const rest = claim.terms.filter((term) => isRest(term, mine));
    if (rest.length === 0) return true;
    const share = (at: number): number => shareIn(claim.terms, at, alignment, (term) => isRest(term, mine));
    return Math.max(share(s), before ? share(s - 1) : 0) >= REST || (mine.whole && stands);
  }
}

/** What is told besides: when, where and in what. */
function isRest(term: Term, { who, span }: Fate): boolean {
  return isBesides(term, [who]) && !OF_DEATH.has(term.key) && !(span.start <= term.start && term.end <= span.end);
}

/** "Died of his injuries": says nothing of which event it was. */
const OF_DEATH: ReadonlySet<string> = inflectionKeys('injury wound burn hospital');

function isPronounIn(reading: Reading, range: TokenRange): boolean {
  return isPronoun(reading, range) || /^(?:their|them|they|all|both)$/u.test(reading.tokens[range.from]?.lower ?? '');
}

/** How many there are, where it is told. */
function countOf({ quantities }: Reading, range: TokenRange): number | undefined {
  return quantities.find(({ tokens, dimension }) => dimension === 'count' && holdsToken(range, tokens.from))?.stated;
}

function hasCount({ quantities }: Reading, count: number | undefined): boolean {
  return count === undefined || quantities.some(({ stated, dimension }) => dimension === 'count' && stated === count);
}
