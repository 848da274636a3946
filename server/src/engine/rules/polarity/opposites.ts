import type { Name, Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { isHowLong } from '../../facts/howLong.ts';
import { isPronoun } from '../../facts/lookingBack.ts';
import { sameName } from '../../facts/sameName.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKey, inflectionKeys } from '../../lexicon/inflection.ts';
import { nounClass } from '../../lexicon/nounClass.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { REORDERED } from '../../match/figures.ts';
import { isMetBesides, isReckonedFrom, type TermMatch } from '../../match/meeting.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { rangesMeet, tokensFound } from '../../match/rangesMeet.ts';
import { FOUND, hasOpposite } from '../../match/similarity.ts';
import type { Term } from '../../match/terms.ts';
import type { WindowSentence, WindowTerm } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { excludes } from '../entity/classes.ts';
import type { RuleInput } from '../rule.ts';
import { comparesTwo } from '../relation/comparatives.ts';
import { areOfParts } from './ofParts.ts';
import { isNotDone, planOf } from './outstanding.ts';
import type { Way } from '../ways.ts';

const CONFLICT = 0.45;
const LEAD = 0.12;
/** Share of the claim's words around the opposite that its sentence must have. */
const LOCAL = 0.45;
/** What a verb needs against a word of another sort. */
const UNLIKE = 0.6;

/** Verbs less rare than this say nothing by themselves. */
const EMPTY = 0.15;

/** A word of the claim where the source has an opposite of it, in the same clause. */
export const opposites: Way = {
  concerns: ({ terms }) => withOpposites(terms).length > 0,
  compare: compareOpposites,
};

function* compareOpposites({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const index of withOpposites(claim.terms)) {
    const term = claim.terms[index];
    if (!term) continue;
    let best: TermMatch | undefined;
    for (const match of alignment.relations[index] ?? []) {
      const theirs = alignment.window.terms[match.at]?.term;
      if (match.relation !== 'opposite' || !theirs || excludes('opposite', term.key, theirs.key)) continue;
      // "Came second", "went to": of themselves they say nothing.
      if (rarity(term.key) < EMPTY && rarity(theirs.key) < EMPTY) continue;
      // Of two frames ("denied", "confirmed") what is said must be the same: see `admissions`.
      if (term.framed && theirs.framed) continue;
      // The claim has the source's word as well: both are spoken of.
      if (claim.terms.some((other) => other.key === theirs.key)) continue;
      // "Rescued people who were trapped" and "freed people": the source's word is another one's of the claim.
      if (isMetBesides(index, match.at, alignment) && !isMetBetter(index, match.at, alignment)) continue;
      const at = alignment.window.terms[match.at]?.sentence ?? -1;
      const verb = claim.reading.predicates.find(({ tokens }) => holdsToken(tokens, term.token));
      const clause = verb ? clauseCover(verb, at, { claim, alignment }) : 0;
      const sameDeed = isOfSameDeed(term, theirs, claim.reading, alignment.window.sentences[at]?.reading);
      if (!sameDeed && Math.max(clause, alignment.local(index, at)) < LOCAL) continue;
      // "Nobody died" and "all survived", "is not safe" and "is unsafe" say the same.
      const reading = alignment.window.sentences[at]?.reading;
      if (isDenied(claim.reading, term.token) !== (reading !== undefined && isDenied(reading, theirs.token))) continue;
      // "Will open": it is closed until then.
      if (reading && isToCome(claim.reading, term.token, reading, theirs.token)) continue;
      // "Put off the reopening": it stays closed.
      if (reading && isOfUndone(reading, theirs.token)) continue;
      // "62 percent empty" for "38 percent full": the figure is turned as the word is.
      if (isReckonedFrom(at, alignment)) continue;
      // "Win back lost territory": what is lost there is not what is told.
      if (reading && isAttributive(reading, theirs.token)) continue;
      if (reading && isOfAnotherOne(claim.reading, term, reading, theirs)) continue;
      if (reading && areOfParts(claim.reading, term.token, reading, theirs.token)) continue;
      if (isWayHome(claim.reading, term) || isHowLong(claim.reading, term.token)) continue;
      if (reading && isHowLong(reading, theirs.token)) continue;
      if (reading && isOfLives(claim.reading, term) !== isOfLives(reading, theirs)) continue;
      if (isLedTo(claim.reading, term.token) || (reading && isLedTo(reading, theirs.token))) continue;
      // "A is cheaper than B", "B is dearer than A": see `encounters`.
      if (reading && comparesTwo(claim.reading, term.token) && comparesTwo(reading, theirs.token)) continue;
      // "Primary" and "secondary" pupils: the article speaks of both kinds.
      if (KINDS.has(term.key) && alignment.window.terms.some((one) => one.term.key === term.key)) continue;
      // The sentence has the claim's own word too.
      if (alignment.window.sentences[at]?.terms.some((other) => other.key === term.key)) continue;
      const reworded = isReworded(index, match, { claim, alignment });
      const place = reworded
        ? Math.max(match.place, REORDERED * Math.max(clause, alignment.local(index, at)))
        : Math.max(match.place, sameDeed ? UNLIKE : 0);
      if (place > (best?.place ?? CONFLICT)) best = { ...match, place };
    }
    const own = alignment.matches[index];
    if (!best || (own && own.value >= FOUND && own.place > best.place - LEAD)) continue;
    const other = alignment.window.terms[best.at];
    const sentence = other && alignment.window.sentences[other.sentence];
    if (!other || !sentence) continue;
    if (isOtherSide(term, other, sentence, { claim, alignment })) continue;
    if (isToldToo(index, best, { claim, alignment })) continue;
    // A verb against a noun or an adjective ("is left", "the remaining"): seldom used in the same sense.
    const [said, held] = [predicateAt(claim.reading, term.token), predicateAt(sentence.reading, other.term.token)];
    if (said && held && isOver(said, held)) continue;
    const alike = (said === undefined) === (held === undefined);
    // Two nouns name two events as easily ("since the liberation", "during the occupation").
    const nouns = term.kind === 'noun' && other.term.kind === 'noun';
    if ((!alike || nouns) && best.place < UNLIKE) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: `“${other.term.lower}” is an opposite of “${term.lower}”`,
      claimSpan: { start: term.start, end: term.end },
      passage: sentence.passage,
      passageSpan: { start: other.term.start, end: other.term.end },
      expected: sentence.reading.text.slice(other.term.start, other.term.end),
      strength: best.place,
    };
  }
}

