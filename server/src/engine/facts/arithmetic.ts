import type { ArithmeticFinding, ArithmeticInput } from './arithmetic/arithmeticFinding.ts';
import { wrongChange } from './arithmetic/wrongChange.ts';
import { wrongConversion } from './arithmetic/wrongConversion.ts';
import { wrongShare } from './arithmetic/wrongShare.ts';
import { wrongSum } from './arithmetic/wrongSum.ts';
import { wrongWeekday } from './arithmetic/wrongWeekday.ts';

export type { ArithmeticFinding, ArithmeticInput } from './arithmetic/arithmeticFinding.ts';

/**
 * What a sentence gets wrong by its own figures, whatever the sources say: a weekday that is not the date's, parts that do
 * not add up to their whole, a share that does not follow, a conversion in brackets that is off, a change in percent that is
 * not the one from the first figure to the second. Only hedge-free figures, and only where the words leave one reading.
 */
export function checkArithmetic(input: ArithmeticInput): ArithmeticFinding[] {
  return [
    ...input.dates.flatMap((date) => wrongWeekday(input, date)),
    ...input.quantities.flatMap((_, index) => [
      ...wrongSum(input, index),
      ...wrongShare(input, index),
      ...wrongConversion(input, index),
      ...wrongChange(input, index),
    ]),
  ].toSorted((a, b) => a.span.start - b.span.start);
}
