import { compareDates } from '../facts/compareDates.ts';
import type { Quantity } from '../facts/fact.ts';
import { inflectionKeys } from '../lexicon/inflection.ts';
import { rarity } from '../lexicon/rarity.ts';
import {
  isOfPeople,
  onlyCountsPeople,
  type StatedFigure,
  type Surroundings,
  surroundingsOf,
  isUnitOfTime,
  type Word,
} from './figureSurroundings.ts';
import { isPlaced, placedApart, placedTogether } from './places.ts';
import { compareWords, similarTo } from './similarity.ts';

/*
 * Two outlets tell one event in words of their own, and give two figures for the same thing of it: "Loaders earn 31 euros an
 * hour on average", "puts the average wage of a loader at 36 euros an hour". Neither sentence has most of the other. What says
 * that both speak of one matter is little and close to the figures: what is counted or its unit, and the words right around.
 */

/** A count is seldom corrected by more; a figure that is further off is of something else. */
const NEAR_SIZE = 1.75;
/** A toll grows by more. */
const NEAR_TOLL = 3;
/** Below this a count is the same as another by chance. */
const SMALL = 10;
/** Words that are alike enough to say the same of a figure. */
const ALIKE = 0.6;
const SAME_NOUN = 0.8;
/** A commoner verb says nothing of its own. */
const TELLING = 0.3;
/** What is so seldom counted is counted once in a story. */
const RARE = 0.5;

/** What is traded has another price each day. */
const TRADED = inflectionKeys('share stock');

/** What tells that two figures are of one matter: the words around them, or only what they count, or that and where. */
export type Matter = 'words' | 'noun' | 'fate' | 'fate-in-place';

/**
 * By what a figure is surely of the matter of another one that differs from it; undefined where nothing tells. `own`: that
 * one, in the words of those who have it; the first stands for its value.
 */
export function commonMatter(own: readonly [StatedFigure, ...StatedFigure[]], other: StatedFigure): Matter | undefined {
  const matter = matterOf(own, other);
  // Looked at last: it takes longest.
  const apart =
    matter &&
    own.some((one) => placedApart(one.reading, one.quantity.tokens.from, other.reading, other.quantity.tokens.from));
  return apart ? undefined : matter;
}

function matterOf(own: readonly [StatedFigure, ...StatedFigure[]], other: StatedFigure): Matter | undefined {
  const [one] = own;
  const [a, b] = [one.quantity, other.quantity];
  if (!mayBeOne(a, b)) return undefined;
  const told = own.map(surroundingsOf);
  const [mine = surroundingsOf(one)] = told;
  const theirs = surroundingsOf(other);
  if (told.some((said) => isOfAnotherSort(said, theirs)) || areApart(mine, theirs)) return undefined;
  const ofFate = mine.fate !== undefined && mine.fate === theirs.fate && ![...own, other].some(isOfSome);
  const byFate = ofFate ? fateOf(own, other) : undefined;
  if (isFarApart(a, b, NEAR_SIZE)) return byFate;
  const all = told.flatMap(({ words }) => words);
  const shared = theirs.words.filter((word) => isMet(word, all));
  if (shared.some(({ key }) => TRADED.has(key))) return undefined;
  const common = {
    words: sumOf(shared.filter(({ kind }) => kind !== 'name')),
    names: shared.filter(({ kind }) => kind === 'name').length,
    mine: Math.max(...told.map(({ words }) => shareOf(words, theirs.words))),
    theirs: shareOf(theirs.words, all),
    beside: shared.some(({ beside, kind }) => beside && kind !== 'name'),
    verb: told.some(({ verb }) => isOneVerb(verb, theirs.verb)),
    rate: mine.rate !== undefined && mine.rate === theirs.rate,
  };
  if (isOfWords(a, b, common, mine, theirs)) return 'words';
  return byFate ?? (isOfNoun(a, b, mine, theirs) ? 'noun' : undefined);
}

