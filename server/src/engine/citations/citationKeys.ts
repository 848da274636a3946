import type { CitableSource } from './citation.ts';
import { keyWithId, madeKey, MOST_WORDS } from './citationKey.ts';
import { fold } from './fold.ts';
import { type ListedReference, listedKeys } from './listedKeys.ts';

/**
 * The citation key of every source, by id: the one that it gives itself, else the one of the bibliography's entry that
 * means it, else one that is made of outlet, date and title. Keys that are made are told apart where two would be the same:
 * by more words of the title, then by the id; each still answers to the shorter one.
 */
export function citationKeys(
  sources: Iterable<CitableSource>,
  listed: readonly ListedReference[] = [],
): ReadonlyMap<string, string> {
  const ordered = [...sources].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const fromList = listedKeys(ordered, listed);
  const keys = new Map<string, string>();
  for (const source of ordered) {
    const given = source.key ?? fromList.get(source.id);
    if (given !== undefined) keys.set(source.id, given);
  }
  const taken = new Set([...keys.values()].map(fold));
  let open = ordered.filter(({ id }) => !keys.has(id));
  for (let words = 1; words <= MOST_WORDS && open.length > 0; words++) {
    const made = open.map((source) => ({ source, key: madeKey(source, words) }));
    const count = new Map<string, number>();
    for (const { key } of made) count.set(key, (count.get(key) ?? 0) + 1);
    for (const { source, key } of made) {
      if (count.get(key) === 1 && !taken.has(fold(key))) keys.set(source.id, key);
    }
    for (const { key } of made) taken.add(fold(key));
    open = open.filter(({ id }) => !keys.has(id));
  }
  for (const source of open) keys.set(source.id, keyWithId(source));
  return keys;
}
