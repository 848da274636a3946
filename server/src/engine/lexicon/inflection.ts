import {
  acronymPlurals,
  addsEsAfterS,
  endsInC,
  endsInIe,
  endsInOe,
  keepsDouble,
  keepsEBeforeS,
  takesE,
  takesNone,
  uninflected,
} from './inflectionEndings.ts';
import { irregularLemma } from './irregularForms.ts';
import { foldSpelling } from './spelling.ts';

const longestWord = 40;
const rememberedWords = 50_000;
const remembered = new Map<string, string>();

/**
 * The key by which two words are held to be the same word: inflection removed and spelling folded (`bombed`, `bombing`
 * and `bombs` → `bomb`; `organised` → `organize`; `took` → `take`). Mostly the lemma itself, so that word tables can be
 * written with lemmas. Derived words keep their endings (`bomber`, `quickly`, `larger`). Takes one word in lower case;
 * what is no word (figures, marks, words beyond 40 letters) comes back unchanged.
 */
export function inflectionKey(lower: string): string {
  if (lower.length > longestWord) return lower;
  const known = remembered.get(lower);
  if (known !== undefined) return known;
  if (remembered.size >= rememberedWords) remembered.clear();
  const key = foldSpelling(irregularLemma(lower) ?? withoutInflection(lower));
  remembered.set(lower, key);
  return key;
}

/** The comparison keys of a list of words between blanks. */
export function inflectionKeys(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u).map(inflectionKey));
}

function withoutInflection(word: string): string {
  if (word.length < 3 || uninflected.has(word) || word.startsWith("'")) return word;
  if (word.endsWith('s')) return withoutS(word);
  if (word.endsWith('ed')) return withoutEd(word);
  if (word.endsWith('ing')) return withoutIng(word);
  return word;
}

function withoutS(word: string): string {
  if (/(?:ss|us|is|'s)$/u.test(word)) return word;
  const singular = word.slice(0, -1);
  if (!/[aeiouy]/u.test(singular)) return acronymPlurals.has(word) ? singular : word;
  if (!word.endsWith('es')) return singular;
  if (keepsEBeforeS.has(singular)) return singular;
  const stem = word.slice(0, -2);
  if (word.endsWith('ies')) return word.length < 5 || endsInIe.has(singular) ? singular : `${word.slice(0, -3)}y`;
  if (word.endsWith('oes')) return word.length < 5 || endsInOe.has(singular) ? singular : stem;
  if (/(?:ch|sh|ss|x|zz|tz)es$/u.test(word)) return stem;
  return addsEsAfterS.test(stem) ? stem : singular;
}

function withoutEd(word: string): string {
  if (word.endsWith('ied')) return word.length < 5 ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word.slice(0, -1);
  const stem = word.slice(0, -2);
  return isStem(stem) ? restored(stem) : word;
}

function withoutIng(word: string): string {
  const stem = word.slice(0, -3);
  return isStem(stem) ? restored(stem) : word;
}

function isStem(stem: string): boolean {
  return stem.length > 1 && /[aeiouy]/u.test(stem);
}

/** The lemma of a stem left by -ed or -ing: the silent -e put back, a doubled consonant made single. */
function restored(stem: string): string {
  if (takesE.has(stem)) return `${stem}e`;
  if (takesNone.has(stem) || keepsDouble.has(stem)) return stem;
  if (endsInC.has(stem)) return stem.slice(0, -1);
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith('ll')) return vowelGroups(stem) > 1 ? stem.slice(0, -1) : stem;
  if (/(?:focuss|caucuss|gass|buss|biass|quizz)$/u.test(stem)) return stem.slice(0, -1);
  return asksForE(stem) ? `${stem}e` : stem;
}

function vowelGroups(stem: string): number {
  return stem.replace(/qu/gu, 'q').match(/[aeiou]+|(?<!^)y+/gu)?.length ?? 0;
}

/** Endings after which English spells a silent -e whatever the length of the word. */
const alwaysE = /(?:[cuv]|[^zt]z|[^s]s|[dlr]g|[aeiu]g|[bcdfgkpstxz]l|[bctv]r)$/u;

/** Endings of longer stems, one vowel and one consonant, that are spelt with a silent -e more often than not. */
const mostlyE = /(?:at|ut|ad|ud|od|id|ib|ob|in|ar|ir|ur|um|im|un|yp|yr)$/u;

function asksForE(stem: string): boolean {
  const flat = stem.replace(/qu/gu, 'q');
  if (alwaysE.test(stem)) return true;
  if (/(?:[iu]at|uad|guid)$/u.test(flat)) return true;
  if (!/(?:^|[^aeiou])[aeiouy][bdfgklmnprt]$/u.test(flat)) return false;
  return vowelGroups(stem) === 1 || mostlyE.test(flat);
}
