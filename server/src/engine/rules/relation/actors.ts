import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { isPronoun } from '../../facts/lookingBack.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { nounClass, type NounClass } from '../../lexicon/nounClass.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import { shareIn } from '../../match/shareIn.ts';
import { comparerOf } from '../../match/similarity.ts';
import type { Term } from '../../match/terms.ts';
import type { Comparison } from '../comparison.ts';
import { SAYS_OTHERS_TOO } from '../entity/names.ts';
import { isFrame, statingIn } from '../polarity/negations.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { hullOf, isBesides, meets, type Pair, spokenOf } from './parties.ts';

/** The very verb, and the very word for who acts. */
const SAME = 0.8;
/** Share of what the draft says besides that the sentence must have. */
const REST = 0.6;
/** A sentence in which it is as the draft has it, with so much of this against the other, settles it. */
const TOLD = 0.7;
/** In longer sentences who acts is guesswork. */
const LONGEST = 45;

/**
 * Of two whom the draft names the other one does it in the source, whatever part the first has there: "the clerk refused the
 * resignation of the mayor" for "he offered to resign, which the mayor refused".
 */
export const actors: Way = {
  concerns: ({ reading }) => deedsIn(reading).length > 0,
  compare: compareActors,
};

function* compareActors({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
  for (const mine of deedsIn(claim.reading)) {
    if (!mine.agent) continue;
    const own = partyOf(claim.reading, mine, mine.agent);
    let best: { readonly pair: Pair; readonly theirs: Predicate; readonly share: number } | undefined;
    let told = 0;
    const compare = comparerOf(mine.verb);
    for (const [at, sentence] of alignment.window.sentences.entries()) {
      if (sentence.reading.tokens.length > LONGEST) continue;
      for (const theirs of actedIn(sentence.reading)) {
        if (!theirs.agent || theirs.negated !== mine.negated || (compare(theirs.verb)?.value ?? 0) < SAME) continue;
        const pair = { claim, alignment, sentence, at };
        const agent = partyOf(sentence.reading, theirs, spokenOf(sentence.reading, theirs, theirs.agent));
        const share = restOf(mine, pair);
        if (meets(own, agent, pair) || isPronoun(sentence.reading, agent)) told = Math.max(told, share);
        else if (
          share >= Math.max(REST, best?.share ?? 0) &&
          isActor(sentence.reading, agent) &&
          isOther(mine, own, agent, pair)
        )
          best = { pair, theirs, share };
      }
    }
    if (!best || told >= TOLD * best.share) continue;
    const { reading, passage } = best.pair.sentence;
    const passageSpan = hullOf(reading, best.theirs);
    yield {
      rule: 'relation',
      relation: 'conflicts',
      reason: 'the other one does it in the source',
      claimSpan: hullOf(claim.reading, mine),
      ...wordsAt({ passage, reading }, passageSpan),
      strength: best.share,
    };
  }
}

/** What a draft says that somebody did, where it names another one who could have. */
const deedsIn = rememberingEach((reading: Reading): readonly Predicate[] =>
  reading.tokens.length > LONGEST || namesFew(reading)
    ? []
    : statingIn(reading).filter(({ agent, verb }) => agent && !LOOSE.has(verb) && isActor(reading, agent)),
);

/** The verbs of a sentence by which somebody acts, or a pronoun does. */
const actedIn = rememberingEach((reading: Reading): readonly Predicate[] =>
  reading.predicates.filter(({ agent }) => agent && (isPronoun(reading, agent) || isActor(reading, agent))),
);

/** Fewer than two who could act, or says itself that others do it as well. */
function namesFew({ text, names, tokens }: Reading): boolean {
  const people = tokens.filter(({ key, kind, capital }) => kind === 'word' && !capital && isOfPeople(nounClass(key)));
  return names.length + people.length < 2 || SAYS_OTHERS_TOO.test(text);
}

/** A name, or a noun for people: no storm that struck, no trial that enrolled. */
function isActor(reading: Reading, agent: TokenRange): boolean {
  if (isPronoun(reading, agent)) return false;
  const head = headOf(reading, agent);
  if (reading.names.some(({ hint, tokens }) => hint !== 'demonym' && holdsToken(head, tokens.from))) return true;
  return isOfPeople(nounClass(reading.tokens[head.from]?.key ?? ''));
}

function isOfPeople(sort: NounClass | undefined): boolean {
  return sort === 'person' || sort === 'group';
}

/** Verbs that say nothing by themselves, or that both do. */
const LOOSE: ReadonlySet<string> = inflectionKeys(
  'be have do get make go come say become take join meet marry merge fight play face match talk speak work live agree need want know see think',
);

/** What the draft says besides the verb and the one who acts, found in the sentence or in the one before it. */
function restOf({ tokens, agent }: Predicate, { claim, alignment, at }: Pair): number {
  return shareIn(claim.terms, at, alignment, (term) => isBesides(term, [tokens, agent]));
}

/** Whether who acts in the source is named in the draft as somebody else than its own one who acts. */
function isOther(
  mine: Predicate,
  own: TokenRange,
  agent: TokenRange,
  { claim, alignment, sentence, at }: Pair,
): boolean {
  const head = headOf(sentence.reading, agent);
  const named = claim.terms.some(
    (term, i) =>
      isParty(term) &&
      !holdsToken(own, term.token) &&
      !holdsToken(mine.tokens, term.token) &&
      isFoundWithin(i, at, head, alignment, SAME),
  );
  return named && !isFrame(sentence.reading, mine) && isSpokenOf(mine, agent, { claim, alignment, sentence, at });
}

/** The source's sentence has the draft's one who acts in another part, or a pronoun that may stand for him. */
function isSpokenOf({ agent }: Predicate, theirs: TokenRange, { claim, alignment, sentence, at }: Pair): boolean {
  const found = claim.terms.some(
    (term, i) =>
      isParty(term) &&
      agent &&
      holdsToken(agent, term.token) &&
      isFoundOutside(i, { claim, alignment, sentence, at }, theirs),
  );
  return found || sentence.reading.predicates.some((one) => isOfPronoun(one, theirs, sentence.reading));
}

/** "He offered his resignation", "rang me". */
function isOfPronoun({ agent, patient }: Predicate, theirs: TokenRange, reading: Reading): boolean {
  return [agent, patient].some(
    (range) =>
      range &&
      range.to - range.from === 1 &&
      !holdsToken(theirs, range.from) &&
      PRONOUNS.has(reading.tokens[range.from]?.lower ?? ''),
  );
}

function isParty({ kind }: Term): boolean {
  return kind === 'name' || kind === 'noun';
}

function isFoundOutside(i: number, { at, sentence, alignment }: Pair, range: TokenRange): boolean {
  const { relations, window } = alignment;
  return (relations[i] ?? []).some((match) => {
    const other = window.terms[match.at];
    if (match.value < SAME || other?.sentence !== at || holdsToken(range, other.term.token)) return false;
    return !isAddedTo(sentence.reading, other.term.token);
  });
}

/** "The union counted 9,300, the police 6,100": of the verb before as well. */
function isAddedTo({ tokens, predicates }: Reading, token: number): boolean {
  const before = tokens[token - 1]?.lower === 'the' ? token - 2 : token - 1;
  if (!/^(?:[,;]|and|or)$/u.test(tokens[before]?.lower ?? '')) return false;
  return !predicates.some(({ agent, patient }) => [agent, patient].some((party) => party && holdsToken(party, token)));
}

const PRONOUNS: ReadonlySet<string> = new Set('he she him her they them me us'.split(' '));

/** The noun of a party: of "the mayor of Lunde" the mayor. */
function headOf({ tokens, names }: Reading, { from, to }: TokenRange): TokenRange {
  const of = tokens.findIndex(({ lower }, i) => i > from && i < to && ENDS_HEAD.test(lower));
  const end = of < 0 ? to : of;
  const name = names.find((one) => one.tokens.from >= from && one.tokens.to === end);
  return name ? name.tokens : { from: end - 1, to: end };
}

const ENDS_HEAD = /^(?:of|from|in|at|for|on|with|who|which|that|,)$/u;

/** The one who acts with what explains who that is: "Weil, a spokeswoman for the ministry,", "by Weil, a spokeswoman". */
function partyOf(
  { tokens, names, predicates }: Reading,
  { agent, tokens: verb }: Predicate,
  actor: TokenRange,
): TokenRange {
  if (actor !== agent) return actor;
  const before = tokens[actor.from - 1]?.lower === ',' ? actor.from - 1 : actor.from - 2;
  const name = tokens[before]?.lower === ',' ? names.find((one) => one.tokens.to === before) : undefined;
  const from = name?.tokens.from ?? actor.from;
  if (actor.to <= verb.from) return { from, to: verb.from };
  if (tokens[actor.to]?.lower !== ',') return { from, to: actor.to };
  const end = predicates.find((one) => one.tokens.from > actor.to)?.tokens.from ?? tokens.length;
  return { from, to: Math.min(end, actor.to + APPOSED) };
}

/** Tokens that say in passing who somebody is. */
const APPOSED = 8;
