import type { Element, Root as HastRoot } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import type { Html, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { Document } from '../../engine/text/document.ts';
import type { Span } from '../../engine/text/span.ts';
import type { DraftFact } from '../../ledger/draftFact.ts';
import { inertText } from './inertText.ts';
import { markFacts } from './markFacts.ts';

/** One block of the draft as published; `span` is of the draft, absent for what the renderer adds (the list of footnotes). */
export interface CopyBlock {
  readonly element: Element;
  readonly span?: Span;
}

/**
 * The draft as published, with its facts marked and numbered, block by block; a list is a block an item. HTML of the draft
 * is left out, a picture is its description, and links lead to web addresses only.
 */
export function copyBlocks(document: Document, facts: readonly DraftFact[]): readonly CopyBlock[] {
  const tree = document.format === 'markdown' ? markdownTree(document) : plainTree(document);
  markFacts(tree, document.text, facts);
  const clean = sanitize(toHast(withoutPictures(tree)), SCHEMA);
  return blocksIn(clean.type === 'root' ? clean : { type: 'root', children: [] });
}

function markdownTree({ text, frontMatter, prose }: Document): Root {
  const tree = fromMarkdown(inertText(frontMatter ? withoutFrontMatter(text, frontMatter.span) : text), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return { ...tree, children: tree.children.map((child) => (child.type === 'html' ? proseOf(child, prose) : child)) };
}

/** What a block of HTML says, as a paragraph: its prose is checked, so it has to be seen. */
function proseOf({ position }: Html, prose: string): RootContent {
  const words = inertText(prose.slice(position?.start.offset ?? 0, position?.end.offset ?? 0));
  const text: Text = { type: 'text', value: words, ...(position && { position }) };
  return { type: 'paragraph', children: [text], ...(position && { position }) };
}

/** Blank lines in its place, so that offsets stay. */
function withoutFrontMatter(text: string, { end }: Span): string {
  const fence = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu.exec(text.slice(end));
  const body = end + (fence ? fence.index + fence[0].length : 0);
  return text.slice(0, body).replaceAll(/[^\r\n]/gu, ' ') + text.slice(body);
}

/** Blocks of plain text as paragraphs and headings; line ends inside of them stay. */
function plainTree({ text, blocks }: Document): Root {
  const source = inertText(text);
  return {
    type: 'root',
    children: blocks.map(({ kind, span, level }) => {
      const position = { start: pointAt(span.start), end: pointAt(span.end) };
      const words = [{ type: 'text', value: source.slice(span.start, span.end), position } as const];
      return kind === 'heading'
        ? { type: 'heading', depth: depthOf(level), children: words, position }
        : { type: 'paragraph', children: words, position };
    }),
  };
}

/** Only offsets are asked for. */
function pointAt(offset: number) {
  return { line: 1, column: 1, offset };
}

function depthOf(level: number | undefined): 1 | 2 | 3 {
  return level === 1 || level === 3 ? level : 2;
}

function withoutPictures(tree: Root): Root {
  replacePictures(tree);
  return tree;
}

function replacePictures(parent: Parents): void {
  const { children }: { children: Nodes[] } = parent;
  for (const [i, child] of children.entries()) {
    if (child.type === 'image' || child.type === 'imageReference') {
      children[i] = {
        type: 'emphasis',
        children: [{ type: 'text', value: `[Picture: ${child.alt || 'no description'}]` }],
      };
    } else if ('children' in child) replacePictures(child);
  }
}

const NUMBERS = /^c\d+$/u;

/** What is left of a draft's markup: text, lists, tables, quotations, code, links to web addresses, and our marks. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'picture', 'source', 'input'].includes(name)),
  clobber: [],
  attributes: {
    a: [
      'href',
      ['id', NUMBERS, /^user-content-/u],
      ['className', 'no', 'claim', 'conflict', 'disputed', 'unsupported', 'supported', 'data-footnote-backref'],
      'ariaLabel',
      'ariaDescribedBy',
    ],
    span: [
      ['id', NUMBERS],
      ['className', 'fact', 'no', 'claim', 'conflict', 'disputed', 'unsupported', 'supported'],
    ],
    li: [['id', /^user-content-/u]],
    h2: [
      ['id', 'footnote-label'],
      ['className', 'sr-only'],
    ],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};

function blocksIn({ children }: HastRoot): CopyBlock[] {
  return children.flatMap((child): CopyBlock[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'ul' || child.tagName === 'ol') return itemsOf(child);
    return [blockOf(child, child)];
  });
}

function itemsOf(list: Element): CopyBlock[] {
  const first = typeof list.properties['start'] === 'number' ? list.properties['start'] : 1;
  const items = list.children.filter((child) => child.type === 'element');
  return items.map((item, i) => {
    const properties = list.tagName === 'ol' ? { ...list.properties, start: first + i } : list.properties;
    return blockOf({ ...list, properties, children: [item] }, item);
  });
}

function blockOf(element: Element, { position }: Element): CopyBlock {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? { element } : { element, span: { start, end } };
}
