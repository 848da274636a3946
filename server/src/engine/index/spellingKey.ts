/** Letters and pairs that transliterations exchange; longer ones first. */
const EXCHANGED: readonly (readonly [RegExp, string])[] = [
  [/tch|tsch|cz|ch/gu, 'C'],
  [/sh|sch|sz/gu, 'S'],
  [/zh|dj|j/gu, 'J'],
  [/kh|gh|ck|qu|[cqg]/gu, 'k'],
  [/ph/gu, 'f'],
  [/th|dh/gu, 't'],
  [/x/gu, 'ks'],
  [/z/gu, 's'],
  [/[wv]/gu, 'v'],
  [/d/gu, 't'],
];

/**
 * Key under which spellings of one name meet ("Mohamed" and "Muhammad", "Pederson" and "Pedersen"): consonants only,
 * with what transliterations exchange made alike. Takes folded lower-case letters. The empty string for names too short
 * to be told apart that way. It widens retrieval only; whether two spellings are one name is decided elsewhere.
 */
export function spellingKey(folded: string): string {
  if (folded.length < 4) return '';
  let key = folded;
  for (const [pattern, replacement] of EXCHANGED) key = key.replace(pattern, replacement);
  const initial = /^[aeiouy]/u.test(key) ? 'a' : '';
  const consonants = key.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1');
  return consonants.length < 3 ? '' : `~${initial}${consonants}`;
}
