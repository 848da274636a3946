import { remembering } from '../lexicon/recentMap.ts';
import { tokenize } from '../text/tokens.ts';
import type { Passage } from './article.ts';

/** Words in a shingle: pairs survive the small changes that desks make to wire copy. */
const SHINGLE = 2;
/** Share of the shorter passage's shingles that the longer one must have. */
const CONTAINED = 0.5;
/** Shorter sentences are alike by chance ("Nobody was hurt, police said."). */
const FEWEST_SHINGLES = 5;

/**
 * Groups passages by who they come from: passages of one article are one origin, and so are passages of several
 * articles that are near-copies of one wire story, told by the share of word pairs that they have in common
 * (containment of shingles, Broder 1997). Figures do not count, so that a copy with a newer toll is still a copy.
 * Groups and their members keep the order of `passages`. Compares every pair: for the few passages that are held
 * against one claim, not for an archive.
 */
export function originsOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const shingles = passages.map(({ text }) => shinglesOf(text));
  const groupOf = passages.map((_, i) => i);
  const rootOf = (i: number): number => {
    const parent = groupOf[i] ?? i;
    return parent === i ? i : rootOf(parent);
  };
  for (const [i, passage] of passages.entries()) {
    for (let j = 0; j < i; j += 1) {
      const other = passages[j];
      if (!other || !(passage.article.id === other.article.id || areCopies(shingles[i], shingles[j]))) continue;
      const [a, b] = [rootOf(i), rootOf(j)];
      groupOf[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, Passage[]>();
  for (const [i, passage] of passages.entries()) {
    const root = rootOf(i);
    groups.set(root, [...(groups.get(root) ?? []), passage]);
  }
  return [...groups.values()];
}

/** Whether one of two passages was made from the other, or both from a third. */
export function isCopy(a: Passage, b: Passage): boolean {
  return areCopies(shinglesOf(a.text), shinglesOf(b.text));
}

function areCopies(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (!a || !b) return false;
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size < FEWEST_SHINGLES) return false;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  return shared >= shorter.size * CONTAINED;
}

const shinglesOf = remembering(1000, readShingles);

function readShingles(text: string): ReadonlySet<string> {
  const keys = tokenize(text).flatMap(({ kind, key }) => (kind === 'word' ? [key] : []));
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= keys.length; i += 1) shingles.add(keys.slice(i, i + SHINGLE).join(' '));
  return shingles;
}
