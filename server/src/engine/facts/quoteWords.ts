import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';

/** A quotation's words for comparison. */
export interface QuoteWords {
  /** Folded words in order; `gapWord` stands for an ellipsis, `wildWord` for words that the writer put in brackets. */
  readonly words: readonly string[];
  /** Where each stands in the text given; as many as `words`. */
  readonly spans: readonly Span[];
}

/** Stands for words left out ("…"): matches any stretch of the source. */
export const gapWord = '…';

/** Stands for an insertion in brackets ("[its]"): matches any word or none. */
export const wildWord = '[]';

/**
 * The words of a quotation as newsroom practice compares them: case, typographic marks, hyphens, inner quotation marks and
 * punctuation folded away, since house style may change those; an ellipsis kept as a gap, square brackets as a wild word.
 * Words and figures themselves are kept as written, inflection included. Offsets are of `text`.
 */
export function foldQuote(text: string): QuoteWords {
  const words: string[] = [];
  const spans: Span[] = [];
  const push = (word: string, start: number, end: number): void => {
    if ((word === gapWord || word === wildWord) && words.at(-1) === word) return;
    words.push(word);
    spans.push({ start, end });
  };
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === '[') {
      const close = bracketEnd(tokens, i);
      push(wildWord, token.start, tokens[close]?.end ?? token.end);
      i = close;
    } else if (token.text === '…' || (token.text === '.' && tokens[i + 1]?.text === '.')) {
      let last = i;
      while (tokens[last + 1]?.text === '.' || tokens[last + 1]?.text === '…') last++;
      push(gapWord, token.start, tokens[last]?.end ?? token.end);
      i = last;
    } else if (token.kind === 'mark') {
      if (MEANT.has(token.text)) push(token.text, token.start, token.end);
    } else
      push(token.kind === 'number' ? token.lower.replace(/,(?=\d{3})/gu, '') : token.lower, token.start, token.end);
  }
  return { words, spans };
}

/** Marks that are read aloud. */
const MEANT = new Set(['$', '£', '€', '¥', '%', '&', '+', '=', '°']);

function bracketEnd(tokens: readonly { readonly text: string }[], open: number): number {
  for (let i = open + 1; i < Math.min(tokens.length, open + 30); i++) if (tokens[i]?.text === ']') return i;
  return open;
}
