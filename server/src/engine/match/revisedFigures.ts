import { compareQuantities } from '../facts/compareQuantities.ts';
import type { Quantity, Reading } from '../facts/fact.ts';
import { inflectionKeys } from '../lexicon/inflection.ts';
import { quantityOf } from './factOf.ts';
import type { Meeting } from './meeting.ts';
import { shareBesides } from './shareIn.ts';
import { tellsOfBefore } from './tellsOfBefore.ts';
import type { Term } from './terms.ts';
import type { WindowSentence } from './window.ts';

/** A source sentence that says that a count or an estimate has another value by now than the claim has. */
export interface Revision {
  readonly sentence: WindowSentence;
  /** What it is now. */
  readonly now: Quantity;
  /** How much of the rest of the claim the sentence has, 0 to 1. */
  readonly share: number;
  /** It gives the claim's figure as the old one. */
  readonly fromOld: boolean;
}

/** How much of the claim, its figure left out, the sentence must have: less where it gives the claim's own figure as the old one. */
const SHARED = { fromOld: 0.25, toNew: 0.5 } as const;

/** What is counted or reckoned again and again, so that only the last value holds. */
const RECKONED = inflectionKeys('number count toll tally estimate figure total forecast value cost bill');
const REVISING = inflectionKeys('raise lower revise correct update increase reduce cut');
const PUTTING = inflectionKeys('say put count estimate believe stand reckon total number');
/** Words between "now" and its verb, and between a verb and the figure that it brings. */
const BESIDE = 3;
const REACH = 16;

/**
 * The sentence of the window that gives another value for the claim's figure as the newer one: "has gone up from 17 to 23",
 * "raised the estimate to 25 million", "is now put at 2,900". Undefined where the claim tells of the change itself, or of
 * a time of its own.
 */
export function revisionOf(
  claim: { readonly reading: Reading; readonly terms: readonly Term[] },
  index: number,
  meeting: Meeting,
): Revision | undefined {
  const own = quantityOf(claim.terms[index], claim.reading);
  if (!own || own.comparator === 'vague' || own.partOf !== undefined || tellsOfBefore(claim.reading.text))
    return undefined;
  let best: Revision | undefined;
  for (const [s, sentence] of meeting.window.sentences.entries()) {
    const found = revisedIn(sentence.reading).find(({ old, now }) => isRevised(own, old, now));
    if (!found) continue;
    const share = shareBesides(claim.terms, index, s, meeting);
    const needed = found.old ? SHARED.fromOld : SHARED.toNew;
    if (share >= needed && share > (best?.share ?? 0)) {
      best = { sentence, now: found.now, share, fromOld: found.old !== undefined };
    }
  }
  return best;
}

interface Revised {
  readonly old?: Quantity;
  readonly now: Quantity;
}

function isRevised(own: Quantity, old: Quantity | undefined, now: Quantity): boolean {
  if (own.dimension !== now.dimension || own.unit !== now.unit || own.value.low === now.value.low) return false;
  if (old && (own.stated !== old.stated || !(own.dimension === old.dimension || isBare(old)))) return false;
  const { relation } = compareQuantities(own, now);
  if (relation === 'agrees') return false;
  if (old) return true;
  const named = own.noun !== undefined && now.noun !== undefined;
  return own.dimension !== 'ordinal' && (!named || own.noun === now.noun || relation === 'conflicts');
}

/** "The 2.1 billion it first reported" has the unit of the figure that it is held against. */
function isBare({ dimension, noun }: Quantity): boolean {
  return dimension === 'count' && noun === undefined;
}

/** Figures that a sentence gives as newer than others. */
function revisedIn(reading: Reading): Revised[] {
  const { tokens, quantities } = reading;
  const reckons = tokens.some(({ key }) => RECKONED.has(key));
  return quantities.flatMap((now, q): Revised[] => {
    const before = tokens[now.tokens.from - 1]?.lower;
    const old = quantities[q - 1];
    const isPair = old !== undefined && before === 'to' && now.tokens.from - old.tokens.to <= BESIDE;
    if (isPair && tokens[old.tokens.from - 1]?.lower === 'from') return reckons ? [{ old, now }] : [];
    const next = quantities.slice(q + 1).find(({ dimension }) => dimension !== 'ordinal');
    if (next && before === 'to' && isFrom(next, now, tokens)) return reckons ? [{ old: next, now }] : [];
    if (next && isFormer(next, reading) && isMeasuredBy(now, next, reading)) return [{ old: next, now }];
    if (before === 'to' && reckons && hasBefore(reading, now, REVISING)) return [{ now }];
    return isOfNow(reading, now) ? [{ now }] : [];
  });
}

/** "To 27 from 18". */
function isFrom(old: Quantity, now: Quantity, tokens: Reading['tokens']): boolean {
  return tokens[old.tokens.from - 1]?.lower === 'from' && old.tokens.from - now.tokens.to <= BESIDE;
}

const FORMER = String.raw`(?:first|initial|earlier|previous|original|former|preliminary|provisional)`;
const FORMERLY = String.raw`(?:first|initially|earlier|previously|originally|at first)`;
/** "The first estimate of", "than originally". */
const FORMER_BEFORE = new RegExp(
  String.raw`\b${FORMER}\s+(?:estimate|count|toll|tally|figure|number|total|report|forecast|assessment)s?\s+of\s+(?:(?:some|about|around|only|just|more than)\s+)?$`,
  'iu',
);
/** "It first reported", "that had been given earlier", "reported at first". */
const FORMER_AFTER = new RegExp(
  String.raw`^\s+(?:\p{L}+\s+){0,4}?(?:${FORMERLY}\s+(?:been\s+)?(?:reported|given|announced|estimated|counted|put|feared|said|stated|assumed|thought)|(?:reported|given|announced|estimated|counted|feared|said|stated|assumed|thought)\s+${FORMERLY})\b`,
  'iu',
);

/** Whether a sentence gives a figure as one that was held before: "the first estimate of 140", "the 2.1 billion it first reported". */
function isFormer({ span, figure }: Quantity, { text }: Reading): boolean {
  return FORMER_BEFORE.test(text.slice(0, figure.start)) || FORMER_AFTER.test(text.slice(span.end));
}

/** "2.6 billion …, more than the 2.1 billion": the one is held against the other. */
function isMeasuredBy(now: Quantity, old: Quantity, { text }: Reading): boolean {
  const between = text.slice(now.span.end, old.figure.start);
  return /\b(?:than|instead of|rather than|up from|down from|compared with|against|not)\s+(?:the|an?|its|their)?\s*(?:\p{L}+\s+){0,6}$/iu.test(
    between,
  );
}

/** A verb of those stands before the figure in its clause. */
function hasBefore({ tokens }: Reading, { tokens: { from } }: Quantity, verbs: ReadonlySet<string>): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) if (verbs.has(tokens[at]?.key ?? '')) return true;
  return false;
}

/** "Now put at 2,900", "now say he took 6.8 million": what is said or counted now. */
function isOfNow({ tokens }: Reading, { tokens: { from } }: Quantity): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    if (tokens[at]?.lower !== 'now') continue;
    const near = tokens.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
    return near.some(({ key }) => PUTTING.has(key));
  }
  return false;
}
