/** Scripts and signs that fill two columns of a terminal (Unicode Standard Annex 11, East Asian Wide), and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;
const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;

/** One character as a reader sees it, with its offset in the text and the columns that it takes in a terminal. */
export interface Cell {
  readonly text: string;
  readonly offset: number;
  readonly columns: number;
}

/** Letters and marks of most of Europe, each a character by itself, whatever stands beside it in such a text. */
const PLAIN = /^[\n\t\x20-\x7E\u00A1-\u00AC\u00AE-\u017F\u2010-\u2027]*$/u;

/** Made when it is first needed: its tables take longer to load than most reports to write. */
let graphemes: Intl.Segmenter | undefined;

/** The text as terminal cells. An emoji, joined ones too, is one cell of two columns. */
export function cellsOf(text: string): Cell[] {
  if (PLAIN.test(text)) return Array.from(text, (character, offset) => ({ text: character, offset, columns: 1 }));
  const cells: Cell[] = [];
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment, index } of graphemes.segment(text)) {
    cells.push({ text: segment, offset: index, columns: columnsOf(segment) });
  }
  return cells;
}

function columnsOf(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
