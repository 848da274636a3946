/**
 * Letters and digits of a text in lower case, everything else as single spaces, accents dropped: the form in which
 * titles, outlets and keys are compared, so that typography and Markdown escapes do not matter.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether `words` (folded) occur in `text` (folded) as whole words. Empty words occur in nothing. */
export function holdsWords(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}
