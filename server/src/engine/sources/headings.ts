const MOST_WORDS = 9;
const LONGEST = 110;

/** "Chair: We will vote now": a line of a transcript is no heading, however it ends. */
const SPEAKER = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}: +\S+ \S/u;

/**
 * Whether a paragraph of plain text is a heading between sections: short, not ended like a sentence
 * ("Reinforcements", "- Tanks seized -", "What happens next?" only when it is a question).
 */
export function isHeading(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > LONGEST) return false;
  if (/^([-–—=*_]{1,3}) ?\S.* ?\1$/u.test(text) && words(text) <= MOST_WORDS) return true;
  if (/^(?:[-*•]|\d{1,2}[.)])\s/u.test(text) || SPEAKER.test(text)) return false;
  if (words(text) > MOST_WORDS) return false;
  if (/[.!…,;:]["'”’)\]]*$/u.test(text) || /["”»]$/u.test(text)) return false;
  if (text.endsWith('?')) return words(text) <= 10 && !/^["'“‘]/u.test(text);
  return /^["'“‘(]?[\p{Lu}\p{N}]/u.test(text);
}

/** Whether the first line of a text can be its title: no full stop at its end, and not long. */
export function isTitle(line: string): boolean {
  const text = line.trim();
  if (text.length < 3 || text.length > 220 || words(text) > 32) return false;
  return /\p{L}/u.test(text) && !/(?<!\.\p{L})\.["'”’)\]]*$/u.test(text) && !/[,;:]$/u.test(text);
}

function words(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
