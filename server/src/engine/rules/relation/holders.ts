import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import { shareIn } from '../../match/shareIn.ts';
import { comparerOf } from '../../match/similarity.ts';
import { isOfClause } from '../../match/terms.ts';
import type { Comparison } from '../comparison.ts';
import { LIGHT, statingIn } from '../polarity/negations.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { hullOf, isBesides, type Pair } from './parties.ts';

/** The very verb. */
const SAME = 0.8;
/** Share of what the draft says besides that the sentence must have. */
const REST = 0.4;
const STRENGTH = 0.6;
/** Tokens from a verb to the words for whose the thing is that it acts on. */
const REACH = 12;
const HELD: ReadonlySet<string> = new Set('held controlled run ruled occupied owned dominated governed led'.split(' '));

/**
 * Who holds what is attacked, bought or shut attacks it himself in the draft: "rebels shelled the quarter that the army held"
 * for "the army shelled the rebel-held quarter".
 */
export const holders: Way = {
  concerns: ({ reading }) => deedsIn(reading).length > 0,
  compare: compareHolders,
};

/** What somebody does; "laid claim", "laid waste": such verbs say nothing by themselves. */
const deedsIn = rememberingEach((reading: Reading): readonly Predicate[] =>
  statingIn(reading).filter(({ agent, verb }) => agent && rarity(verb) >= LIGHT),
);

function* compareHolders({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const { sentences } = alignment.window;
  if (sentences.every(({ reading }) => holdersIn(reading).length === 0)) return;
  for (const mine of deedsIn(claim.reading)) {
    const { agent } = mine;
    if (!agent) continue;
    const compare = comparerOf(mine.verb);
    for (const [at, sentence] of sentences.entries()) {
      const pair = { claim, alignment, sentence, at };
      for (const theirs of sentence.reading.predicates) {
        if (theirs.negated !== mine.negated || (compare(theirs.verb)?.value ?? 0) < SAME) continue;
        if (shareIn(claim.terms, at, alignment, (term) => isBesides(term, [mine.tokens, agent])) < REST) continue;
        if (!isHeldBy(agent, theirs, pair) || !isOfSame(mine, theirs, pair)) continue;
        const passageSpan = hullOf(sentence.reading, theirs);
        yield {
          rule: 'relation',
          relation: 'conflicts',
          reason: 'it is done to them in the source',
          claimSpan: hullOf(claim.reading, mine),
          ...wordsAt(sentence, passageSpan),
          strength: STRENGTH,
        };
        return;
      }
    }
  }
}

/** What a verb acts on is the draft's one who acts's, and somebody else does it. */
function isHeldBy(agent: TokenRange, theirs: Predicate, pair: Pair): boolean {
  const { agent: other } = theirs;
  if (!other) return false;
  const { claim, alignment, at } = pair;
  const own = [...claim.terms.keys()].filter((i) => {
    const term = claim.terms[i];
    return term !== undefined && term.kind !== 'order' && holdsToken(agent, term.token) && !ARMED.has(term.key);
  });
  if (own.some((i) => isFoundWithin(i, at, other, alignment))) return false;
  const range = actedOn(theirs);
  return holdersIn(pair.sentence.reading).some(
    (holder) =>
      holder.from >= range.from && holder.to <= range.to && own.some((i) => isFoundWithin(i, at, holder, alignment)),
  );
}

/** Both act on the same, so far as words tell, besides whose it is. */
function isOfSame(mine: Predicate, theirs: Predicate, { claim, alignment, at }: Pair): boolean {
  const range = actedOn(theirs);
  const own = mine.passive ? mine.patient : { from: mine.tokens.to, to: mine.tokens.to + REACH };
  return claim.terms.some(
    (term, i) =>
      own !== undefined &&
      isOfClause(term) &&
      term.kind !== 'verb' &&
      holdsToken(own, term.token) &&
      isFoundWithin(i, at, range, alignment) &&
      !holdersIn(claim.reading).some((holder) => holdsToken(holder, term.token)),
  );
}

function actedOn({ patient, passive, tokens }: Predicate): TokenRange {
  const { from, to } = patient ?? tokens;
  return { from, to: passive ? to : Math.max(to, tokens.to + REACH) };
}

/** "Rebel forces", "government forces": whose they are tells them apart. */
const ARMED: ReadonlySet<string> = inflectionKeys('force troop fighter unit soldier group side party');

/** Whose a thing is by a word before it: the "rebel" of "rebel-held". */
const holdersIn = rememberingEach(({ text, tokens }: Reading): readonly TokenRange[] =>
  text.includes('-')
    ? tokens.flatMap(({ text: mark }, i) =>
        mark === '-' && HELD.has(tokens[i + 1]?.lower ?? '') ? [{ from: i - 1, to: i }] : [],
      )
    : [],
);
