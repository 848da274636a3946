import type { Name, Reading } from '../facts/fact.ts';
import { sameName } from '../facts/sameName.ts';

const LOCATIVE = new Set(['in', 'at', 'on', 'near', 'around', 'outside', 'inside', 'across', 'off']);
/** Tokens between a figure and the place that it belongs to. */
const NEAR = 9;

/** Whether two figures are placed apart: each has a place of its own near it, and none is the other's. */
export function placedApart(a: Reading, tokenA: number, b: Reading, tokenB: number): boolean {
  const [x, y] = [placesNear(a, tokenA), placesNear(b, tokenB)];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((place) => y.some((other) => sameName(place, other) !== 'different'));
}

/** Whether a figure has a place of its own near it. */
export function isPlaced(reading: Reading, token: number): boolean {
  return placesNear(reading, token).length > 0;
}

function placesNear(reading: Reading, token: number): Name[] {
  return reading.names.filter(({ tokens, hint }) => {
    if (hint === 'person' || hint === 'demonym' || Math.abs(tokens.from - token) > NEAR) return false;
    const before = reading.tokens.slice(Math.max(0, tokens.from - 6), tokens.from);
    return before.some(({ lower }) => LOCATIVE.has(lower));
  });
}
