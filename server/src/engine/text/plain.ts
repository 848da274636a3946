import type { Block } from './document.ts';
import { blankOut, type Prose, urls } from './prose.ts';
import type { Span } from './span.ts';

interface Line extends Span {
  readonly text: string;
}

/** Wider lines were not wrapped by hand or by an editor. */
const widestWrap = 160;
/** Beyond it a line that ends with a sentence is taken for a paragraph. */
const widestCommonWrap = 110;
/** Narrower ones are lists, verse or headings. */
const narrowestWrap = 45;
const longestHeading = 100;
const mostHeadingWords = 14;
const mostLastWords = 4;

const bullet = /^\s*(?:[-*•‣◦·–—]\s+|\p{Nd}{1,3}[.)]\s+)(?=\S)/u;
const dashedHeading = /^\s*[-–—*=~]{1,3}\s.*\S\s[-–—*=~]{1,3}\s*$/u;
const endOfSentence = /[.!?…]["'”’»)\]]*\s*$/u;
const lastOfSentence = /[.!?…:;,]["'”’»)\]]*$/u;

/**
 * Reads plain text. Blank lines part paragraphs; so does a single line end, unless the lines look wrapped (about as long
 * as each other, 45 to 160 characters, each full) or the next one goes on in lower case. Short lines that end without a
 * stop are headings. URLs are blanks. Never throws.
 */
export function readPlain(text: string): Prose {
  const prose = blankOut(text.replace(/\p{Cc}|[\u2028\u2029\uFEFF]/gu, ' '), urls);
  const blocks: Block[] = [];
  let chunk: Line[] = [];
  for (const line of linesOf(text)) {
    if (/\S/u.test(line.text)) {
      chunk.push(line);
      continue;
    }
    pushBlocks(blocks, chunk);
    chunk = [];
  }
  pushBlocks(blocks, chunk);
  return { prose, blocks: withoutLastHeading(blocks, text), comments: [] };
}

/** A heading has copy below it: what stands last without a stop is a sentence still being written, unless very short. */
function withoutLastHeading(blocks: readonly Block[], text: string): Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'heading') return [...blocks];
  if (wordCount(text.slice(last.span.start, last.span.end)) <= mostLastWords) return [...blocks];
  return [...blocks.slice(0, -1), { kind: 'paragraph', span: last.span }];
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/u).length;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const end of text.matchAll(/\r\n|[\n\r\u2028\u2029\f\v]/gu)) {
    lines.push({ start, end: end.index, text: text.slice(start, end.index) });
    start = end.index + end[0].length;
  }
  lines.push({ start, end: text.length, text: text.slice(start) });
  return lines;
}

/** The blocks of consecutive lines without a blank one between them. */
function pushBlocks(blocks: Block[], chunk: readonly Line[]): void {
  const width = chunk.reduce((most, line) => Math.max(most, line.text.trimEnd().length), 0);
  let group: Line[] = [];
  for (const line of chunk) {
    const before = group.at(-1);
    if (before && !runsOn(before, line, width)) {
      pushBlock(blocks, group);
      group = [];
    }
    group.push(line);
  }
  pushBlock(blocks, group);
}

/** Whether `next` goes on with the paragraph of `line`. */
function runsOn(line: Line, next: Line, width: number): boolean {
  if (bullet.test(next.text) || isRule(line.text) || isRule(next.text)) return false;
  if (dashedHeading.test(line.text) || dashedHeading.test(next.text)) return false;
  const indent = /^\s*/u.exec(next.text)?.[0].length ?? 0;
  if (indent >= 2 && !/^\s/u.test(line.text) && !bullet.test(line.text)) return false;
  const ended = endOfSentence.test(line.text);
  if (!ended && /^\s*\p{Ll}/u.test(next.text)) return true;
  if (ended && (width > widestCommonWrap || isHeading(next.text))) return false;
  return width >= narrowestWrap && width <= widestWrap && isFull(line, next, width);
}

/** Whether the next line's first word would no longer have fitted, give or take a ragged edge. */
function isFull(line: Line, next: Line, width: number): boolean {
  const word = /\S+/u.exec(next.text)?.[0].length ?? 0;
  return line.text.trimEnd().length + 1 + word > width * 0.9;
}

function isRule(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line);
}

function pushBlock(blocks: Block[], lines: readonly Line[]): void {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return;
  if (lines.every((line) => isRule(line.text))) return;
  const start = first.start + first.text.length - first.text.trimStart().length;
  const span = { start, end: last.start + last.text.trimEnd().length };
  if (lines.length === 1 && isHeading(first.text)) {
    blocks.push({ kind: 'heading', level: blocks.length === 0 ? 1 : 2, span });
  } else blocks.push({ kind: bullet.test(first.text) ? 'list-item' : 'paragraph', span });
}

function isHeading(line: string): boolean {
  const title = line.trim();
  if (dashedHeading.test(title)) return true;
  if (title.length > longestHeading || lastOfSentence.test(title) || bullet.test(title)) return false;
  return wordCount(title) <= mostHeadingWords && /^["'“‘]?[\p{Lu}\p{Nd}]/u.test(title);
}
