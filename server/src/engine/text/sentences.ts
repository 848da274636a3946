import { continues } from './sentenceEnds.ts';
import type { Span } from './span.ts';

/** Longer ones are no prose (a list run together, a log); they are cut at a blank so that no later step pays for them. */
const longestSentence = 4000;

const blanks = String.raw`\s\u200B\u2060\uFEFF`;
const stops = new RegExp(String.raw`[.!?…‽]+(?:[${blanks}]\.)*|[。！？؟।॥]+`, 'gu');
const closers = new RegExp(
  String.raw`(?:["'”’»›)\]]|[${blanks}]{1,4}["'”’»›)\]](?=[${blanks}.,;:!?)\]]|$)|\[(?:\p{Nd}{1,3}|\p{Ll}|note \p{Nd}{1,3})\]|[¹²³⁴-⁹*†‡]{1,3})*`,
  'uy',
);
const blankRun = new RegExp(`[${blanks}]*`, 'uy');
const visible = /[\p{L}\p{N}]/gu;
const fullWidth = /[。！？؟।॥]/u;

/**
 * The sentences of one block, in order, as spans of `prose` trimmed of blanks. Closing quotation marks, brackets and note
 * marks (`[1]`) belong to the sentence before. A piece without letter or digit is no sentence. A quotation of several
 * sentences is cut like other text. Takes time linear in the block.
 *
 * The breaks are found here and not by `Intl.Segmenter`: its answer depends on the Unicode tables of the runtime, so that
 * the editor, a browser and the command line would differ, and in some runtimes its time grows with the square of the
 * text. The rules follow Unicode Standard Annex 29 (sentence boundaries) with what news copy needs on top.
 */
export function sentencesIn(prose: string, block: Span): Span[] {
  const text = prose.slice(block.start, block.end);
  const sentences: Span[] = [];
  let from = 0;
  let firstVisible = nextVisible(text, 0);
  for (const match of text.matchAll(stops)) {
    const stop = match.index;
    if (stop < from || firstVisible > stop) continue;
    const end = matchEnd(closers, text, stop + match[0].length);
    const next = matchEnd(blankRun, text, end);
    if (continues(text, { from, stop, stopEnd: stop + match[0].length, end, next }, fullWidth.test(match[0]))) continue;
    pushPieces(sentences, text, from, end, block.start);
    from = end;
    firstVisible = nextVisible(text, end);
  }
  pushPieces(sentences, text, from, text.length, block.start);
  return sentences;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function nextVisible(text: string, from: number): number {
  visible.lastIndex = from;
  return visible.exec(text)?.index ?? Infinity;
}

function pushPieces(sentences: Span[], text: string, from: number, to: number, offset: number): void {
  let rest = from;
  while (to - rest > longestSentence) {
    const blank = text.lastIndexOf(' ', rest + longestSentence);
    const cut = blank > rest ? blank : rest + longestSentence;
    pushTrimmed(sentences, text, rest, cut, offset);
    rest = cut;
  }
  pushTrimmed(sentences, text, rest, to, offset);
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number, offset: number): void {
  const piece = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(piece)) return;
  const start = from + piece.length - piece.trimStart().length;
  sentences.push({ start: offset + start, end: offset + from + piece.trimEnd().length });
}
