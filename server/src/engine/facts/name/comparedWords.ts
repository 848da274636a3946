import { countryWord, isDemonym } from '../../lexicon/demonyms.ts';
import { isOrganisationWord, isParticle } from '../../lexicon/nameWords.ts';
import { recentMap, remembering } from '../../lexicon/recentMap.ts';
import { isTitle } from '../../lexicon/roleWords.ts';
import type { Name } from '../fact.ts';
import { isAcronym } from './acronym.ts';
import { foldName, nameKey } from './nameKey.ts';

/** A word of a name with what is asked of it. */
export interface NameWord {
  readonly text: string;
  readonly key: string;
  readonly country: string | undefined;
  readonly demonym: boolean;
  readonly organisation: boolean;
}

const nameWord = remembering(20_000, (text: string): NameWord => ({
  text,
  key: nameKey(text),
  country: countryWord(text)?.country,
  demonym: isDemonym(text),
  organisation: isOrganisationWord(text),
}));

export interface NameWords {
  readonly words: readonly NameWord[];
  readonly joined: string;
  /** The country that the whole name stands for. */
  readonly country?: string;
  /** The name or a word of it stands for a country. */
  readonly ofCountry: boolean;
  /** The name is an acronym. */
  readonly acronym?: string;
  /** Acronym given beside it. */
  readonly short?: string;
}

const wordsOfNames = new WeakMap<Name, NameWords>();
const wordsOfText = remembering(20_000, (text: string) => withCountries(readWords(text)));
const wordsOfSpellings = recentMap<string, NameWords>(20_000);

/** The words by which a name is compared; a string is read as one name, articles, titles and particles left out. */
export function wordsOf(name: Name | string): NameWords {
  if (typeof name === 'string') return wordsOfText(name);
  const kept = wordsOfNames.get(name);
  if (kept) return kept;
  // An archive has few names beside the places where it has them.
  const spelt = `${name.parts.join(' ')}/${name.acronym ?? ''}`;
  const read = wordsOfSpellings.get(spelt) ?? withCountries(partsOf(name));
  wordsOfSpellings.set(spelt, read);
  wordsOfNames.set(name, read);
  return read;
}

function withCountries({ words, ...rest }: ReadWords): NameWords {
  const joined = words.join(' ');
  const country = countryWord(joined)?.country;
  return {
    ...rest,
    words: words.map(nameWord),
    joined,
    ...(country === undefined ? {} : { country }),
    ofCountry: country !== undefined || words.some((word) => countryWord(word) !== undefined),
  };
}

interface ReadWords {
  readonly words: readonly string[];
  readonly acronym?: string;
  readonly short?: string;
}

function partsOf(name: Name): ReadWords {
  const only = name.parts[0];
  const short = name.acronym === undefined ? undefined : foldName(name.acronym);
  if (short === undefined) return { words: name.parts };
  return name.parts.length === 1 && only === short
    ? { words: name.parts, acronym: short }
    : { words: name.parts, short };
}

function readWords(name: string): ReadWords {
  const raw = name.trim().split(/[\s/]+/u);
  const words = raw.map((word) => foldName(word.replace(/^(?:al|el|ar|as|ash|an|at|ad|az)[-\u2010](?=\p{L})/iu, '')));
  const kept = words.filter((word, i) => word !== '' && !isLeftOut(word, i, words.length));
  const shown = kept.length > 0 ? kept : words.filter((word) => word !== '');
  const single = raw.length === 1 ? raw[0] : undefined;
  return single !== undefined && isAcronym(single) ? { words: shown, acronym: foldName(single) } : { words: shown };
}

function isLeftOut(word: string, i: number, length: number): boolean {
  if (word === 'the' || isParticle(word)) return true;
  return i < length - 1 && isTitle(word);
}
