import { distance } from 'fastest-levenshtein';
import { countryWord } from '../lexicon/demonyms.ts';
import { areOtherNames, hasOtherNames } from '../lexicon/otherNames.ts';
import { LEGAL_FORMS } from '../lexicon/nameWords.ts';
import type { Name } from './fact.ts';
import { type NameWord, type NameWords, wordsOf } from './name/comparedWords.ts';
import { isPeopleOf, mayBePlaceOrPeople } from './name/peopleOf.ts';

/*
 * When two names are the same name. Only spellings are compared: whether two people share a name, or which spelling the
 * sources have, is the caller's to know.
 */

/**
 * `same` equal words, or a short form ("Okafor" of "Ngozi Okafor"); `alias` acronym, demonym or capital of the same country, another name of one city or institution;
 * `variant` another transliteration of the same sounds; `near-miss` a letter or two apart: a slip or another name.
 */
export type NameRelation = 'same' | 'alias' | 'variant' | 'near-miss' | 'different';

/** Whether two names are one by their words: no mere near miss. */
export function isOneName(a: Name | string, b: Name | string): boolean {
  const relation = sameName(a, b);
  return relation === 'same' || relation === 'alias' || relation === 'variant';
}

/**
 * How two names relate, from their words alone. Strings are read as one name each, articles, titles and particles left out.
 * Words under five letters and acronyms match whole or not at all, save two geographic names one letter apart ("Iran",
 * "Iraq"), which are told as a near miss: the caller, who knows which spellings the sources have, decides. A name without
 * words is different from every name. Measured on pairs of spellings: per-word edit distance after folding the
 * transliteration separates names better than any whole-string measure.
 */
export function sameName(a: Name | string, b: Name | string): NameRelation {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.words.length === 0 || right.words.length === 0) return 'different';
  if (left.joined === right.joined) return 'same';
  if (isAlias(left, right)) return 'alias';
  if (left.acronym !== undefined || right.acronym !== undefined) return acronymRelation(left, right);
  const [word, other] = [left.words[0], right.words[0]];
  if (word && other && left.words.length === 1 && right.words.length === 1) return wordRelation(word, other, true);
  return alignedRelation(left.words, right.words);
}

/** Whether `sameName` says `alias` of the name and another; quick where neither is an acronym nor both name a country. */
export function aliasesOf(name: Name): (other: Name) => boolean {
  const left = wordsOf(name);
  const hasOthers = hasOtherNames(left.joined);
  const ofPlace = left.words.length === 1 && mayBePlaceOrPeople(left.joined);
  const isPlain = left.acronym === undefined && !left.ofCountry && !hasOthers && !ofPlace;
  return (other) => {
    if (isPlain && other.acronym === undefined) return false;
    const right = wordsOf(other);
    const areShort = left.acronym !== undefined || right.acronym !== undefined;
    const mayBe = areShort || hasOthers || (left.ofCountry && right.ofCountry) || (ofPlace && right.words.length === 1);
    return mayBe && sameName(name, other) === 'alias';
  };
}

/**
 * Whether `sameName` may say anything but `different` of a name and a word by itself, as `wordsOf` reads that: of two that
 * begin with other sounds it seldom may.
 */
export function mayBeCalled(name: string): (other: NameWords) => boolean {
  const left = wordsOf(name);
  const [word, ...more] = left.words;
  const isPlain =
    word !== undefined &&
    more.length === 0 &&
    left.acronym === undefined &&
    !left.ofCountry &&
    !word.demonym &&
    !hasOtherNames(left.joined) &&
    !mayBePlaceOrPeople(left.joined);
  return ({ words, acronym }) => {
    const [other] = words;
    return !isPlain || words.length !== 1 || acronym !== undefined || !other || isSameStart(word.key, other.key);
  };
}

function isAlias(a: NameWords, b: NameWords): boolean {
  if (a.country !== undefined && b.country !== undefined) return a.country === b.country;
  if (areOtherNames(a.joined, b.joined)) return true;
  return spells(a, b) || spells(b, a);
}

/** Whether `short` is the acronym of `long`: its given one, or its initials with or without the small words. */
function spells(short: NameWords, long: NameWords): boolean {
  const acronym = short.acronym;
  if (acronym === undefined) return false;
  if (long.short === acronym) return true;
  if (long.acronym !== undefined || long.words.length < 2 || hasWord(long.words, acronym)) return false;
  const initials = long.words.map(({ text }) => text.charAt(0)).join('');
  return initials === acronym || initials + 's' === acronym;
}

function acronymRelation(a: NameWords, b: NameWords): NameRelation {
  // A name that starts or ends with the acronym is no short form of it ("BBC", "BBC News"), but the same institution.
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.acronym === undefined || long.words.length < 2) return 'different';
  return hasWord(long.words, short.acronym) && countryWord(short.acronym) === undefined ? 'same' : 'different';
}

function hasWord(words: readonly NameWord[], word: string): boolean {
  return words.some(({ text }) => text === word);
}

