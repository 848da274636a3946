/**
 * Letters and digits of a text in lower case, everything else as single spaces, accents dropped: the form in which
 * titles, outlets and keys are compared, so that typography and Markdown escapes do not matter.
 */
export function fold(text: string): string {
  // The same for plain English letters, several times as fast: an archive has thousands of titles.
  if (isAscii(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
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

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
