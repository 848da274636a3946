import { compareDates } from '../../facts/compareDates.ts';
import { denialsIn } from '../../facts/denials.ts';
import type { DateRef, Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { isPronoun } from '../../facts/lookingBack.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { MODALS } from '../../lexicon/modals.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { isFoundWithin, rangesMeet } from '../../match/rangesMeet.ts';
import { comparerOf, FOUND } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import { isOfClause } from '../../match/terms.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { stanceOf } from './admissions.ts';
import { isComparison } from './comparison.ts';
import { areOfParts } from './ofParts.ts';
import { areOfTwoVoices } from './twoVoices.ts';

/**
 * A negation turns the whole clause, so the clause must be there nearly whole; less of it where the same ones do it to the
 * same. Commoner verbs ("be", "come", "make") state so little that they need more.
 */
const FLOORS = {
  telling: { sameParties: 0.5, otherwise: 0.66 },
  light: { sameParties: 0.7, otherwise: 0.88 },
} as const;
/** The same verb, or one that says the same. */
const SAME_VERB = 0.8;
/** Verbs less rare than this state little by themselves. */
export const LIGHT = 0.3;
const TELLING = 0.3;
/** Tokens from a "not" to its "but". */
const CONTRAST = 6;
/** The verb itself and two words. */
const FEWEST = 3;

/** Whether a claim states fewer words than can tell a clause: so few are found by chance. */
export function hasFewWords({ terms }: RuleInput['claim']): boolean {
  return terms.filter(isOfClause).length < FEWEST;
}

/** Few words, and the sentence has not all of them, who says so included. */
export function isTooLittle(claim: RuleInput['claim'], alignment: RuleInput['alignment'], s: number): boolean {
  return (
    hasFewWords(claim) &&
    claim.terms.some(({ kind }, i) => kind !== 'order' && (alignment.inSentence[i]?.[s] ?? 0) < FOUND)
  );
}

/** A verb negated on one side only, in a sentence that has the rest of the clause. */
export const negations: Way = {
  concerns: ({ text, reading }) => !isComparison(text) && statingIn(reading).length > 0,
  compare: compareNegations,
};

function* compareNegations({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const predicate of statingIn(claim.reading)) {
    const light = rarity(verbOf(predicate, claim.reading)) < LIGHT;
    // "Took that call", "took part": with one word beside it a light verb says nothing; "is wrong" says it all.
    const little = light && predicate.verb !== 'be' && hasFewWords(claim);
    let best: { readonly sentence: WindowSentence; readonly theirs: Predicate; readonly cover: number } | undefined;
    let same = 0;
    const compare = comparerOf(verbOf(predicate, claim.reading));
    const speaker = speakerBehind(claim.reading, predicate);
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      if (little && isTooLittle(claim, alignment, s)) continue;
      let known: number | undefined;
      const verbs = verbsOf(sentence.reading);
      for (let p = 0; p < verbs.length; p++) {
        const theirs = sentence.reading.predicates[p];
        if (!theirs || (compare(verbs[p] ?? theirs.verb)?.value ?? 0) < SAME_VERB) continue;
        const whole = (known ??= clauseCover(predicate, s, { claim, alignment }, undefined, speaker));
        // "No tickets were sold": by whom is not said.
        const cover = isAgentless(theirs)
          ? Math.max(whole, clauseCover(predicate, s, { claim, alignment }, predicate.agent))
          : whole;
        if (theirs.negated === predicate.negated) same = Math.max(same, cover);
        if (theirs.negated === predicate.negated || !isFiniteVerb(sentence.reading, theirs)) continue;
        if (isCommand(sentence.reading, theirs) || isDenied(sentence.reading, theirs)) continue;
        if (isNotKnown(sentence.reading, theirs) || isHardlySo(sentence.reading, theirs)) continue;
        if (areOfParts(claim.reading, predicate.tokens.from, sentence.reading, theirs.tokens.from)) continue;
        if (predicate.negated && isClaimed(sentence.reading, theirs.tokens.from)) continue;
        if (isOfAnotherParticle(claim.reading, predicate, sentence.reading)) continue;
        if (isNoLonger(claim.reading, predicate) && !isNow(sentence.reading, theirs)) continue;
        if (predicate.negated && isBegun(sentence.reading, theirs)) continue;
        if (isPutOff(sentence.reading, theirs, claim.reading) || isOfOnlyOne(sentence.reading, theirs, predicate, s))
          continue;
        const parties = hasSameParties(predicate, theirs, s, { claim, alignment });
        const floor = FLOORS[light ? 'light' : 'telling'][parties ? 'sameParties' : 'otherwise'];
        if (cover > Math.max(floor, best?.cover ?? 0) && !isFrame(sentence.reading, theirs)) {
          if (areOfTwoVoices(claim.reading, alignment.window, s)) continue;
          best = { sentence, theirs, cover };
        }
      }
    }
    // Somewhere else in the article the sense is the same and the clause as whole.
    if (!best || same >= 0.9 * best.cover || isComparison(best.sentence.reading.text)) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: predicate.negated ? 'negated in the draft only' : 'negated in the source only',
      claimSpan: predicate.span,
      ...wordsAt(best.sentence, best.theirs.span),
      strength: best.cover,
    };
  }

  /** "Only Rosa Lund would vote for it": nobody else did. */
  function isOfOnlyOne(reading: Reading, theirs: Predicate, mine: Predicate, s: number): boolean {
    const { agent } = theirs;
    if (!mine.negated || !agent || reading.tokens[agent.from - 1]?.lower !== 'only') return false;
    const first = mine.agent && claim.reading.tokens[mine.agent.from - 1]?.lower;
    return !/^(?:neither|no|none|not)$/u.test(first ?? '') && !rangesMeet(mine.agent, agent, s, claim.terms, alignment);
  }
}

