import { compareQuantities } from '../compareQuantities.ts';
import { units } from '../quantity/units.ts';
import type { ArithmeticFinding, ArithmeticInput } from './arithmeticFinding.ts';
import { withDecimalsOf } from './withDecimalsOf.ts';

/** "230 km (200 miles)": the bracket gives another length. */
export function wrongConversion({ quantities }: ArithmeticInput, index: number): ArithmeticFinding[] {
  const restated = quantities[index];
  const first = restated?.restates === undefined ? undefined : quantities[restated.restates];
  if (!restated || !first || first.dimension === 'money' || first.dimension === 'duration') return [];
  if (![restated, first].every((quantity) => /^(exact|about)$/.test(quantity.comparator))) return [];
  if (
    compareQuantities(first, restated).relation !== 'conflicts' ||
    compareQuantities(restated, first).relation !== 'conflicts'
  )
    return [];
  const unit = [...units.values()].find(
    (candidate) => candidate.name === restated.unit && candidate.dimension === restated.dimension,
  );
  if (!unit) return [];
  const base = (first.value.low + first.value.high) / 2;
  const right = (base - (unit.offset ?? 0)) / unit.factor;
  // Cut off or rounded, by a unit of the last digit.
  if (Math.abs(right - restated.stated) <= (2 * restated.rounding) / unit.factor) return [];
  const expected = withDecimalsOf(right, restated.rounding / unit.factor);
  return [
    {
      kind: 'conversion',
      span: restated.figure,
      message: `${first.stated} ${plural(first.unit)} are ${expected} ${plural(restated.unit)}, not ${restated.stated}.`,
      expected,
    },
  ];
}

/** "kilometres an hour", "degrees Celsius", "feet": the plural of a unit's folded name. */
function plural(unit = ''): string {
  const [first = '', ...rest] = unit.split(' ');
  const irregular: Readonly<Record<string, string>> = {
    foot: 'feet',
    inch: 'inches',
    square: 'square',
    cubic: 'cubic',
  };
  const whole = [irregular[first] ?? `${first}s`, ...rest].join(' ');
  return first === 'square' || first === 'cubic' ? `${first} ${plural(rest.join(' '))}` : whole;
}
