import { areOfOneClause } from '../facts/clauses.ts';
import type { DateRef, Quantity, Reading } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import { verbOfFigure } from '../facts/verbOfFigure.ts';
import { inflectionKeys } from '../lexicon/inflection.ts';
import { isLight } from '../lexicon/lightWords.ts';
import { nounClass } from '../lexicon/nounClass.ts';
import { rarity } from '../lexicon/rarity.ts';
import { isDifference } from './differences.ts';
import { contentTerms, type Term } from './terms.ts';

/** A figure with the sentence that states it. */
export interface StatedFigure {
  readonly reading: Reading;
  readonly quantity: Quantity;
}

/** A word near a figure. */
export interface Word {
  readonly key: string;
  readonly lower: string;
  readonly kind: Term['kind'];
  /** How much it says of the figure: rare and near words say most. */
  readonly weight: number;
  /** Right beside the figure. */
  readonly beside: boolean;
}

/** What stands around a figure in its clause. */
export interface Surroundings {
  readonly words: readonly Word[];
  readonly verb: string | undefined;
  /** "Hour" of so much an hour. */
  readonly rate: string | undefined;
  /** Units of time that tell for how long it holds. */
  readonly times: ReadonlySet<string>;
  /** Whether it is only asked for, foreseen or offered. */
  readonly mood: string;
  /** Whether it is a part, a change, or a count so far. */
  readonly sort: string;
  readonly dates: readonly DateRef[];
  /** What has become of the people that it counts: dead, hurt, missing or arrested. */
  readonly fate: string | undefined;
}

/** Tokens from a figure to the last word that says something of it. */
const REACH = 12;
/** Tokens within which a word stands right beside it. */
const BESIDE = 4;
/** What is left of a word's weight with each token further off. */
const FADING = 0.8;

const TIMES = inflectionKeys('day week month year quarter half season night weekend hour minute decade');
/** Nouns that only say that people are counted. */
const PEOPLE = inflectionKeys('people person other');
/** What becomes of people, by words that count them or stand beside the count. */
const FATES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['dead', inflectionKeys('dead death kill die fatality body corpse')],
  ['hurt', inflectionKeys('injure injured injury hurt wound wounded')],
  ['missing', inflectionKeys('missing unaccounted')],
  ['arrested', inflectionKeys('arrest detain detention detainee custody')],
]);
/** Verbs of whoever counts: they and he say nothing of what is counted. */
export const COUNTING = inflectionKeys('put estimate reckon expect count calculate measure report say speak');
const ASKED = inflectionKeys('demand ask seek urge insist');
const FORESEEN = inflectionKeys('expect forecast predict project poll hope target guidance outlook');
const OFFERED = inflectionKeys('offer propose prepared willing ready');

/** A figure is held against many. */
const surroundings = new WeakMap<Quantity, Surroundings>();

/** What stands around a figure; remembered while its reading lives. */
export function surroundingsOf(figure: StatedFigure): Surroundings {
  let known = surroundings.get(figure.quantity);
  if (!known) surroundings.set(figure.quantity, (known = readSurroundings(figure)));
  return known;
}

