import type { Document } from './document.ts';

/** What a format's reader makes of a text; sentences are cut afterwards, the same way for all formats. */
export type Prose = Pick<Document, 'prose' | 'blocks' | 'frontMatter' | 'comments'>;

/**
 * Builds a text of known length from pieces that arrive in order of their offset: what no piece covers is blank. Pieces
 * that go back behind the last one are cut to what is still free, so that the result always has the length asked for.
 */
export interface ProseBuilder {
  /** Puts `piece` at `offset`; tabs, line ends and control characters become spaces. */
  put(offset: number, piece: string): void;
  /** The prose, filled up with blanks to `length`. */
  finish(length: number): string;
}

export function proseBuilder(): ProseBuilder {
  const pieces: string[] = [];
  let end = 0;
  return {
    put(offset, piece) {
      const fresh = offset < end ? piece.slice(end - offset) : piece;
      if (fresh === '') return;
      const start = Math.max(offset, end);
      pieces.push(' '.repeat(start - end), blankControls(fresh));
      end = start + fresh.length;
    },
    finish(length) {
      const prose = pieces.join('');
      return prose.length >= length ? prose.slice(0, length) : prose + ' '.repeat(length - prose.length);
    },
  };
}

function blankControls(piece: string): string {
  return piece.replace(/\p{Cc}|[\u2028\u2029\uFEFF]/gu, ' ');
}

/** Web addresses, without the full stop or bracket that follows them in a sentence. */
export const urls = /\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}]/giu;

/** The text with every match of the patterns replaced by blanks of the same length. */
export function blankOut(text: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)), text);
}