/** How two names of several words relate; `different` where no alignment of their words makes sense. */
function alignedRelation(a: readonly NameWord[], b: readonly NameWord[]): NameRelation {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const plainShort = withoutForm(short);
  const plainLong = withoutForm(long);
  if (plainShort.length === plainLong.length) return relationFrom(plainShort, plainLong, 0);
  return plainShort.length > plainLong.length ? 'different' : shortForm(plainShort, plainLong);
}

function shortForm(short: readonly NameWord[], long: readonly NameWord[]): NameRelation {
  const [only] = short;
  const atEnd = long.length - short.length;
  if (long.some(isOrganisation)) {
    // "Security Council" of "United Nations Security Council", "the Observatory" of any; but an institution's name is not
    // shortened to the place or person in it: "Bristol" is not "Bristol University".
    if (only !== undefined && short.length === 1) {
      return only.organisation && hasWord(long, only.text) ? 'same' : 'different';
    }
    const tail = relationFrom(short, long, atEnd);
    if (tail !== 'different') return tail;
    const isHead = short.some(isOrganisation) && !long.slice(short.length).some(isOrganisation);
    return isHead ? relationFrom(short, long, 0) : 'different';
  }
  if (countryWord(long.map(({ text }) => text).join(' ')) !== undefined) return 'different';
  if (short.length === 1 && only?.country !== undefined) return 'different';
  const ends = short.length === 2 ? relationOfEnds(short, long) : 'different';
  if (ends !== 'different') return ends;
  const tail = relationFrom(short, long, atEnd);
  if (tail !== 'different') return tail;
  // A first name or the opening words stand for the whole only when they are spelt alike.
  const opening = relationFrom(short, long, 0);
  return opening === 'near-miss' ? 'different' : opening;
}

function isOrganisation({ organisation }: NameWord): boolean {
  return organisation;
}

/** "Maria Silva" of "Maria Fernanda Silva", "John Smith" of "John Q. Smith": first and last word, one of them short. */
function relationOfEnds(short: readonly NameWord[], long: readonly NameWord[]): NameRelation {
  const first = relationFrom(short.slice(0, 1), long, 0, false);
  return first === 'different' ? first : worse(first, relationFrom(short.slice(1), long, long.length - 1, false));
}

/** The worst relation of the words of a name to as many of another from `start` on. `alone`: they are all that is compared. */
function relationFrom(
  words: readonly NameWord[],
  others: readonly NameWord[],
  start: number,
  alone = words.length === 1,
): NameRelation {
  let worst: NameRelation = 'same';
  for (const [i, word] of words.entries()) {
    const other = others[start + i];
    if (!other) continue;
    const relation = wordRelation(word, other, alone);
    if (relation === 'different') return relation;
    worst = worse(worst, relation);
  }
  return worst;
}

const ORDER: readonly NameRelation[] = ['same', 'alias', 'variant', 'near-miss', 'different'];

function worse(a: NameRelation, b: NameRelation): NameRelation {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? b : a;
}

function withoutForm(words: readonly NameWord[]): readonly NameWord[] {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && LEGAL_FORMS.has(last.text) ? words.slice(0, -1) : words;
}

function wordRelation(x: NameWord, y: NameWord, alone: boolean): NameRelation {
  const [a, b] = [x.text, y.text];
  if (a === b) return 'same';
  if (!alone && (a.length === 1 || b.length === 1)) return a.charAt(0) === b.charAt(0) ? 'same' : 'different';
  if (x.country !== undefined && y.country !== undefined) return x.country === y.country ? 'alias' : lookAlike(a, b);
  if (x.demonym && y.demonym) return a === `${b}s` || b === `${a}s` ? 'same' : 'different';
  if (isPeopleOf(a, b) || isPeopleOf(b, a)) return 'alias';
  if (a.length >= 4 && b.length >= 4 && x.key === y.key) return 'variant';
  if (!isSameStart(x.key, y.key)) return 'different';
  const near =
    isNear(a, b) || areSwapped(a, b) || (Math.min(x.key.length, y.key.length) >= 5 && isWithin(x.key, y.key, 1));
  return near ? 'near-miss' : 'different';
}

/** A slip hardly ever changes the first letter; hard g and k are one sound in many transliterations. */
function isSameStart(a: string, b: string): boolean {
  const [x, y] = [a.charAt(0), b.charAt(0)];
  return x === y || (x === 'g' && y === 'k') || (x === 'k' && y === 'g');
}

function lookAlike(a: string, b: string): NameRelation {
  const reach = Math.max(a.length, b.length) >= 7 ? 2 : 1;
  return isWithin(a, b, reach) ? 'near-miss' : 'different';
}

/** Two letters have changed places: "Khinsar" for "Khansir". */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5) return false;
  let i = 0;
  while (i < a.length && a.charAt(i) === b.charAt(i)) i++;
  let j = a.length - 1;
  while (j > i && a.charAt(j) === b.charAt(j)) j--;
  return i < j && a.charAt(i) === b.charAt(j) && a.charAt(j) === b.charAt(i) && a.slice(i + 1, j) === b.slice(i + 1, j);
}

function isNear(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  return length >= 5 && isWithin(a, b, length >= 8 ? 2 : 1);
}

function isWithin(a: string, b: string, reach: number): boolean {
  return Math.abs(a.length - b.length) <= reach && distance(a, b) <= reach;
}
