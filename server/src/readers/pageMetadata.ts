import type { SourceProblem } from '../engine/sources/article.ts';
import { dateField, merged, type Metadata } from '../engine/sources/metadata.ts';
import { knownOutlet } from '../engine/sources/outlets.ts';
import { articleFields, type Fields, fieldsOf } from './articleFields.ts';

/** What of a page's tree is asked here. */
export interface PageTree {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** What a page says about its article, and the article's words where JSON-LD has them. */
export interface PageMetadata {
  readonly metadata: Metadata;
  /** Text or HTML; empty where the page keeps it in its paragraphs alone. */
  readonly body: string;
  readonly problems: readonly SourceProblem[];
}

const META: Readonly<Record<'title' | 'outlet' | 'date' | 'byline' | 'url' | 'language', readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'publisher'],
  date: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
  ],
  byline: ['author', 'byl', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'],
  url: ['og:url'],
  language: ['og:locale', 'language'],
};

/** Reads JSON-LD first, which is written for machines, then the meta elements; `path` names the page in messages. */
export function readPageMetadata(document: PageTree, path: string): PageMetadata {
  const fields = articleObject(document);
  const linked = fields ? articleFields(fields, path) : { metadata: {}, problems: [] };
  const body = fields?.get('articlebody');
  const meta = metaElements(document, path);
  return {
    metadata: merged(linked.metadata, meta.metadata),
    body: typeof body === 'string' ? body : '',
    problems: linked.metadata.date ? [] : [...linked.problems, ...meta.problems],
  };
}

function articleObject(document: PageTree): Fields | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parsed(script.textContent ?? ''), 0);
    if (found) return found;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The first object whose type is an article's. */
function findArticle(value: unknown, depth: number): Fields | undefined {
  if (typeof value !== 'object' || value === null || depth > 4) return undefined;
  if (!Array.isArray(value) && '@type' in value) {
    const types = [value['@type']].flat().filter((type) => typeof type === 'string');
    if (types.some((type) => /Article$|^Report$|BlogPosting$/u.test(type))) return fieldsOf(value);
  }
  const inner: readonly unknown[] = Object.values(value);
  for (const each of inner) {
    const found = findArticle(each, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function metaElements(
  document: PageTree,
  path: string,
): { readonly metadata: Metadata; readonly problems: readonly SourceProblem[] } {
  const byName = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (
      ['property', 'name', 'itemprop'].map((each) => element.getAttribute(each)).find(Boolean) ?? ''
    ).toLowerCase();
    const content = element.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !byName.has(name)) byName.set(name, content);
  }
  const first = (names: readonly string[]): string | undefined => names.map((name) => byName.get(name)).find(Boolean);
  const written = first(META.date) ?? document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '';
  const { date, problem } = dateField(written, path);
  const title = first(META.title) ?? document.querySelector('title')?.textContent?.trim();
  const outlet = first(META.outlet);
  const byline = first(META.byline)?.replace(/^by\s+/iu, '');
  const url = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? first(META.url);
  const language = document.querySelector('html')?.getAttribute('lang') ?? first(META.language);
  return {
    metadata: {
      ...(title && { title: withoutSite(title, outlet) }),
      ...(outlet && { outlet: knownOutlet(outlet) ?? outlet }),
      ...(date && { date }),
      ...(byline && !/^https?:/iu.test(byline) && { byline }),
      ...(url && /^https?:/iu.test(url) && { url }),
      ...(language && { language: language.replace('_', '-') }),
    },
    problems: problem ? [problem] : [],
  };
}

/** "Floods hit Porto | Coast News" without the name of the site. */
function withoutSite(title: string, outlet: string | undefined): string {
  const [, words, name = ''] = /^(.{8,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(title) ?? [];
  return words && (name === outlet || knownOutlet(name) !== undefined) ? words : title;
}