/** Whether who does it and to whom are found in the other's place; one of them may be a pronoun there. */
export function hasSameParties(
  mine: Predicate,
  theirs: Predicate,
  s: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  const meet = (own: TokenRange | undefined, other: TokenRange | undefined): boolean =>
    rangesMeet(own, other, s, claim.terms, alignment);
  const reading = alignment.window.sentences[s]?.reading;
  const standsIn = (own: TokenRange | undefined, other: TokenRange | undefined): boolean =>
    own !== undefined && other !== undefined && reading !== undefined && isPronoun(reading, other);
  // "Was allowed in": by whom is left open.
  const open = (mine.passive && !mine.agent) || (theirs.passive && !theirs.agent);
  const patients =
    meet(mine.patient, theirs.patient) && (!open || isWithin(mine.patient, theirs.patient, s, { claim, alignment }));
  const agents = open || meet(mine.agent, theirs.agent);
  return (
    (agents && (patients || (!open && standsIn(mine.patient, theirs.patient)))) ||
    (patients && standsIn(mine.agent, theirs.agent))
  );
}

/** Whether all words of a party are found in the other one: the east gate is not the west gate. */
function isWithin(
  own: TokenRange | undefined,
  other: TokenRange | undefined,
  s: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  return claim.terms.every(
    (term, i) =>
      !own || !other || !isOfClause(term) || !holdsToken(own, term.token) || isFoundWithin(i, s, other, alignment),
  );
}

/** The verbs, negated or not, that state that something is so: no frame, no infinitive, nothing denied, no contrast. */
export const statingIn: (reading: Reading) => readonly Predicate[] = rememberingEach((reading: Reading) =>
  reading.predicates.filter((predicate) => statesNegation(reading, predicate)),
);

function statesNegation(reading: Reading, predicate: Predicate): boolean {
  return (
    !isFrame(reading, predicate) &&
    isFiniteVerb(reading, predicate) &&
    !isDisowned(reading, predicate) &&
    !isContrast(reading, predicate) &&
    !isHardlySo(reading, predicate) &&
    !isPutOff(reading, predicate) &&
    !isOfNotEvery(reading, predicate)
  );
}

