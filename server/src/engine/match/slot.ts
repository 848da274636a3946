import type { Reading, TokenRange } from '../facts/fact.ts';
import { compareWords, FOUND } from './similarity.ts';

const SKIPPED = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her']);

/**
 * On how many sides (0 to 2) the words next to two token ranges are the same, articles skipped: "in Porto" and "in Split"
 * fill the same slot, "Porto said" and "by Split," do not. Marks and sentence ends match nothing, save commas of a list.
 */
export function sharedSides(a: Reading, rangeA: TokenRange, b: Reading, rangeB: TokenRange): number {
  const left = leftOf(a, rangeA.from).some((mine) => leftOf(b, rangeB.from).some((theirs) => same(mine, theirs)));
  const right = same(neighbour(a, rangeA.to, 1), neighbour(b, rangeB.to, 1));
  return Number(left) + Number(right);
}

/** The word before; of "and to" either, since copy may say "to" once for both. */
function leftOf(reading: Reading, from: number): (string | undefined)[] {
  const at = reading.tokens[from - 1];
  const joint = reading.tokens[from - 2]?.lower;
  const again = at && REPEATED.has(at.lower) && (joint === 'and' || joint === 'or');
  return [neighbour(reading, from - 1, -1), ...(again ? [joint] : [])];
}

const REPEATED = new Set(['to', 'in', 'at', 'from', 'of', 'for', 'by', 'with', 'near']);

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
