import type { ArithmeticFinding, ArithmeticInput } from './arithmeticFinding.ts';
import { isPlainCount } from './plainCount.ts';
import { withDecimalsOf } from './withDecimalsOf.ts';

/** "3 of 10, or 40 percent", "30 of the 90 seats (33 %)". */
export function wrongShare({ tokens, quantities }: ArithmeticInput, index: number): ArithmeticFinding[] {
  const part = quantities[index];
  const whole = part?.partOf === index + 1 ? quantities[index + 1] : undefined;
  const share = quantities[index + 2];
  if (!part || !whole || !share || !isPlainCount(part) || whole.comparator !== 'exact' || whole.stated <= 0) return [];
  if (share.dimension !== 'percent' || !/^(exact|about)$/.test(share.comparator)) return [];
  const between = tokens.slice(whole.tokens.to, share.tokens.from);
  const joint = between.findIndex((token) => token.kind === 'mark' || token.lower === 'or');
  const opening = between.slice(joint).map((token) => token.lower);
  if (joint < 0 || joint > 3 || !/^(, or|or|\(|,)$/.test(opening.join(' ')) || share.noun !== undefined) return [];
  const right = (part.stated / whole.stated) * 100;
  const slack = Math.max(share.rounding, 0.5) + (share.comparator === 'about' ? 2 : 0);
  if (Math.abs(right - share.stated) <= slack + 1e-9) return [];
  const rounded = withDecimalsOf(right, share.rounding);
  return [
    {
      kind: 'share',
      span: share.figure,
      message: `${part.stated} of ${whole.stated} is ${rounded} percent.`,
      expected: rounded,
    },
  ];
}
