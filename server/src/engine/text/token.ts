import type { Span } from './span.ts';

/** `word` letters; `number` digits with separators; `mark` any other single character (a quotation mark, `$`, `%`, a dash). */
export type TokenKind = 'word' | 'number' | 'mark';

/**
 * One token of a sentence. Offsets are UTF-16 code units of the sentence's text (not of the document).
 * Contractions are split (`did` + `n't`), possessive `'s` is a token of its own (`key` is `'s`), hyphenated words are
 * split at the hyphen (`Turkey` `-` `backed`) save for spelling prefixes (`counter-attack`, `north-west` are one token).
 */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Lower case, NFC, without soft hyphens, dots of acronyms and prefix hyphens; typographic apostrophes made straight. */
  readonly lower: string;
  /** Comparison key: the inflection removed and spelling folded (`bombed` → `bomb`, `organised` → `organize`). Equals `lower` for numbers and marks. */
  readonly key: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Directly joined to the token before, no space between. */
  readonly glued: boolean;
}
