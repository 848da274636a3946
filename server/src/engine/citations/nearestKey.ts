import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** Most letters in which a slip differs from what was meant, and the share of the word's length that it may be. */
const MOST = 4;
const SHARE = 0.25;

/**
 * The key that was most likely meant by one that no source has: another spelling of it, or it with letters missing at its
 * end (`reuters-2024-12-02` for `reuters-2024-12-02-floods`) where only one key begins so. Undefined where none is near, or two
 * are equally near.
 */
export function nearestKey(written: string, keys: Iterable<string>): string | undefined {
  const wanted = fold(written);
  if (wanted.length < 3) return undefined;
  const all = [...keys].map((key) => ({ key, folded: fold(key) }));
  const begun = all.filter(({ folded }) => folded.startsWith(`${wanted} `));
  if (begun.length === 1) return begun[0]?.key;
  const limit = Math.min(MOST, Math.floor(wanted.length * SHARE));
  const near = all
    .filter(({ folded }) => Math.abs(folded.length - wanted.length) <= limit)
    .map(({ key, folded }) => ({ key, apart: distance(folded, wanted) }))
    .filter(({ apart }) => apart <= limit)
    .toSorted((a, b) => a.apart - b.apart);
  const [best, next] = near;
  return best && best.apart !== next?.apart ? best.key : undefined;
}
