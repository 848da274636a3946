import type { CitableSource } from './citation.ts';
import { fold } from './fold.ts';
import { isoDay, madeKey } from './citationKey.ts';
import type { ListedReference } from './listedKeys.ts';

/**
 * The first words, folded, of all ids of sources and of all keys that they have or may have had. Words that begin otherwise
 * are no key: telling so costs far less than working all keys out. `sources`: with the keys that they give themselves.
 */
export function keyBeginnings(
  sources: Iterable<CitableSource>,
  listed: readonly ListedReference[] = [],
): ReadonlySet<string> {
  const beginnings = new Set(listed.map(({ key }) => firstWord(key)));
  const outlets = new Set<string>();
  for (const source of sources) {
    const { id, key, outlet, date } = source;
    beginnings.add(firstWord(id));
    if (key !== undefined) beginnings.add(firstWord(key));
    // A key that is made begins with the outlet, whatever comes behind it.
    if (outlet === undefined || fold(outlet) === '') beginnings.add(firstWord(date ? isoDay(date) : madeKey(source)));
    else outlets.add(outlet);
  }
  for (const outlet of outlets) beginnings.add(fold(outlet).replaceAll(' ', ''));
  return beginnings;
}

/** As far as the first mark or space; the empty string of a text without letters and digits. */
export function firstWord(text: string): string {
  return fold(text).split(' ', 1)[0] ?? '';
}
