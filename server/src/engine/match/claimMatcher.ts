import { compareDates } from '../facts/compareDates.ts';
import { compareQuantities, type QuantityReason } from '../facts/compareQuantities.ts';
import type { DateRef, Name, Quantity, Reading } from '../facts/fact.ts';
import { wordsOf, type NameWords } from '../facts/name/comparedWords.ts';
import { aliasesOf, mayBeCalled, type NameRelation, sameName } from '../facts/sameName.ts';
import { positiveOf } from '../lexicon/comparatives.ts';
import { remembering } from '../lexicon/recentMap.ts';
import { dateOf, quantityOf } from './factOf.ts';
import { AKIN, inOtherForm, SAME, similarTo, type Similarity } from './similarity.ts';
import type { Term } from './terms.ts';

/** A term of a claim, by its index, that has to do with a term of a passage. */
export interface MetTerm {
  readonly index: number;
  readonly similarity: Similarity;
}

/**
 * Holds a term of a passage against all terms of a claim; `reading` is the passage's. A claim has few terms and its articles
 * have many: what the claim's words are and are like is laid out by key beforehand.
 */
export type ClaimMatcher = (passage: Term, reading: Reading) => readonly MetTerm[];

const NONE: readonly MetTerm[] = [];
const VARIANT: Similarity = { relation: 'same', value: 0.95 };
const ALIAS: Similarity = { relation: 'alias', value: 0.9 };
const NEAR_MISS: Similarity = { relation: 'near-miss', value: 0.3 };

/** The matcher of a claim's terms; `reading` is the claim's. */
export function claimMatcher(terms: readonly Term[], reading: Reading): ClaimMatcher {
  const figures = indexed(terms, (term) => quantityOf(term, reading));
  const dates = indexed(terms, (term) => dateOf(term, reading));
  const namesMet = namesMatcher(terms, reading);
  const wordsMet = wordMatcher(terms);
  return (passage, other) => {
    switch (passage.kind) {
      case 'quantity':
        return met(figures, quantityOf(passage, other), compareFigures);
      case 'date':
        return met(dates, dateOf(passage, other), compareTimes);
      case 'name': {
        const spelt = namesMet(passage, other);
        return spelt.length === 0 ? wordsMet.equal(passage) : [...wordsMet.equal(passage), ...spelt];
      }
      case 'order':
      case 'noun':
      case 'verb':
      case 'modifier':
        return wordsMet.alike(passage);
    }
  };
}

/** Something that a claim has, by the index of its term. */
interface Indexed<T> {
  readonly index: number;
  readonly own: T;
}

function indexed<T>(terms: readonly Term[], ownOf: (term: Term) => T | undefined): Indexed<T>[] {
  return terms.flatMap((term, index): Indexed<T>[] => {
    const own = ownOf(term);
    return own === undefined ? [] : [{ index, own }];
  });
}

function met<T, U>(
  claim: readonly Indexed<T>[],
  other: U | undefined,
  similarityOf: (own: T, other: U) => Similarity | undefined,
): readonly MetTerm[] {
  if (claim.length === 0 || other === undefined) return NONE;
  let found: MetTerm[] | undefined;
  for (const { index, own } of claim) {
    const similarity = similarityOf(own, other);
    if (similarity) (found ??= []).push({ index, similarity });
  }
  return found ?? NONE;
}

type Words = (passage: Term) => readonly MetTerm[];

/** Which words of a claim a word of a passage is, or is like; `equal` for a name, which is like no word of the claim. */
function wordMatcher(terms: readonly Term[]): { readonly equal: Words; readonly alike: Words } {
  const equal = new WordTable();
  const alike = new WordTable();
  terms.forEach(({ kind, lower, key }, index) => {
    if (kind === 'quantity' || kind === 'date') return;
    alike.add(index, lower, key);
    if (kind === 'name') return;
    equal.add(index, lower, key);
    similarTo(key).forEach((similarity, other) => {
      alike.addSimilar(index, other, similarity);
    });
  });
  return { equal: (passage) => equal.met(passage), alike: (passage) => alike.met(passage) };
}

/** Terms of a claim by the words that meet them. */
class WordTable {
  readonly #byKey = new Map<string, MetTerm[]>();
  /** By spelling those of another key: two spellings of one word seldom have two. */
  readonly #byLower = new Map<string, { readonly key: string; readonly index: number }[]>();

  add(index: number, lower: string, key: string): void {
    this.addSimilar(index, key, SAME);
    const spelt = this.#byLower.get(lower);
    if (spelt) spelt.push({ key, index });
    else this.#byLower.set(lower, [{ key, index }]);
  }

  addSimilar(index: number, key: string, similarity: Similarity): void {
    const known = this.#byKey.get(key);
    if (known) known.push({ index, similarity });
    else this.#byKey.set(key, [{ index, similarity }]);
  }

