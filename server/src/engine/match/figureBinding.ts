import { compareQuantities } from '../facts/compareQuantities.ts';
import type { Quantity, Reading } from '../facts/fact.ts';
import type { Alignment } from './align.ts';
import { bindingOf } from './binding.ts';
import { isDifference } from './differences.ts';
import { quantityOf } from './factOf.ts';
import { isLeftOver } from './leftOver.ts';
import { FOUND } from './similarity.ts';
import type { Term } from './terms.ts';

/**
 * How surely the figure at window term `at` is what the claim's figure at `index` stands for, in a sentence that is worded
 * anew, 0 to 1. 0 where the words beside them tell them apart. `nouns`: how far both count the same.
 */
export function figureBinding(
  claim: { readonly reading: Reading; readonly terms: readonly Term[] },
  index: number,
  found: { readonly at: number; readonly alignment: Alignment; readonly nouns: number },
): number {
  const { at, alignment } = found;
  const mine = quantityOf(claim.terms[index], claim.reading);
  const place = alignment.window.terms[at];
  const source = alignment.window.sentences[place?.sentence ?? -1]?.reading;
  const theirs = quantityOf(place?.term, source);
  // A rank is easily another thing's.
  if (!mine || !theirs || !source || mine.dimension === 'ordinal') return 0;
  // A figure that is worked out from another meets it, and equals it seldom.
  const met = (alignment.relations[index] ?? []).some((match) => match.at === at && match.value >= FOUND);
  if (met && compareQuantities(mine, theirs).relation === 'conflicts') return 0;
  if (isOfOtherSize(mine, theirs) || isOfOtherNoun(mine, theirs, found.nouns)) return 0;
  if (isSetOff(claim.reading, mine) || isOfAnotherStep(claim.reading, mine, source, theirs)) return 0;
  const alone = isLeftOver(at, index, claim.terms, alignment, (term) => isRival(theirs, quantityOf(term, source)));
  return bindingOf(index, at, { ...found, alone });
}

/** A figure that could be meant for another: what says one again in other units is none of its own. */
function isRival(own: Quantity, other: Quantity | undefined): boolean {
  return other !== undefined && other.dimension === own.dimension && other.restates === undefined;
}

/** A figure that is many times another, and "one", are seldom slips for it: they are of something else. */
function isOfOtherSize(a: Quantity, b: Quantity): boolean {
  return a.stated === 1 || Math.max(a.stated, b.stated) > NEAR_SIZE * Math.min(a.stated, b.stated);
}

const NEAR_SIZE = 5;

/** "14 towns" and "ten districts": two things are counted, however alike the rest. */
function isOfOtherNoun(a: Quantity, b: Quantity, nouns: number): boolean {
  return a.noun !== undefined && b.noun !== undefined && nouns <= UNRELATED;
}

const UNRELATED = 0.5;

/** "Bo Lund, 25, said": a number between commas is most likely an age. */
function isSetOff({ text }: Reading, { span, dimension, noun }: Quantity): boolean {
  const bare = dimension === 'count' && noun === undefined;
  return bare && /,\s*$/u.test(text.slice(0, span.start)) && /^\s*[,.]/u.test(text.slice(span.end));
}

/** "From 180 to 220": what it was is not what it is, nor by how much it changed. */
function isOfAnotherStep(claim: Reading, quantity: Quantity, source: Reading, figure: Quantity): boolean {
  if (isDifference(claim.text, quantity) !== isDifference(source.text, figure)) return true;
  const [mine, theirs] = [stepOf(claim, quantity), stepOf(source, figure)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

function stepOf({ text }: Reading, { span }: Quantity): string | undefined {
  return /\b(from|to|by|than)\s+(?:(?:about|some|nearly|the|a|just|only|almost|up)\s+)*$/iu
    .exec(text.slice(0, span.start))?.[1]
    ?.toLowerCase();
}
