import type { Reading, TokenRange } from '../facts/fact.ts';
import { compareWords, FOUND } from './similarity.ts';

const SKIPPED = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her']);

/**
 * On how many sides (0 to 2) the words next to two token ranges are the same, articles skipped: "in Porto" and "in Split"
 * fill the same slot, "Porto said" and "by Split," do not. Marks and sentence ends match nothing, save commas of a list.
 */
export function sharedSides(a: Reading, rangeA: TokenRange, b: Reading, rangeB: TokenRange): number {
  const left = same(neighbour(a, rangeA.from - 1, -1), neighbour(b, rangeB.from - 1, -1));
  const right = same(neighbour(a, rangeA.to, 1), neighbour(b, rangeB.to, 1));
  return Number(left) + Number(right);
}

function neighbour(reading: Reading, from: number, step: 1 | -1): string | undefined {
  for (let i = from; ; i += step) {
    const token = reading.tokens[i];
    if (!token) return undefined;
    if (SKIPPED.has(token.lower)) continue;
    if (token.kind === 'mark' && token.text !== ',' && token.text !== '-') return undefined;
    return token.key;
  }
}

function same(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || (compareWords(a, b)?.value ?? 0) >= FOUND;
}