function readSurroundings(figure: StatedFigure): Surroundings {
  const { reading, quantity } = figure;
  const { from, to } = quantity.tokens;
  const verb = verbOfFigure(reading, quantity, REACH);
  const rate = rateOf(reading, to);
  const counter = verb && COUNTING.has(verb.verb) ? verb.agent : undefined;
  const words: Word[] = [];
  const times = new Set(
    reading.quantities.filter((one) => one !== quantity && one.dimension === 'duration').map(({ unit }) => unit ?? ''),
  );
  const moods = new Set<string>();
  let fate = quantity.noun === undefined ? undefined : fateIn(quantity.noun);
  const ofPeople = quantity.noun === undefined || nounClass(quantity.noun) === 'person' || PEOPLE.has(quantity.noun);
  for (const { key, lower, kind, token, framed } of contentTerms(reading)) {
    if (kind === 'quantity' || kind === 'date' || kind === 'order' || framed) continue;
    const distance = token >= to ? token - to + 1 : from - token;
    const ofVerb = verb !== undefined && [verb.tokens, verb.agent].some((range) => range && holdsToken(range, token));
    if ((distance > REACH && !ofVerb) || !areOfOneClause(reading, token, from)) continue;
    if (token < from && ASKED.has(key)) moods.add('asked');
    if (token < from && OFFERED.has(key)) moods.add('offered');
    if (FORESEEN.has(key)) moods.add('foreseen');
    if (TIMES.has(key) && key !== rate) times.add(key);
    const beside = distance <= BESIDE;
    if (beside && ofPeople) fate ??= fateIn(key);
    if (TIMES.has(key) || COUNTING.has(key) || isLight(key) || (counter && holdsToken(counter, token))) continue;
    if (key === quantity.noun && quantity.dimension === 'count') continue;
    const closeness = ofVerb ? 1 : Math.max(0.1, FADING ** Math.max(0, distance - BESIDE + 1));
    words.push({ key, lower, kind, weight: (kind === 'name' ? 1 : rarity(key)) * closeness, beside });
  }
  // "More than 40 people, among them six children, have been killed": its verb says it of what it counts, however far off.
  const ofCount = [verb?.agent, verb?.patient].some((range) => range !== undefined && holdsToken(range, from));
  if (verb && ofCount && ofPeople) fate ??= fateIn(verb.verb);
  return {
    words,
    verb: verb?.verb,
    rate,
    times,
    mood: [...moods].toSorted().join(' '),
    sort: sortOf(figure),
    dates: datesOf(figure),
    fate,
  };
}

function rateOf({ tokens }: Reading, to: number): string | undefined {
  const [at, next] = [tokens[to]?.lower ?? '', tokens[to + 1]];
  if (at === 'each' && next?.kind !== 'word') return at;
  return /^(?:an?|per|each|every)$/u.test(at) && next?.kind === 'word' ? next.key : undefined;
}

function sortOf(figure: StatedFigure): string {
  return [COUNTED.test(figure.reading.text), isChange(figure), figure.quantity.partOf !== undefined].join(' ');
}

/** Whether a figure is by how much something changed or differs; "brought by 45 lorries" is none. */
export function isChange({ reading, quantity }: StatedFigure): boolean {
  const { tokens, noun } = quantity;
  if (noun !== undefined && reading.predicates.some(({ passive, tokens: { to } }) => passive && to === tokens.from - 1))
    return false;
  return isDifference(reading.text, quantity);
}

/** "After 82 percent of the votes had been counted". */
const COUNTED = /(?:per ?cent|%)(?:\s+\p{L}+){0,6}?\s+(?:counted|reporting|reported|(?:is|are|was|were) in)\b/iu;

/** The dates of a figure's clause, that of what somebody said left out. */
function datesOf({ reading, quantity }: StatedFigure): readonly DateRef[] {
  return reading.dates.filter(
    ({ clock, tokens: { from } }) =>
      clock === undefined &&
      !reading.attributions.some(({ tokens }) => from >= tokens.from && from < tokens.to + BEHIND_SAID) &&
      areOfOneClause(reading, from, quantity.tokens.from),
  );
}

/** "Said on Monday". */
const BEHIND_SAID = 2;

/** Whether a noun only says that people are counted. */
export function onlyCountsPeople(noun: string): boolean {
  return PEOPLE.has(noun);
}

/** Whether a noun counts people, by what they are or by what becomes of them. */
export function isOfPeople(noun: string): boolean {
  return PEOPLE.has(noun) || nounClass(noun) === 'person' || fateIn(noun) !== undefined;
}

function fateIn(key: string): string | undefined {
  for (const [fate, words] of FATES) if (words.has(key)) return fate;
  return undefined;
}

/** Whether a word, by its key, is a unit of time. */
export function isUnitOfTime(key: string): boolean {
  return TIMES.has(key);
}

/** "My son's five children", "her two cars": what one person has, and no count of what happened. */
export function isSomebodys({ reading: { tokens }, quantity }: StatedFigure): boolean {
  const [owner, mark] = [tokens[quantity.tokens.from - 2], tokens[quantity.tokens.from - 1]];
  if (mark?.key !== "'s") return mark !== undefined && /^(?:my|his|her)$/u.test(mark.lower);
  return owner !== undefined && nounClass(owner.key) === 'person';
}
