import type { Token } from '../../text/token.ts';
import type { FigureContext } from './figure.ts';
import { scaleSuffixes, scaleWords } from './numberWords.ts';
import { looksPlural } from './plurals.ts';
import { joinsWords, lowerAt, pastHyphen } from './tokenSteps.ts';

/** Scale words from `at` on, multiplied: "million", "hundred thousand". */
export function scaleAfter(tokens: readonly Token[], at: number): { factor: number; to: number } {
  let factor = 1;
  let to = at;
  for (;;) {
    const next = factor === 1 ? pastHyphen(tokens, to) : to;
    const scale = scaleWords.get(lowerAt(tokens, next));
    if (scale === undefined) return { factor, to };
    factor *= scale;
    to = next + 1;
  }
}

/** The suffix at `at` ("bn", "k"); "m" is metres unless money or a plural says million. */
export function suffixAfter(
  tokens: readonly Token[],
  at: number,
  context: FigureContext,
): { factor: number; to: number } | undefined {
  const token = tokens[at];
  const factor = token && scaleSuffixes.get(token.lower);
  if (!token || factor === undefined) return undefined;
  const apart = !token.glued && !joinsWords(tokens, at - 1);
  if (apart && !(context.money || token.lower.length > 1)) return undefined;
  const metres = token.text === 'm' && !context.money && !looksPlural(lowerAt(tokens, at + 1));
  return metres ? undefined : { factor, to: at + 1 };
}

/** "5 hundred" is a count; millions, and any multiple with decimals, are rounded in the writing. */
export function roundedScale(factor: number, decimals: number): number {
  return factor >= 1e6 || decimals > 0 ? factor : 1;
}