/** The dead of the whole story, or those of one place in it. */
function fateOf(own: readonly StatedFigure[], other: StatedFigure): Matter | undefined {
  if (![...own, other].some(isInPlace)) return 'fate';
  return own.some((one) => areInOnePlace(one, other)) && own.every((one) => mayBePart(one, other))
    ? 'fate-in-place'
    : undefined;
}

function isInPlace({ reading, quantity }: StatedFigure): boolean {
  return isPlaced(reading, quantity.tokens.from);
}

function areInOnePlace(a: StatedFigure, b: StatedFigure): boolean {
  return placedTogether(a.reading, a.quantity.tokens.from, b.reading, b.quantity.tokens.from);
}

/** Two counts of the same, or of some who are more than all: eight civilians are not among four people. */
function mayBePart({ quantity: a }: StatedFigure, { quantity: b }: StatedFigure): boolean {
  if (countOneThing(a, b)) return true;
  if (a.noun === undefined || b.noun === undefined) return false;
  const [part, whole] = onlyCountsPeople(b.noun) ? [a, b] : [b, a];
  return whole.noun !== undefined && onlyCountsPeople(whole.noun) && part.value.low > whole.value.high;
}

function isOfWords(a: Quantity, b: Quantity, common: Common, mine: Surroundings, theirs: Surroundings): boolean {
  // Two names are of two.
  if (common.names === 0 && mine.words.some(isName) && theirs.words.some(isName) && common.words < 0.9) return false;
  if (a.dimension !== 'count') return isOneMeasure(common);
  if (a.noun === undefined && b.noun === undefined) return isOneBareCount(common);
  return isOneCount(a, b, common);
}

/** What is so seldom counted is counted once. */
function isOfNoun(a: Quantity, b: Quantity, mine: Surroundings, theirs: Surroundings): boolean {
  if (a.dimension !== 'count' || a.noun === undefined || onlyCountsPeople(a.noun)) return false;
  const dated = mine.dates.length > 0 || theirs.dates.length > 0;
  const many = Math.min(a.stated, b.stated) >= SMALL;
  return many && !dated && rarity(a.noun) >= RARE && countOneThing(a, b);
}

/** "Two of the patients died", "two Nigerian patients", "of the 21 injured": some of all, or a whole of which a part is told. */
function isOfSome({ reading, quantity }: StatedFigure): boolean {
  const { text } = reading;
  return (
    quantity.partOf !== undefined ||
    quantity.modifiers.length > 0 ||
    /^\s+of\s+(?:the|them|those|these|its|their|his|her)\b/iu.test(text.slice(quantity.span.end)) ||
    /^\P{L}*(?:of|among) (?:the|them|those|these|its|their)\b/iu.test(text)
  );
}

/** What most pairs of figures fail, before any word around them is looked at. */
function mayBeOne(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension || a.unit !== b.unit || isFarApart(a, b, NEAR_TOLL)) return false;
  if (a.dimension !== 'count') return !isFarApart(a, b, NEAR_SIZE);
  if (a.noun === undefined || b.noun === undefined) return a.noun === b.noun;
  return countOneThing(a, b) || (isOfPeople(a.noun) && isOfPeople(b.noun));
}

/** Whether a further figure may be meant where only what is counted tells that two figures are of one matter. */
export function isOfMatter(matter: Matter, figure: StatedFigure, other: StatedFigure): boolean {
  switch (matter) {
    case 'words':
      return false;
    case 'fate':
      return (
        surroundingsOf(other).fate === surroundingsOf(figure).fate &&
        !isFarApart(figure.quantity, other.quantity, 2 * NEAR_TOLL)
      );
    case 'fate-in-place':
      return surroundingsOf(other).fate === surroundingsOf(figure).fate && areInOnePlace(figure, other);
    case 'noun':
      return other.quantity.dimension === 'count' && countOneThing(figure.quantity, other.quantity);
  }
}

/** Whether both name what they count, by one noun or two that say the same. */
function countOneThing({ noun: a }: Quantity, { noun: b }: Quantity): boolean {
  return a !== undefined && b !== undefined && (compareWords(a, b)?.value ?? 0) >= SAME_NOUN;
}

