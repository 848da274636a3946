import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import type { SourceProblem } from '../../engine/sources/article.ts';
import { merged, type Metadata } from '../../engine/sources/metadata.ts';
import { composeText } from '../composeText.ts';
import { declaredEncoding, decode } from '../decode.ts';
import { type HtmlBlock, htmlBlocks } from '../htmlBlocks.ts';
import { type PageTree, readPageMetadata } from '../pageMetadata.ts';
import type { Extraction, RunningTask } from '../reader.ts';

/** Deeper pages are read as a stream: what looks for the article in the tree would take minutes. */
const DEEPEST = 400;
/** A page whose article is shorter than this share of its words was most likely read wrongly. */
const LEAST_SHARE = 0.15;

/**
 * Reads a saved web page: what it says about itself in JSON-LD and meta elements, and the article in it without menus,
 * links to other stories and comments. A document that an office program saved as HTML has none, and is read whole.
 */
export function readHtml({ bytes, name }: RunningTask): Extraction {
  const decoded = decode(bytes, name, declaredEncoding(bytes));
  if (decoded.kind === 'none') return { texts: [], problems: [decoded.problem] };
  const { metadata, blocks, problems } = readPage(decoded.text, name);
  if (blocks.length === 0) {
    const message = `${name}: no text was found in this page; it may be filled in by a script. Save it from the browser once it is shown, or save its text as a .txt file.`;
    return { texts: [], problems: [...decoded.problems, { code: 'empty', message }] };
  }
  const composer = composeText(metadata);
  let paragraph = 0;
  for (const { text, kind } of blocks) {
    if (kind === 'heading') {
      if (text !== metadata.title)
        composer.paragraph(text, { marked: 'heading', locator: `para. ${String(paragraph + 1)}` });
      continue;
    }
    paragraph += 1;
    composer.paragraph(text, { locator: `para. ${String(paragraph)}`, ...(kind !== 'body' && { marked: kind }) });
  }
  return { texts: [composer.finish()], problems: [...decoded.problems, ...problems] };
}

interface Page {
  readonly metadata: Metadata;
  readonly blocks: readonly HtmlBlock[];
  readonly problems: readonly SourceProblem[];
}

function readPage(html: string, name: string): Page {
  if (isDeep(html)) return { metadata: {}, blocks: htmlBlocks(flattened(html), true), problems: [] };
  const whole = htmlBlocks(html, true);
  const document = treeOf(html);
  const { metadata, body, problems } = readPageMetadata(document, name);
  if (isDocument(document)) {
    const [first] = whole;
    return {
      metadata: first?.kind === 'heading' ? { ...metadata, title: first.text } : metadata,
      blocks: whole,
      problems,
    };
  }
  const article = new Readability(document).parse();
  const found = htmlBlocks(article?.content ?? '');
  const { title, byline, siteName, lang } = article ?? {};
  const weak: Metadata = {
    ...(title && { title }),
    ...(siteName && { outlet: siteName }),
    ...(byline && byline.length < 120 && { byline: byline.replace(/^by\s+/iu, '').trim() }),
    ...(lang && { language: lang }),
  };
  const blocks = [found, htmlBlocks(body), whole].find((each) => sizeOf(each) > LEAST_SHARE * sizeOf(whole)) ?? whole;
  return { metadata: merged(metadata, weak), blocks, problems };
}

/** The library types its answer by the DOM's own types, which Node has not. */
function treeOf(html: string): PageTree {
  const window: unknown = parseHTML(html);
  // The window answers by a proxy, which lists none of its names.
  const document: unknown = typeof window === 'object' && window !== null ? Reflect.get(window, 'document') : undefined;
  if (isTree(document)) return document;
  throw new Error('it has no document');
}

function isTree(value: unknown): value is PageTree {
  return typeof value === 'object' && value !== null && 'querySelector' in value && 'querySelectorAll' in value;
}

/** Whether a page is a document that a program has written out rather than a page of a site. */
function isDocument(document: PageTree): boolean {
  const generator = document.querySelector('meta[name=generator i]')?.getAttribute('content') ?? '';
  if (/libreoffice|openoffice|pandoc|microsoft word|google docs|pages/iu.test(generator)) return true;
  return document.querySelector('nav, aside, footer, header, form, script, article, main') === null;
}

function sizeOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function isDeep(html: string): boolean {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      deepest = Math.max(deepest, depth);
      // Going on would take the square of the depth.
      if (depth > DEEPEST) parser.reset();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.write(html);
  return deepest > DEEPEST;
}

/** What cannot lie in itself, or is left out whole; all other elements are only where a paragraph ends. */
const FLAT = /^<\/?(?:p|h[1-6]|li|br|script|style|template|noscript|title|textarea)\b/iu;
const INLINE = /^<\/?(?:a|abbr|b|bdi|cite|code|em|font|i|q|s|small|span|strong|sub|sup|time|u)\b/iu;

function flattened(html: string): string {
  return html.replaceAll(/<\/?[a-z][^<>]{0,2000}>/giu, (tag) => {
    if (FLAT.test(tag)) return tag;
    return INLINE.test(tag) ? '' : '<p>';
  });
}
