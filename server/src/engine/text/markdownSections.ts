import type { Span } from './span.ts';

const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/u;
const indentedFence = /^ {1,3}(?:`{3}|~{3})/u;
const rawHtml = /^( {0,3})<(!--|\?|!\[CDATA\[|![a-zA-Z]|(?:script|pre|style|textarea)(?=[\s>]|$))/iu;
const htmlBlock = /^<\/?[a-zA-Z]/u;
const line = /[^\r\n]*(?:\r\n|\r|\n|$)/gu;

/** What has been opened at the left margin and goes on over blank lines; the pattern says which line ends it. */
type Open = RegExp;

/**
 * Cuts Markdown where no construct can go on: after a blank line, before a line that begins at the left margin, outside
 * fenced code and HTML that blank lines do not end. Lists, quotes and footnotes are over at such a line (a further list
 * item opens a list of its own, which reads the same). Each section read by itself gives what the whole would, save for
 * link definitions, which are the caller's affair. Where that cannot be told from single lines (a fence indented by one
 * to three spaces may or may not belong to a list item) the rest is one section. `from` is where front matter ends; from
 * there on the sections cover the text without gaps. See CommonMark 0.31, sections 4 and 5.
 */
export function markdownSections(text: string, from: number): Span[] {
  const cuts: number[] = [from];
  let open: Open | undefined;
  let afterBlank = false;
  let inHtmlBlock = false;
  for (const { start, words } of linesFrom(text, from)) {
    if (open) {
      if (open.test(words)) open = undefined;
      afterBlank = false;
      continue;
    }
    if (words.trim() === '') {
      afterBlank = true;
      inHtmlBlock = false;
      continue;
    }
    if (afterBlank && /^\S/u.test(words)) cuts.push(start);
    afterBlank = false;
    if (indentedFence.test(words) || (inHtmlBlock && fence.test(words))) break;
    const raw = rawHtml.exec(words);
    const closing = raw ? endOfRaw(raw[2] ?? '') : undefined;
    if (raw && closing && !closing.test(words.slice(raw[0].length))) {
      if (raw[1] !== '') break;
      open = closing;
    } else open = endOfFence(words);
    inHtmlBlock ||= htmlBlock.test(words);
  }
  return cuts.map((start, index) => ({ start, end: cuts[index + 1] ?? text.length }));
}

function* linesFrom(text: string, from: number): Generator<{ start: number; words: string }> {
  for (const match of text.slice(from).matchAll(line)) {
    if (match[0] !== '') yield { start: from + match.index, words: match[0].replace(/[\r\n]+$/u, '') };
  }
}

function endOfRaw(opening: string): Open {
  if (opening === '!--') return /-->/u;
  if (opening === '?') return /\?>/u;
  if (opening === '![CDATA[') return /\]\]>/u;
  return opening.startsWith('!') ? />/u : /<\/(?:script|pre|style|textarea)>/iu;
}

function endOfFence(words: string): Open | undefined {
  const match = fence.exec(words);
  const marks = match?.[1] ?? match?.[2];
  if (marks === undefined) return undefined;
  return new RegExp(`^ {0,3}${marks.charAt(0)}{${marks.length},}[ \\t]*$`, 'u');
}
