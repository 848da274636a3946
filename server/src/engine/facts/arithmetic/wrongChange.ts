import type { Token } from '../../text/token.ts';
import type { Quantity } from '../fact.ts';
import type { ArithmeticFinding, ArithmeticInput } from './arithmeticFinding.ts';
import { withDecimalsOf } from './withDecimalsOf.ts';

const rises =
  /^(rise|rose|risen|rising|rises|grow|grew|grown|growing|grows|increase|increased|increases|increasing|climb|climbed|jumped|jump|up|gain|gained|surged|surge|soared|higher)$/;
const falls =
  /^(fall|fell|fallen|falls|falling|drop|dropped|drops|dropping|decline|declined|declines|declining|decrease|decreased|down|shrank|slid|slipped|plunged|tumbled|lower|cut)$/;

/** "rose 50 percent from 10 to 20", "fell by 10 % to 80 from 100". */
export function wrongChange({ tokens, quantities }: ArithmeticInput, index: number): ArithmeticFinding[] {
  const [change, second, third] = quantities.slice(index, index + 3);
  if (!change || !second || !third || change.dimension !== 'percent' || change.comparator !== 'exact') return [];
  const verbs = tokens.slice(Math.max(0, change.tokens.from - 3), change.tokens.from).map((token) => token.lower);
  const up = verbs.some((word) => rises.test(word));
  const down = verbs.some((word) => falls.test(word));
  if (up === down) return [];
  const joints = [jointBefore(tokens, change, second), jointBefore(tokens, second, third)].join(' ');
  const [from, to] = joints === 'from to' ? [second, third] : joints === 'to from' ? [third, second] : [];
  if (!from || !to || from.comparator !== 'exact' || to.comparator !== 'exact') return [];
  if (
    from.dimension !== to.dimension ||
    from.unit !== to.unit ||
    /^(percent|score|ordinal|temperature)$/.test(from.dimension)
  )
    return [];
  const [a, b] = [from.value.low, to.value.low];
  if (a <= 0 || b <= 0) return [];
  const sign = up ? 1 : -1;
  const ends = [-1, 1].flatMap((i) =>
    [-1, 1].map((j) => sign * ((b + i * to.rounding) / (a + j * from.rounding) - 1) * 100),
  );
  const slack = change.rounding + 0.05;
  if (change.stated >= Math.min(...ends) - slack && change.stated <= Math.max(...ends) + slack) return [];
  const right = sign * (b / a - 1) * 100;
  const direction = right < 0 ? (up ? 'a fall' : 'a rise') : up ? 'a rise' : 'a fall';
  const expected = withDecimalsOf(Math.abs(right), change.rounding);
  return [
    {
      kind: 'change',
      span: change.figure,
      message: `From ${from.stated} to ${to.stated} is ${direction} of ${expected} percent.`,
      expected,
    },
  ];
}

/** "from" or "to" when it is all that stands between the two figures, their nouns and a comma aside. */
function jointBefore(tokens: readonly Token[], left: Quantity, right: Quantity): string {
  const between = tokens.slice(left.tokens.to, right.tokens.from).map((token) => token.lower);
  const joint = between.at(-1) ?? '';
  const quiet = between
    .slice(0, -1)
    .every((word, i) => i < 4 && !/^[.;:()]$/.test(word) && word !== 'from' && word !== 'to');
  return quiet && between.length <= 5 ? joint : '';
}
