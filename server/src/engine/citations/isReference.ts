import { isDateAlone } from './newsDate.ts';

const QUOTED = /[“"][^“”"]*[”"]/gu;
const PLACE = /^(?:paras?|pp?|pages?|col|vol|no|nos|issue|line|row)\.?\s*\d[\d\s–-]*$/iu;
const SMALL = /^(?:of|the|and|de|der|for|in|on|al|la|le|du|von|&)$/u;
/** What prose makes of a Markdown escape: the character, and a space for the backslash. */
const ESCAPED = /([\\`*[\]<>~|_]|&(?= #?\w+;)) /gu;
const AMERICAN_DATE = /(\p{L}{3,9}\.?\s+\d{1,2}),\s+(\d{4})/gu;
const MAX_WORDS = 6;

/**
 * Whether the words are a bare reference to a piece (`Reuters, “Flood toll rises,” Dec. 2, 2024.`), by their form alone:
 * parts between commas that are a title in quotation marks, a date, a page, a name or an identifier, and at least one of
 * the first three. Such a footnote says nothing that a source could bear out.
 */
export function isReference(text: string): boolean {
  const parts = text
    .replace(ESCAPED, '$1')
    .replace(QUOTED, '“”,')
    .replace(AMERICAN_DATE, '$1 $2')
    .replace(/[.;]\s*$/u, '')
    .split(/[,;]/u)
    .map((part) => part.replace(/^\.(?=\s|$)/u, '').trim())
    .filter((part) => part !== '');
  const telling = parts.filter((part) => part === '“”' || PLACE.test(part) || isDateAlone(part));
  return telling.length > 0 && parts.every((part) => telling.includes(part) || isName(part) || /^\d{4}$/.test(part));
}

/** A name, its words capital, or one word, as identifiers are: `wire-881`, `valleypost.example`, `budget`. */
function isName(part: string): boolean {
  const words = part.split(/\s+/u);
  if (words.length === 1 && /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./-]*$/u.test(part)) return true;
  return (
    words.length <= MAX_WORDS &&
    words.every((word) => /^[\p{Lu}\p{Lt}]/u.test(word) || SMALL.test(word)) &&
    !SMALL.test(part)
  );
}
