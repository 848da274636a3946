import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { decodeReference } from './characterReference.ts';
import type { Block, BlockKind } from './document.ts';
import { htmlProse } from './htmlProse.ts';
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

interface OpenBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly level?: number;
}

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
  const blocks: Block[] = [];
  const comments: { span: Span; text: string }[] = [];
  const around: BlockKind[] = [];
  let footnote: string | undefined;
  let hidden = 0;
  let level = 1;
  let html: { span: Span; lines: ProseBuilder } | undefined;
  let paragraph: { startsWithImage: boolean; hasText: boolean } | undefined;

  function open(block: OpenBlock): void {
    blocks.push(footnote === undefined ? block : { ...block, footnote });
  }

  function copy(span: Span): OpenBlock {
    return { kind: footnote === undefined ? (around.at(-1) ?? 'paragraph') : 'footnote', span };
  }

  function sliceOf(token: MarkToken): string {
    return text.slice(token.start.offset, token.end.offset);
  }

  function enter(token: MarkToken): void {
    const container = containers[token.type];
    if (container !== undefined) around.push(container);
    if (masked.has(token.type)) hidden += 1;
    const type: string = token.type;
    switch (type) {
      case 'gfmFootnoteDefinitionLabelString':
        footnote = sliceOf(token);
        return;
      case 'paragraph':
        paragraph = { startsWithImage: false, hasText: false };
        open(copy(spanOf(token)));
        return;
      case 'image':
        if (paragraph && !paragraph.hasText) paragraph.startsWithImage = true;
        return;
      case 'atxHeadingSequence':
        level = token.end.offset - token.start.offset;
        return;
      case 'atxHeadingText':
        open({ kind: 'heading', level, span: spanOf(token) });
        return;
      case 'setextHeadingText':
        open(isHeading(sliceOf(token)) ? { kind: 'heading', level: 1, span: spanOf(token) } : copy(spanOf(token)));
        return;
      case 'setextHeadingLineSequence':
        setextLevel(sliceOf(token));
        return;
      case 'tableRow':
        open({ kind: 'cell-row', span: spanOf(token) });
        return;
      case 'htmlText':
        pushComments(spanOf(token));
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
    if (containers[token.type] !== undefined) around.pop();
    if (masked.has(token.type)) hidden -= 1;
    if (token.type === 'gfmFootnoteDefinition') footnote = undefined;
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

  function setextLevel(line: string): void {
    const heading = blocks.at(-1);
    if (heading?.kind === 'heading' && line.startsWith('-')) blocks[blocks.length - 1] = { ...heading, level: 2 };
  }

  function closeParagraph(): void {
    const block = blocks.at(-1);
    if (block && paragraph?.startsWithImage && paragraph.hasText)
      blocks[blocks.length - 1] = { ...block, kind: 'caption' };
    paragraph = undefined;
  }

  function closeHtml(): void {
    if (!html) return;
    const { span, lines } = html;
    html = undefined;
    pushComments(span);
    for (const piece of htmlProse(lines.finish(span.end - span.start))) {
      const start = span.start + piece.start;
      open(copy({ start, end: start + piece.text.length }));
      out.put(start, piece.text);
    }
  }

  function pushComments(within: Span): void {
    const markup = text.slice(within.start, within.end);
    let from = markup.indexOf('<!--');
    while (from >= 0) {
      const close = markup.indexOf('-->', from + '<!--'.length);
      if (close < 0) return;
      const to = close + '-->'.length;
      comments.push({ span: shift({ start: from, end: to }, within.start), text: markup.slice(from, to) });
      from = markup.indexOf('<!--', to);
    }
  }

  function finish(): Prose {
    const prose = blankOut(out.finish(text.length), urls, ...citationMarks);
    return { prose, blocks, comments };
  }

  return { enter, exit, finish };
}

/** A paragraph with a rule right below it reads as a heading to Markdown; a writer did not mean it so. */
function isHeading(text: string): boolean {
  return text.length <= longestHeading && !/[.!?]["'”’)*_]*\s+\S/u.test(text);
}
