import type { Comparator, Quantity, Reading } from '../facts/fact.ts';
import { quantityOf } from './factOf.ts';
import type { Term } from './terms.ts';
import type { SourceWindow, WindowSentence } from './window.ts';

/** Figures of one sentence whose difference the claim states. Indices into the window's terms. */
export interface Difference {
  /** Of the claim's term. */
  readonly index: number;
  readonly at: readonly [number, number];
}

/** Words that make a figure the difference of two others: "six more than", "14 fewer", "a lead of three". */
const AFTER =
  /^\s*(?:[\p{L}-]+\s+){0,3}?(?:more|fewer|less|higher|lower|ahead|behind|short|older|younger|longer|shorter|faster|slower|heavier|lighter|taller|cheaper|dearer|earlier|later|above|below|apart)\b(?!\s+than\s+(?:[a-z]+\s+)?[\d$€£])/iu;
const BEFORE =
  /\b(?:by|difference of|gap of|rise of|increase of|drop of|fall of|decrease of|lead of|margin of|majority of|up|down|another|further)\s+$/iu;

/**
 * Differences that the claim states and the sources only give the two figures of, within one sentence: "43 seats, six more
 * than the Alliance" for "43 seats, the Alliance 37".
 */
export function differencesIn(claim: readonly Term[], reading: Reading, window: SourceWindow): Difference[] {
  return claim.flatMap((term, index) => {
    const quantity = quantityOf(term, reading);
    if (!quantity || !isDifference(reading.text, quantity)) return [];
    const at = window.sentences
      .map((sentence) => pairIn(sentence, quantity, window))
      .find((pair) => pair !== undefined);
    return at ? [{ index, at }] : [];
  });
}

/** Whether words beside a figure make it the difference of two others. */
export function isDifference(text: string, { span, dimension, comparator }: Quantity): boolean {
  if (dimension === 'ordinal' || dimension === 'score' || !STATING.has(comparator)) return false;
  return AFTER.test(text.slice(span.end)) || BEFORE.test(text.slice(Math.max(0, span.start - REACH), span.start));
}

/** More letters than the words before a figure have that make it a difference. */
const REACH = 40;

const STATING: ReadonlySet<Comparator> = new Set(['exact', 'about']);

function pairIn(sentence: WindowSentence, difference: Quantity, window: SourceWindow): [number, number] | undefined {
  const figures: { readonly at: number; readonly quantity: Quantity }[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const quantity = quantityOf(window.terms[at]?.term, sentence.reading);
    if (quantity && quantity.comparator === 'exact') figures.push({ at, quantity });
  }
  for (const [i, a] of figures.entries()) {
    for (const b of figures.slice(i + 1)) {
      if (a.quantity.unit !== b.quantity.unit || !isOneKind(a.quantity, b.quantity, difference)) continue;
      const apart = Math.abs(a.quantity.value.low - b.quantity.value.low);
      const slack = 1e-9 + difference.rounding * (Number.isInteger(difference.stated) ? 0 : 1);
      if (apart > 0 && Math.abs(apart - difference.value.low) <= slack) return [a.at, b.at];
    }
  }
  return undefined;
}

/** Both count the same, and the claim gives their difference in it, or in points. */
function isOneKind(a: Quantity, b: Quantity, difference: Quantity): boolean {
  const elided = a.noun === undefined || b.noun === undefined;
  if (a.dimension !== b.dimension || !(elided || a.noun === b.noun)) return false;
  return (
    a.dimension === difference.dimension || (a.dimension === 'percent' && difference.dimension === 'percentage-point')
  );
}