/** "Was not the tenant's but the council's decision": it was one, and who is denied is another one. */
function isContrast({ tokens: words, predicates }: Reading, { negated, tokens: { to } }: Predicate): boolean {
  if (!negated) return false;
  const but = words.findIndex(({ lower, kind }, i) => i >= to && (lower === 'but' || kind === 'mark'));
  if (words[but]?.lower !== 'but' || but - to > CONTRAST) return false;
  const end = words.findIndex(({ text }, i) => i > but && /^[,;:.–—]$/u.test(text));
  // "Did not close but left it open": another thing is done.
  return !predicates.some(({ tokens: { from } }) => from > but && (end < 0 || from < end));
}

/** "Is hardly one that works": neither affirmed nor quite denied. */
function isHardlySo({ tokens: words }: Reading, { tokens: { from, to } }: Predicate): boolean {
  return words.slice(Math.max(0, from - 1), to + 1).some(({ lower }) => HARDLY.has(lower));
}

const HARDLY: ReadonlySet<string> = new Set(['hardly', 'scarcely', 'barely']);

/** "Will not decide before September": it happens then. A draft that has it happen "before September" says the opposite. */
function isPutOff(reading: Reading, { negated, tokens: { to } }: Predicate, claim?: Reading): boolean {
  if (!negated) return false;
  const until = boundBehind(reading, to);
  if (!until || !claim) return until !== undefined;
  return !claim.dates.some((own) => isBound(claim, own) && isNoLater(own, until));
}

function isNoLater(own: DateRef, other: DateRef): boolean {
  if (own.days && other.days) return own.days.last <= other.days.last;
  return compareDates(own, other).reason === 'same';
}

/** The date that a verb before `to` is put off to. */
function boundBehind(reading: Reading, to: number): DateRef | undefined {
  return reading.dates.find(
    (date) => date.tokens.from >= to && date.tokens.from <= to + PUT_OFF && isBound(reading, date),
  );
}

/** "Before September", "until the end of June". */
function isBound({ tokens: words }: Reading, { tokens: { from } }: DateRef): boolean {
  return words.slice(Math.max(0, from - 3), from).some(({ lower }) => /^(?:before|until|till)$/u.test(lower));
}

/** Tokens between a verb and what it is put off to. */
const PUT_OFF = 10;

/** "Not every shop agreed": some did. */
function isOfNotEvery({ scopes, tokens: words }: Reading, { negated, agent, patient }: Predicate): boolean {
  return (
    negated &&
    scopes.some(({ tokens: { from, to } }) => {
      const not = words[from]?.lower === 'not' && /^(?:all|every|each)$/u.test(words[to - 1]?.lower ?? '');
      return not && (isRightBehind(agent, from) || isRightBehind(patient, from));
    })
  );
}

function isRightBehind(range: TokenRange | undefined, token: number): boolean {
  return range !== undefined && token <= range.from && range.from - token <= 2;
}

/** "Does not put it down to the storm": "put the damage at" says something else. */
export function isOfAnotherParticle(
  { tokens: words }: Reading,
  { tokens: { to } }: Predicate,
  source: Reading,
): boolean {
  const particle = words[to]?.lower ?? '';
  return PARTICLES.has(particle) && source.tokens.every(({ lower }) => lower !== particle);
}

const PARTICLES: ReadonlySet<string> = new Set(['down', 'off', 'out', 'up', 'away', 'back']);

/** "No longer lists". */
export function isNoLonger({ tokens: words }: Reading, { negated, tokens: { from, to } }: Predicate): boolean {
  return (
    negated && words.slice(Math.max(0, from - 2), to + 1).some(({ lower }) => lower === 'longer' || lower === 'anymore')
  );
}

/** "Lists", "still listed": not only once. */
function isNow({ text, tokens: words }: Reading, { tokens: { from } }: Predicate): boolean {
  const first = words[from];
  return GOING_ON.test(text) || (first !== undefined && !/(?:ed|was|were|had)$/u.test(first.lower));
}

