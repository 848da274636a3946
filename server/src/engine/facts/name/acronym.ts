/** Whether a word as written is an acronym: two to six capitals, with or without dots ("UN", "U.S.", "NATO"). */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(word) || /^(?:\p{Lu}&\p{Lu}|\p{Lu}{2,5}\d?)$/u.test(word);
}
