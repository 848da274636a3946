import type { Evidence } from '../../engine/rules/finding.ts';
import { shift } from '../../engine/text/span.ts';

/** How far a cut may move to fall between words. */
const MOST_SHIFT = 20;

/**
 * The text of a passage with its marks relative to it. One longer than `length` UTF-16 units is cut between words to what
 * stands around its first mark, with `…` at each end that is cut; marks that are cut through are left out.
 */
export function excerpt({ text, span, marks }: Evidence, length: number): Pick<Evidence, 'text' | 'marks'> {
  const own = marks.map((mark) => shift(mark, -span.start));
  if (text.length <= length) return { text, marks: own };
  const first = own[0]?.start ?? 0;
  const ideal = Math.max(0, Math.min(first - Math.floor(length / 2), text.length - length));
  const from = ideal === 0 ? 0 : wordStart(text, ideal);
  const to = ideal + length === text.length ? text.length : wordEnd(text, ideal + length);
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  const within = own.filter((mark) => mark.start >= from && mark.end <= to);
  return {
    text: before + text.slice(from, to) + after,
    marks: within.map((mark) => shift(mark, before.length - from)),
  };
}

/** The first start of a word at or after the offset; the offset itself where none is near. */
function wordStart(text: string, offset: number): number {
  for (let at = offset; at < offset + MOST_SHIFT; at++) {
    if (/\s/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at))) return at;
  }
  return isLowSurrogate(text, offset) ? offset + 1 : offset;
}

/** The last end of a word at or before the offset; the offset itself where none is near. */
function wordEnd(text: string, offset: number): number {
  for (let at = offset; at > offset - MOST_SHIFT; at--) {
    if (/\s/u.test(text.charAt(at)) && /\S/u.test(text.charAt(at - 1))) return at;
  }
  return isLowSurrogate(text, offset) ? offset - 1 : offset;
}

function isLowSurrogate(text: string, offset: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}