function isName({ kind }: Word): boolean {
  return kind === 'name';
}

function shareOf(words: readonly Word[], others: readonly Word[]): number {
  const total = sumOf(words);
  return total === 0 ? 0 : sumOf(words.filter((word) => isMet(word, others))) / total;
}

interface Common {
  /** Weight of the words that both figures have around them, without names. */
  readonly words: number;
  readonly names: number;
  /** Share of the words around the one figure that the other has too. */
  readonly mine: number;
  readonly theirs: number;
  /** A word that both have stands right beside the figure. */
  readonly beside: boolean;
  /** Both have one telling verb. */
  readonly verb: boolean;
  /** Both are so much an hour, a week, a head. */
  readonly rate: boolean;
}

function isOneCount(a: Quantity, b: Quantity, { words, names, mine, theirs, beside }: Common): boolean {
  if (!countOneThing(a, b)) return false;
  const both = mine + theirs;
  if (Math.max(a.stated, b.stated) < SMALL && both < 1.4) return false;
  // People are counted by what happens to them.
  if (a.noun !== undefined && onlyCountsPeople(a.noun))
    return both >= 0.8 && (words >= 0.9 || (beside && words >= 0.45));
  return both >= 0.9 && (words >= 0.4 || names > 0);
}

/** "A magnitude of 6.1". */
function isOneBareCount({ words, mine, theirs, beside }: Common): boolean {
  return beside && words >= 0.4 && mine + theirs >= 0.9;
}

function isOneMeasure({ words, names, mine, theirs, beside, verb, rate }: Common): boolean {
  const both = mine + theirs;
  if (rate) return both >= 0.3 && (words >= 0.3 || names > 0);
  if (names > 0 && words >= 0.3 && both >= 1.1) return true;
  if (words >= 0.3 && ((beside && both >= 1.2) || (verb && both >= 1))) return true;
  return (words >= 0.6 && Math.min(mine, theirs) >= 0.25 && both >= 0.75) || (names >= 3 && both >= 1.3);
}

function isFarApart({ value: a }: Quantity, { value: b }: Quantity, most: number): boolean {
  return Math.max(a.low, b.low) > most * Math.min(a.low, b.low);
}

/** A part and a whole, by how much and how much, what is counted so far and all, and counts of two days. */
function isOfAnotherSort(a: Surroundings, b: Surroundings): boolean {
  if (a.sort !== b.sort) return true;
  return (
    a.dates.length > 0 &&
    b.dates.length > 0 &&
    a.dates.every((one) => b.dates.every((other) => compareDates(one, other).relation === 'conflicts'))
  );
}

/** What is asked for is not what is paid, nor the quarter's figure the year's, nor the lower dose the higher one. */
function areApart(a: Surroundings, b: Surroundings): boolean {
  if (a.mood !== b.mood || isByTime(a) !== isByTime(b)) return true;
  if (a.rate !== undefined && b.rate !== undefined && a.rate !== b.rate) return true;
  if (a.times.size > 0 && b.times.size > 0 && [...a.times].every((time) => !b.times.has(time))) return true;
  return a.words.some((one) => one.beside && one.kind === 'modifier' && isExcluded(one, b.words));
}

/** So much an hour is not so much. */
function isByTime({ rate }: Surroundings): boolean {
  return rate !== undefined && isUnitOfTime(rate);
}

function isExcluded({ key }: Word, others: readonly Word[]): boolean {
  const similar = similarTo(key);
  return others.some((other) => other.beside && EXCLUDING.has(similar.get(other.key)?.relation));
}

const EXCLUDING: ReadonlySet<string | undefined> = new Set(['opposite', 'sibling']);

function isMet({ key, lower }: Word, others: readonly Word[]): boolean {
  if (others.some((other) => other.key === key || other.lower === lower)) return true;
  const similar = similarTo(key);
  return others.some((other) => (similar.get(other.key)?.value ?? 0) >= ALIKE);
}

function isOneVerb(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || rarity(a) < TELLING) return false;
  return (compareWords(a, b)?.value ?? 0) >= ALIKE;
}

function sumOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