/** Words by which something is so still. */
export const GOING_ON = /\b(?:still|remains?|remained|continues?|continued|goes on|went on|keeps?|kept)\b/iu;

/** "Has begun to scan": what is begun is not yet done. */
export function isBegun({ tokens: words }: Reading, { stated, tokens: { from } }: Predicate): boolean {
  return stated === true && words.slice(Math.max(0, from - 2), from).some(({ key }) => BEGINNING.has(key));
}

const BEGINNING: ReadonlySet<string> = inflectionKeys('begin start');

const verbsOf = rememberingEach((reading: Reading): readonly string[] =>
  reading.predicates.map((predicate) => verbOf(predicate, reading)),
);

/** The verb that is said to happen or not: of "unchanged" to change, of "will stay open" to open. */
function verbOf({ verb, undoes, tokens: { to } }: Predicate, { tokens }: Reading): string {
  const next = tokens[to];
  return undoes ?? (STAYING.has(verb) && next?.kind === 'word' && STATES.has(next.key) ? next.key : verb);
}

const STAYING: ReadonlySet<string> = inflectionKeys('stay remain keep');
const STATES: ReadonlySet<string> = inflectionKeys('open close ban suspend');

/** What is denied is held as a whole: see `admissions`. */
function isDisowned({ attributions }: Reading, { tokens }: Predicate): boolean {
  return attributions.some((frame) => stanceOf(frame) === 'denied' && holdsToken(frame.content, tokens.from));
}

/** "The union said it would not take part": whose words these are does it himself. */
function speakerBehind(reading: Reading, { agent, tokens }: Predicate): TokenRange | undefined {
  if (!agent || !isPronoun(reading, agent)) return undefined;
  return reading.attributions.find(({ speaker, content }) => speaker && holdsToken(content, tokens.from))?.speaker;
}

/** States something: no infinitive or "-ing" form, whose "not" may belong elsewhere. */
export function isFiniteVerb(reading: Reading, predicate: Predicate): boolean {
  if (predicate.stated) return true;
  const first = reading.tokens[predicate.tokens.from];
  const before = reading.tokens[predicate.tokens.from - 1];
  // "Sold it without asking", but "would sell it without asking".
  if (before?.lower === 'without')
    return !reading.tokens.slice(0, predicate.tokens.from).some(({ lower }) => MODALS.has(lower));
  return first !== undefined && !first.lower.endsWith('ing') && first.lower !== 'to' && before?.lower !== 'to';
}

/** "A post claims that it fell": that it did not is no contradiction. */
export function isClaimed({ attributions }: Reading, token: number): boolean {
  return attributions.some(({ certainty, content }) => certainty === 'claimed' && holdsToken(content, token));
}

/** Told as what somebody denies: see `denied`. */
function isDenied(reading: Reading, { span }: Predicate): boolean {
  return denialsIn(reading).some(({ content }) => content && content.start <= span.start && span.end <= content.end);
}

/** "Don't panic": orders, and states nothing. */
function isCommand({ tokens }: Reading, { negated, tokens: { from } }: Predicate): boolean {
  return negated && tokens[from]?.lower === 'do' && tokens[from - 1]?.kind !== 'word';
}

/** "Cannot confirm": who says so does not know, and another one may. */
function isNotKnown({ tokens }: Reading, { negated, verb, tokens: { from, to } }: Predicate): boolean {
  return negated && KNOWING.has(verb) && tokens.slice(from, to).some(({ lower }) => /^(?:can|could|ca)$/u.test(lower));
}

const KNOWING: ReadonlySet<string> = inflectionKeys('confirm verify exclude');

/** "Said", "would not say": the frame of what is said, not what is said. Rarer verbs of saying ("warn") state something. */
export function isFrame(reading: Reading, { verb }: Predicate): boolean {
  return rarity(verb) < TELLING && reading.attributions.some((frame) => frame.verb === verb);
}

function isAgentless({ passive, agent, negated }: Predicate): boolean {
  return passive && negated && agent === undefined;
}
