import type { Token } from '../../text/token.ts';
import { exactFigure, type Figure } from './figure.ts';
import { fractionAdded } from './fractionFigures.ts';
import { ordinalWords, scaleWords, smallNumbers } from './numberWords.ts';
import { roundedScale, scaleAfter } from './scales.ts';
import { joinsWords, lowerAt, pastHyphen } from './tokenSteps.ts';

/** "twenty-three", "two hundred and fifty thousand", "a dozen", "two and a half million". */
export function wordFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const first = lowerAt(tokens, at);
  if (first === 'a') {
    const scale = scaleAfter(tokens, at + 1);
    const glued = joinsWords(tokens, at + 1);
    return scale.factor > 1 && !glued ? exactFigure(at, scale.to, scale.factor, 0.5, true, false) : undefined;
  }
  if (!smallNumbers.has(first)) return undefined;
  let sum = 0;
  let current = 0;
  let last = Number.POSITIVE_INFINITY;
  let to = at;
  let scaled = false;
  let unit = 1;
  for (;;) {
    const afterAnd = current + sum >= 100 && lowerAt(tokens, to) === 'and' ? to + 1 : to;
    const next = to === at ? to : pastHyphen(tokens, afterAnd);
    const word = lowerAt(tokens, next);
    const small = smallNumbers.get(word);
    const scale = scaleWords.get(word);
    if (small !== undefined && fits(current, small, to === at) && !(next !== to && small === 0)) {
      current += small;
      unit = 1;
      scaled = false;
    } else if (scale === 100 && current > 0 && current < 100 && afterAnd === to) {
      current *= 100;
      unit = 100;
      scaled = true;
    } else if (scale !== undefined && scale !== 100 && scale < last && current > 0 && afterAnd === to) {
      sum += current * scale;
      current = 0;
      last = scale;
      unit = scale;
      scaled = true;
    } else break;
    to = next + 1;
  }
  const tail = fractionAdded(tokens, to);
  if (tail.to > to) {
    const scale = scaleAfter(tokens, tail.to);
    return exactFigure(
      at,
      scale.to,
      (sum + current + tail.value) * scale.factor,
      (0.5 * scale.factor) / 2,
      scale.factor > 1,
      false,
    );
  }
  return exactFigure(at, to, sum + current, roundedScale(unit, 0) / 2, scaled, false);
}

/** Whether a small number may follow what has been read: "twenty" + "three", "two hundred" + "fifty". */
function fits(current: number, small: number, first: boolean): boolean {
  if (first) return true;
  const rest = current % 100;
  if (rest === 0) return small > 0 && (current > 0 || small < 1000);
  return rest >= 20 && rest % 10 === 0 && small > 0 && small < 10;
}

/** "second", "twenty-first"; digits with an ending are read with the digits. */
export function ordinalFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at];
  const word = token?.lower ?? '';
  const written = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word);
  if (written) return { ...exactFigure(at, at + 1, Number(written[1]), 0, false, true), kind: 'ordinal' };
  const tens = smallNumbers.get(word) ?? 0;
  const last = tens >= 20 && joinsWords(tokens, at + 1) ? ordinalWords.get(lowerAt(tokens, at + 2)) : undefined;
  if (last !== undefined && last < 10)
    return { ...exactFigure(at, at + 3, tens + last, 0, false, false), kind: 'ordinal' };
  const value = ordinalWords.get(word);
  return value === undefined ? undefined : { ...exactFigure(at, at + 1, value, 0, false, false), kind: 'ordinal' };
}
