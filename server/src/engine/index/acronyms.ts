import { inflectionKey } from '../lexicon/inflection.ts';

/** An acronym that an article spells out: "World Food Fund (WFF)". */
export interface Acronym {
  /** Place of the article in its segment. */
  readonly place: number;
  /** In lower case. */
  readonly acronym: string;
  /** Lower-case words of the name, by their inflection key. */
  readonly words: readonly string[];
}

const SPELT_OUT = /((?:\p{Lu}[\p{L}’'-]*\s+(?:(?:of|for|and|the|on|in)\s+){0,2}){2,8})\((\p{Lu}{2,8})\)/gu;

/** The acronyms that a text spells out, each once, as it does first. */
export function acronymsIn(prose: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  // Most texts have none, and looking for the brackets costs far less than looking for the names.
  if (!/\(\p{Lu}{2,8}\)/u.test(prose)) return found;
  for (const [, full = '', letters = ''] of prose.matchAll(SPELT_OUT)) {
    const acronym = letters.toLowerCase();
    const words = full.trim().split(/\s+/u);
    const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
    // "The Syrian Observatory …": words before the name may have capitals too, so the acronym need only end the initials.
    if (!initials.join('').endsWith(letters) || found.has(acronym)) continue;
    found.set(
      acronym,
      words.map((word) => inflectionKey(word.toLowerCase())),
    );
  }
  return found;
}