/** Those terms of a claim, by their indices, of which a source may have an opposite. */
const withOpposites = rememberingEach((terms: readonly Term[]): readonly number[] =>
  terms.flatMap(({ kind, key }, i) =>
    (kind === 'noun' || kind === 'verb' || kind === 'modifier') && hasOpposite(key) ? [i] : [],
  ),
);

/** "Agreed to join", "the refusal to join": by what follows the same thing is agreed to and refused. */
function isOfSameDeed(mine: Term, theirs: Term, claim: Reading, source: Reading | undefined): boolean {
  const [to, verb, more] = claim.tokens.slice(mine.token + 1, mine.token + 4);
  const [at, other, next] = source?.tokens.slice(theirs.token + 1, theirs.token + 4) ?? [];
  const alike = to?.lower === 'to' && at?.lower === 'to' && verb?.key === other?.key;
  return alike && more?.kind === 'word' && more.key === next?.key;
}

/** A participle before its noun, behind an article or a particle. */
function isAttributive({ tokens, predicates }: Reading, token: number): boolean {
  if (!predicates.some(({ tokens: { from, to } }) => from === token && to === token + 1)) return false;
  return BEFORE_NOUN.has(tokens[token - 1]?.lower ?? '');
}

const BEFORE_NOUN: ReadonlySet<string> = new Set(
  'the a an its their his her our any some back up out off down of for'.split(' '),
);

