import { remembering } from '../../lexicon/recentMap.ts';

/**
 * Key under which the common transliterations and spellings of a word fall together ("Mohammed", "Muhamad" → "muhamad"):
 * case, letter marks, apostrophes and hyphens folded, a leading article al- or el- dropped, `q` as `k`, `gh` as `g`, `ph` as
 * `f`, `y` and `ie` as `i`, `ou` and `o` as `u`, an inner `e` as `a`, double letters single, a closing `h` dropped.
 * -son and -sen stay apart. Empty for a word without letters.
 */
export function nameKey(word: string): string {
  return keys(word);
}

/** Lower case, NFC apostrophes, dots and hyphens dropped, letter marks folded: the spelling that names are compared in. */
export function foldName(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]+$/u.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øœæßłđðþı]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼʻ`´.\u00ad-]/gu, '');
}

const keys = remembering(20_000, computeKey);

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

function computeKey(word: string): string {
  const folded = foldName(word.replace(/^(?:al|el|ar|as|ash|an|at|ad|az)[-\u2010\u2011](?=\p{L})/iu, ''));
  const sounds = folded
    .replace(/ph/g, 'f')
    .replace(/dh/g, 'd')
    .replace(/gh/g, 'g')
    .replace(/dj/g, 'j')
    .replace(/t?sch/g, 'sh')
    .replace(/tch/g, 'ch')
    .replace(/t[zs]/g, 'z')
    .replace(/ck|c(?![eihy])|q/g, 'k')
    .replace(/kh/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ij(?=.)|[ae]y|ei|ae/g, 'ai')
    .replace(/ie|ee|y/g, 'i')
    .replace(/ou|oo|o/g, 'u')
    .replace(/([^aeiou])h$/, '$1h')
    .replace(/([aeiu])h$/, '$1')
    .replace(/(.)\1+/g, '$1');
  return sounds.slice(0, 2) + sounds.slice(2).replace(/e/g, 'a');
}
