import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { decodeReference } from './characterReference.ts';
import type { BlockKind } from './document.ts';
import { htmlProse } from './htmlProse.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { blankOut, type Prose, type ProseBuilder, proseBuilder, urls } from './prose.ts';
import { shift, type Span } from './span.ts';

type Event = ReturnType<typeof postprocess>[number];
type MarkToken = Event[1];

/** A single tilde means "about" in copy. */
const extensions = [gfm({ singleTilde: false })];

/** What these hold is no copy. Struck-out text is none either: its writer took it back. */
const masked = new Set<string>([
  'resource',
  'reference',
  'definition',
  'image',
  'codeText',
  'codeFenced',
  'codeIndented',
  'htmlText',
  'autolink',
  'literalAutolink',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'strikethrough',
  'taskListCheck',
  'tableDelimiterRow',
]);

const containers: Readonly<Record<string, BlockKind>> = {
  listOrdered: 'list-item',
  listUnordered: 'list-item',
  blockQuote: 'quote',
};

/** Marks that are no Markdown but no copy either: Pandoc citations and footnote calls without a definition. */
const citationMarks = [/\[(?:[^\][\n]{0,200}?[\s;,-])?@[\p{L}\p{Nd}_{][^\][\n]{0,300}\]/gu, /\[\^[^\]\s[]{1,100}\]/gu];

const longestHeading = 150;

/**
 * Reads a section of Markdown that stands by itself; offsets are of `text`. `linkLabels` are the labels of link
 * definitions anywhere in the document, as `linkLabel` gives them. Never throws; any text is Markdown.
 */
export function readMarkdownSection(text: string, linkLabels: readonly string[]): Prose {
  const parser = parse({ extensions });
  parser.defined.push(...linkLabels);
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)));
  const reader = markdownReader(text);
  for (const [way, token] of events) {
    if (way === 'enter') reader.enter(token);
    else reader.exit(token);
  }
  return reader.finish();
}

/** The form in which labels of link definitions are compared (CommonMark 0.31, section 4.7). */
export function linkLabel(label: string): string {
  return label.replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase();
}

function spanOf(token: MarkToken): Span {
  return { start: token.start.offset, end: token.end.offset };
}

function markdownReader(text: string) {
  const out = proseBuilder();
  const blocks = markdownBlocks();
  const comments: Prose['comments'][number][] = [];
  let hidden = 0;
  let level = 1;
  let html: { span: Span; lines: ProseBuilder } | undefined;
  let paragraph: { startsWithImage: boolean; hasText: boolean } | undefined;

  function sliceOf(token: MarkToken): string {
    return text.slice(token.start.offset, token.end.offset);
  }

  function enter(token: MarkToken): void {
    const container = containers[token.type];
    if (container !== undefined) blocks.enter(container);
    if (masked.has(token.type)) hidden += 1;
    const type: string = token.type;
    switch (type) {
      case 'gfmFootnoteDefinitionLabelString':
        blocks.footnote(sliceOf(token));
        return;
      case 'paragraph':
        paragraph = { startsWithImage: false, hasText: false };
        blocks.copy(spanOf(token));
        return;
      case 'image':
        if (paragraph && !paragraph.hasText) paragraph.startsWithImage = true;
        return;
      case 'atxHeadingSequence':
        level = token.end.offset - token.start.offset;
        return;
      case 'atxHeadingText':
        blocks.heading(spanOf(token), level);
        return;
      case 'setextHeadingText':
        if (isHeading(sliceOf(token))) blocks.heading(spanOf(token), 1);
        else blocks.copy(spanOf(token));
        return;
      case 'setextHeadingLineSequence':
        if (sliceOf(token).startsWith('-')) blocks.relevel(2);
        return;
      case 'tableRow':
        blocks.row(spanOf(token));
        return;
      case 'htmlText':
        noteComments(spanOf(token));
        return;
      case 'htmlFlow':
        html = { span: spanOf(token), lines: proseBuilder() };
        return;
      case 'htmlFlowData':
        html?.lines.put(token.start.offset - html.span.start, sliceOf(token));
        return;
      case 'characterReference':
        if (hidden === 0) putReference(token);
        return;
      case 'data':
      case 'characterEscapeValue':
        putText(token);
        return;
      default:
    }
  }

  function exit(token: MarkToken): void {
    if (containers[token.type] !== undefined) blocks.leave();
    if (masked.has(token.type)) hidden -= 1;
    if (token.type === 'gfmFootnoteDefinition') blocks.footnote(undefined);
    if (token.type === 'paragraph') closeParagraph();
    if (token.type === 'htmlFlow') closeHtml();
  }

  function putText(token: MarkToken): void {
    if (hidden > 0) return;
    const piece = sliceOf(token);
    if (paragraph && /\S/u.test(piece)) paragraph.hasText = true;
    out.put(token.start.offset, piece);
  }

  /** The character goes where it touches its neighbour: `Caf&eacute;`, `&pound;5m`. */
  function putReference(token: MarkToken): void {
    const { start, end } = spanOf(token);
    const character = decodeReference(text.slice(start + 1, end - 1));
    const follows = /[^\s*_]/u.test(text.charAt(start - 1));
    out.put(follows ? start : end - character.length, character);
  }

  function closeParagraph(): void {
    if (paragraph?.startsWithImage && paragraph.hasText) blocks.caption();
    paragraph = undefined;
  }

  function closeHtml(): void {
    if (!html) return;
    const { span, lines } = html;
    html = undefined;
    noteComments(span);
    for (const piece of htmlProse(lines.finish(span.end - span.start))) {
      const start = span.start + piece.start;
      blocks.copy({ start, end: start + piece.text.length });
      out.put(start, piece.text);
    }
  }

  function noteComments(within: Span): void {
    for (const comment of commentsIn(text, within)) comments.push(comment);
  }

  function finish(): Prose {
    const prose = blankOut(out.finish(text.length), urls, ...citationMarks);
    return { prose, blocks: blocks.all, comments };
  }

  return { enter, exit, finish };
}

/** The HTML comments of a stretch; one that nothing closes is none. */
function* commentsIn(text: string, within: Span): Iterable<Prose['comments'][number]> {
  const markup = text.slice(within.start, within.end);
  let from = markup.indexOf('<!--');
  while (from >= 0) {
    const close = markup.indexOf('-->', from + '<!--'.length);
    if (close < 0) return;
    const to = close + '-->'.length;
    yield { span: shift({ start: from, end: to }, within.start), text: markup.slice(from, to) };
    from = markup.indexOf('<!--', to);
  }
}

/** A paragraph with a rule right below it reads as a heading to Markdown; a writer did not mean it so. */
function isHeading(text: string): boolean {
  return text.length <= longestHeading && !/[.!?]["'”’)*_]*\s+\S/u.test(text);
}