  met({ lower, key }: Term): readonly MetTerm[] {
    const found = this.#byKey.get(key) ?? this.#metByPositive(key);
    const spelt = this.#byLower.get(lower);
    if (!spelt || spelt.every((one) => one.key === key)) return found;
    const same = spelt.map(({ index }): MetTerm => ({ index, similarity: SAME }));
    return [...same, ...found.filter(({ index }) => same.every((one) => one.index !== index))];
  }

  /** "Expensive" is met by "dearer". */
  #metByPositive(key: string): readonly MetTerm[] {
    const positive = positiveOf(key);
    const found = positive === undefined ? undefined : this.#byKey.get(positive);
    if (!found) return NONE;
    return found.flatMap(({ index, similarity }) => {
      const other = inOtherForm(similarity);
      return other ? [{ index, similarity: other }] : [];
    });
  }
}

/** Which names of a claim a word of a passage's name stands for. The same few names come in article after article. */
function namesMatcher(terms: readonly Term[], reading: Reading): ClaimMatcher {
  const names = indexed(terms, (term) => (term.kind === 'name' ? nameOf(term, reading) : undefined));
  const known = new Map<string, readonly NameRelation[]>();
  return (passage, other) => {
    if (names.length === 0) return NONE;
    let words = known.get(passage.lower);
    if (!words) {
      const read = wordsOf(passage.lower);
      words = names.map(({ own }) => (own.mayBe(read) ? own.relationTo(passage.lower) : 'different'));
      known.set(passage.lower, words);
    }
    let found: MetTerm[] | undefined;
    for (let i = 0; i < names.length; i++) {
      const [claimed, word] = [names[i], words[i]];
      const similarity = claimed && word && nameSimilarity(claimed.own, passage, other, word);
      if (similarity) (found ??= []).push({ index: claimed.index, similarity });
    }
    return found ?? NONE;
  };
}

/** A word of a claim's name. */
interface ClaimedName {
  readonly term: Term;
  /** Whether another name is an alias of the whole name. */
  readonly isAlias: ((other: Name) => boolean) | undefined;
  readonly relationTo: (word: string) => NameRelation;
  /** Whether that may be any but `different`: a cheap look first. */
  readonly mayBe: (word: NameWords) => boolean;
}

function nameOf(term: Term, { names }: Reading): ClaimedName {
  const name = names[term.fact];
  return {
    term,
    isAlias: name && aliasesOf(name),
    relationTo: spellingsBeside(term.lower),
    mayBe: callsOf(term.lower),
  };
}

function nameSimilarity(
  { term, isAlias }: ClaimedName,
  passage: Term,
  { names }: Reading,
  word: NameRelation,
): Similarity | undefined {
  if (term.lower === passage.lower || term.key === passage.key) return SAME;
  const other = names[passage.fact];
  if (!isAlias || !other) return undefined;
  if (word === 'same' || word === 'variant') return VARIANT;
  if (word === 'alias' || isAlias(other)) return ALIAS;
  return word === 'near-miss' ? NEAR_MISS : undefined;
}

/** Names that are remembered, and words beside each. */
const MOST_NAMES = 1000;
const MOST_BESIDE = 2000;

/** What `sameName` says of a word of a name and others: the names of an archive come again and again. */
const callsOf = remembering(MOST_NAMES, mayBeCalled);
const spellingsBeside = remembering(MOST_NAMES, (name: string) =>
  remembering(MOST_BESIDE, (word: string) => sameName(name, word)),
);

/** What an agreement that is no equality is worth. */
const AGREEMENT: Readonly<Partial<Record<QuantityReason, number>>> = { weaker: 0.4, within: 0.95, rounded: 0.95 };

/** Hedged figures that may well be the same: "nearly 50,000" and "more than 48,000". */
const NEAR_ENOUGH: ReadonlySet<string> = new Set<QuantityReason>(['overlapping', 'near', 'two-floors']);

function compareFigures(claim: Quantity, source: Quantity): Similarity | undefined {
  // "Not nine, as it had said": the source has it, and denies it.
  if (claim.denied !== source.denied) return { relation: 'differs', value: 0 };
  const { relation, reason } = compareQuantities(claim, source);
  // "More than 300" is true of 50,000 too, but is hardly meant.
  if (relation === 'agrees') return { relation: 'value', value: AGREEMENT[reason] ?? 1 };
  if (NEAR_ENOUGH.has(reason)) return { relation: 'value', value: 0.55 };
  return relation === 'conflicts' ? { relation: 'differs', value: 0 } : undefined;
}

function compareTimes(claim: DateRef, source: DateRef): Similarity | undefined {
  const { relation, reason } = compareDates(claim, source);
  if (relation === 'agrees') return { relation: 'value', value: 1 };
  // "On the morning of 10 February" of "3 a.m. on Monday": the clock is a date of its own.
  if (reason === 'more-precise' && isOneDay(claim) && isOneDay(source)) return AKIN;
  return relation === 'conflicts' ? { relation: 'differs', value: 0 } : undefined;
}

function isOneDay({ days, day, weekday }: DateRef): boolean {
  return day !== undefined || weekday !== undefined || (days !== undefined && days.first === days.last);
}