/**
 * The clause is there in another order: two verbs, alike in what they deny, of the same one who acts or is acted on, and the
 * draft's own verb nowhere in the article.
 */
function isReworded(
  index: number,
  { at }: TermMatch,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  const term = claim.terms[index];
  const other = alignment.window.terms[at];
  const reading = alignment.window.sentences[other?.sentence ?? -1]?.reading;
  if (!term || !other || !reading || (alignment.matches[index]?.value ?? 0) >= FOUND) return false;
  const mine = predicateAt(claim.reading, term.token);
  const theirs = predicateAt(reading, other.term.token);
  if (!mine || !theirs || mine.negated !== theirs.negated || isOver(mine, theirs)) return false;
  return rangesMeet(themeOf(mine), themeOf(theirs), other.sentence, claim.terms, alignment);
}

/** "Residents were told to stay": "residents" is met by itself, and needs no "stay" to stand for it. */
function isMetBetter(index: number, at: number, { relations, window }: RuleInput['alignment']): boolean {
  const sentence = window.terms[at]?.sentence;
  return relations.every((found, i) => {
    const here = i === index ? undefined : found.find((one) => one.at === at && one.value >= FOUND);
    return !here || found.some((one) => one.value > here.value && window.terms[one.at]?.sentence === sentence);
  });
}

/** "It is open" and "closed since the flood, it opened again": what was so need not be so still. */
function isOver(mine: Predicate, theirs: Predicate): boolean {
  return mine.verb === 'be' && theirs.verb !== 'be' && theirs.tokens.to - theirs.tokens.from === 1;
}

/** "Opened in 2015. It closed in 2019": the next sentence has the draft's own verb, of the same. */
function isToldToo(
  index: number,
  { at }: TermMatch,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  const { window, relations } = alignment;
  const mine = predicateAt(claim.reading, claim.terms[index]?.token ?? -1);
  const s = window.terms[at]?.sentence ?? -1;
  if (!mine) return false;
  return (relations[index] ?? []).some((match) => {
    const other = window.terms[match.at];
    const reading = window.sentences[s + 1]?.reading;
    if (match.value < FOUND || other?.sentence !== s + 1 || !reading) return false;
    const theirs = predicateAt(reading, other.term.token);
    const parties = [theirs?.agent, theirs?.patient].filter((range) => range !== undefined);
    return theirs?.negated === mine.negated && parties.some((range) => isPronoun(reading, range));
  });
}

/** What the draft has as it is now, the source tells of a later time: "stays closed", "will open again in May". */
function isToCome(claim: Reading, token: number, source: Reading, other: number): boolean {
  const [mine, theirs] = [predicateAt(claim, token), predicateAt(source, other)];
  if (theirs === undefined || planOf(source, theirs) === undefined) return false;
  return (
    mine === undefined ||
    (mine.verb !== theirs.verb && planOf(claim, mine) === undefined && isState(claim, mine, token))
  );
}

function isOfUndone(reading: Reading, token: number): boolean {
  return reading.predicates.some(
    (one) => one.patient !== undefined && holdsToken(one.patient, token) && isNotDone(reading, one),
  );
}

/** "Is closed", "stays closed", "the closed road". */
function isState({ tokens }: Reading, { verb, passive, tokens: { from } }: Predicate, token: number): boolean {
  return (
    STATE.has(verb) ||
    STATE.has(tokens[token - 1]?.key ?? '') ||
    (passive && /^(?:is|are)$/u.test(tokens[from]?.lower ?? ''))
  );
}

const STATE: ReadonlySet<string> = inflectionKeys('be stay remain keep');

/** "The shortage led to the rise": the rise followed it. */
function isLedTo({ tokens }: Reading, token: number): boolean {
  return LEADING.has(tokens[token]?.key ?? '') && tokens[token + 1]?.lower === 'to';
}

const LEADING: ReadonlySet<string> = inflectionKeys('lead');

