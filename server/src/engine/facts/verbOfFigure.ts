import { areOfOneClause } from './clauses.ts';
import type { Predicate, Quantity, Reading } from './fact.ts';
import { holdsToken } from './tokenRange.ts';

/**
 * The verb that a figure is subject or object of, else the nearest one of its clause that stands no more than `within` tokens
 * from it. `among`: which verbs of the sentence may be meant. Undefined where there is none.
 */
export function verbOfFigure(
  reading: Reading,
  { tokens }: Quantity,
  within: number,
  among: readonly Predicate[] = reading.predicates,
): Predicate | undefined {
  const holds = ({ agent, patient }: Predicate): boolean =>
    [patient, agent].some((range) => range !== undefined && holdsToken(range, tokens.from));
  const apart = ({ tokens: verb }: Predicate): number =>
    verb.from >= tokens.to ? verb.from - tokens.to : tokens.from - verb.to;
  const near = among
    .filter((one) => areOfOneClause(reading, one.tokens.from, tokens.from) && (holds(one) || apart(one) <= within))
    .toSorted((a, b) => apart(a) - apart(b));
  return near.find(holds) ?? near[0];
}
