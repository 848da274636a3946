import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { nounClass } from '../../lexicon/nounClass.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { shareIn } from '../../match/shareIn.ts';
import { comparerOf } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { isBesides } from '../relation/parties.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { isComparison } from './comparison.ts';
import { isClaimed, isFiniteVerb, LIGHT, statingIn } from './negations.ts';
import { planOf } from './outstanding.ts';

/** The very verb. */
const SAME = 0.8;
/** Share of what the draft says besides that the sentence must have. */
const REST = 0.5;
const STRENGTH = 0.6;

/** "Nobody was hurt" where the source counts or names some: "two people were slightly hurt". */
export const somebody: Way = {
  concerns: ({ text, reading }) => !isComparison(text) && statingIn(reading).some((one) => isOfNobody(reading, one)),
  compare: compareSomebody,
};

function* compareSomebody({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of statingIn(claim.reading)) {
    const subject = subjectOf(mine);
    if (!subject || !isOfNobody(claim.reading, mine)) continue;
    const compare = comparerOf(mine.verb);
    let other: { readonly sentence: WindowSentence; readonly theirs: Predicate } | undefined;
    let told = false;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of sentence.reading.predicates) {
        if ((compare(theirs.verb)?.value ?? 0) < SAME || theirs.passive !== mine.passive) continue;
        if (theirs.negated) told = true;
        else if (isOfSome(sentence.reading, theirs) && hasRest(mine, subject, s)) other ??= { sentence, theirs };
      }
    }
    if (told || !other) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: 'nobody in the draft, some in the source',
      claimSpan: mine.span,
      ...wordsAt(other.sentence, other.theirs.span),
      strength: STRENGTH,
    };
    return;
  }

  function hasRest({ tokens }: Predicate, subject: TokenRange, s: number): boolean {
    const isRest = (term: (typeof claim.terms)[number]): boolean => isBesides(term, [tokens, subject]);
    return !claim.terms.some(isRest) || shareIn(claim.terms, s, alignment, isRest) >= REST;
  }
}

function subjectOf({ agent, patient, passive }: Predicate): TokenRange | undefined {
  return passive ? patient : agent;
}

function isOfNobody(reading: Reading, mine: Predicate): boolean {
  const subject = subjectOf(mine);
  return mine.negated && subject !== undefined && rarity(mine.verb) >= LIGHT && isNobody(reading, subject);
}

function isNobody({ tokens }: Reading, { from, to }: TokenRange): boolean {
  const last = tokens[to - 1]?.lower ?? '';
  return (
    last === 'nobody' ||
    (last === 'one' && tokens[to - 2]?.lower === 'no') ||
    (last === 'one' && from > 0 && tokens[from - 1]?.lower === 'no')
  );
}

/** Of people who are counted or named, as done, and not at another time. */
function isOfSome(reading: Reading, theirs: Predicate): boolean {
  const subject = subjectOf(theirs);
  if (!subject || !isFiniteVerb(reading, theirs) || isClaimed(reading, theirs.tokens.from)) return false;
  if (planOf(reading, theirs) !== undefined || EARLIER.test(reading.text)) return false;
  const { names, quantities, tokens } = reading;
  const isCounted = quantities.some(
    ({ tokens: { from }, dimension }) => dimension === 'count' && holdsToken(subject, from),
  );
  const isNamed = names.some((name) => holdsToken(subject, name.tokens.from));
  return (
    (isCounted || isNamed) &&
    tokens.slice(subject.from, subject.to).some(({ key }) => isNamed || nounClass(key) === 'person' || key === 'people')
  );
}

/** Words by which a sentence tells of another time. */
const EARLIER =
  /\b(?:previous(?:ly)?|earlier|in (?:19|20)\d\d|last (?:year|month|week)|years? ago|since|another|similar|if|when)\b/iu;