/** "Its smaller rival Lunde", "its larger rival Nordmelk": each is compared with the other. */
function isOfAnotherOne(claim: Reading, term: Term, source: Reading, theirs: Term): boolean {
  if (!/[^e]er$/u.test(term.lower) || !/[^e]er$/u.test(theirs.lower)) return false;
  const [mine, other] = [nameBehind(claim, term.token), nameBehind(source, theirs.token)];
  return mine !== undefined && other !== undefined && sameName(mine, other) === 'different';
}

/** The name of what an adjective describes: "smaller rival Lunde". */
function nameBehind({ names }: Reading, token: number): Name | undefined {
  return names.find(({ tokens: { from } }) => from > token && from <= token + DESCRIBED);
}

/** Tokens from an adjective to the name of what it describes. */
const DESCRIBED = 3;

/** Whom or what it happens to, or of whom or what it is said. */
function themeOf({ verb, agent, patient }: Predicate): TokenRange | undefined {
  return verb === 'be' ? agent : (patient ?? agent);
}

/** Of "went unpunished" the word itself denies, and nothing else does. */
function isDenied(reading: Reading, token: number): boolean {
  const predicate = predicateAt(reading, token);
  // "Not far from the port".
  if (!predicate) return /^(?:not|never|hardly|scarcely)$/u.test(reading.tokens[token - 1]?.lower ?? '');
  return predicate.negated !== (predicate.undoes !== undefined);
}

/** "Sent away", "sent home": who is sent home is sent away. */
function isWayHome({ tokens, predicates }: Reading, { key, token }: Term): boolean {
  return HOMEWARD.has(key) && predicates.some(({ tokens: { to } }) => to === token && tokens[to]?.capital === false);
}

const HOMEWARD: ReadonlySet<string> = inflectionKeys('home away');

/** "Lost dozens of men": they died, and nobody else has them now. */
function isOfLives(reading: Reading, { key, token }: Term): boolean {
  const patient = LOSING.has(key) ? predicateAt(reading, token)?.patient : undefined;
  return (
    patient !== undefined &&
    reading.tokens.slice(patient.from, patient.to).some((one) => one.key === LIFE || nounClass(one.key) === 'person')
  );
}

const LOSING: ReadonlySet<string> = inflectionKeys('lose loss');
const LIFE = inflectionKey('life');

/** "Patients get", "clinics give": one event, told of the one who gives or of the one who gets. */
function isOtherSide(
  term: Term,
  { term: theirs, sentence: s }: WindowTerm,
  { reading }: WindowSentence,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  if (!CONVERSES.has(term.key) || !CONVERSES.has(theirs.key)) return false;
  const mine = claim.reading.predicates.find((predicate) => holdsToken(predicate.tokens, term.token))?.agent;
  const other = reading.predicates.find((predicate) => holdsToken(predicate.tokens, theirs.token))?.agent;
  if (!mine || !other) return false;
  const places = claim.terms.flatMap((one, i) => (holdsToken(mine, one.token) ? tokensFound(i, s, alignment) : []));
  // Who acts in the draft is in the source's sentence, and does not act there.
  return places.length > 0 && !places.some((token) => holdsToken(other, token));
}

const CONVERSES: ReadonlySet<string> = inflectionKeys(
  'give receive get take buy purchase sell lend borrow send win lose beat donate grant award rent let import export',
);

/** Words that sort things into kinds, of which an article may speak side by side. */
const KINDS: ReadonlySet<string> =
  inflectionKeys(`primary secondary male female urban rural public private domestic foreign upper lower left right senior junior indoor
  outdoor inner outer northern southern eastern western internal external civil military paid unpaid new old short long`);

/** The verb that a word is, or by which it is said of something ("is not safe"). */
function predicateAt({ predicates }: Reading, token: number): Predicate | undefined {
  return (
    predicates.find(({ tokens }) => holdsToken(tokens, token)) ??
    predicates.find(({ verb, patient }) => verb === 'be' && patient !== undefined && holdsToken(patient, token))
  );
}
