import { areOfOneClause } from '../facts/clauses.ts';
import type { Name, Reading } from '../facts/fact.ts';
import { isOneName, sameName } from '../facts/sameName.ts';

const LOCATIVE = new Set(['in', 'at', 'on', 'near', 'around', 'outside', 'inside', 'across', 'off']);
/** Tokens between a figure and the place that it belongs to. */
const NEAR = 9;
/** The same where it stands alone for its clause. */
const IN_CLAUSE = 16;

/** Whether two figures are placed apart: each has a place of its own near it, and none is the other's. */
export function placedApart(a: Reading, tokenA: number, b: Reading, tokenB: number): boolean {
  const [x, y] = [placesNear(a, tokenA), placesNear(b, tokenB)];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((place) => y.some((other) => sameName(place, other) !== 'different'));
}

/** Whether two figures are placed together: the place nearest to the one in its clause is that of the other. */
export function placedTogether(a: Reading, tokenA: number, b: Reading, tokenB: number): boolean {
  const [place, other] = [nearestPlace(a, tokenA), nearestPlace(b, tokenB)];
  return place !== undefined && other !== undefined && isOneName(place, other);
}

function nearestPlace(reading: Reading, token: number): Name | undefined {
  const distance = ({ tokens: { from } }: Name): number => Math.abs(from - token);
  return placesNear(reading, token, IN_CLAUSE)
    .filter(({ tokens: { from } }) => areOfOneClause(reading, from, token))
    .toSorted((one, other) => distance(one) - distance(other))[0];
}

/** Whether a figure has a place of its own near it. */
export function isPlaced(reading: Reading, token: number): boolean {
  return placesNear(reading, token).length > 0;
}

function placesNear(reading: Reading, token: number, reach = NEAR): Name[] {
  return reading.names.filter(({ tokens, hint }) => {
    if (hint === 'person' || hint === 'demonym' || Math.abs(tokens.from - token) > reach) return false;
    const before = reading.tokens.slice(Math.max(0, tokens.from - 6), tokens.from);
    return before.some(({ lower }) => LOCATIVE.has(lower));
  });
}
