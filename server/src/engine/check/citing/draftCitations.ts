import type { Citation } from '../../citations/citation.ts';
import { citationKey } from '../../citations/citationKey.ts';
import { citationsBy } from '../../citations/findCitations.ts';
import { keyBeginnings } from '../../citations/keyBeginnings.ts';
import { rememberedResolver } from '../../citations/rememberedResolver.ts';
import { type SourceResolver, sourceResolver } from '../../citations/sourceResolver.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Document, Sentence } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import type { Archive } from '../archive.ts';
import { citableSources } from './citableSources.ts';
import { citationRemarks } from './citationRemarks.ts';

/** What a sentence cites. */
export interface CitedSources {
  /** Ids of the sources that its citations may mean; at least one, in order. */
  readonly ids: readonly string[];
  /** Outlets that phrases such as “according to …” name. */
  readonly mentioned: readonly string[];
  /** Something else than such a phrase names a source: a footnote, a key, a link. */
  readonly marked: boolean;
}

/** The citations of a draft, as its sentences have them. */
export interface DraftCitations {
  /** All of them, by place. */
  readonly all: readonly Citation[];
  /** The words of a sentence without those that only name its source. As long as the sentence. */
  copyOf(sentence: Sentence): string;
  sourcesOf(sentence: Sentence): CitedSources | undefined;
  /** What is to be said of the citations themselves, at the sentence that each belongs to; spans of the document. */
  remarksOn(sentence: Sentence): readonly Finding[];
}

const byDocument = new WeakMap<Document, WeakMap<Archive, DraftCitations>>();
const resolvers = new WeakMap<Archive, SourceResolver>();

/** The citations of a draft, found once for one version of it and of the archive. */
export function citationsOf(document: Document, archive: Archive): DraftCitations {
  let byArchive = byDocument.get(document);
  if (!byArchive) byDocument.set(document, (byArchive = new WeakMap()));
  let known = byArchive.get(archive);
  if (!known) byArchive.set(archive, (known = readCitations(document, archive)));
  return known;
}

function readCitations(document: Document, archive: Archive): DraftCitations {
  let resolver = resolvers.get(archive);
  if (!resolver) resolvers.set(archive, (resolver = resolverOf(archive)));
  const citations = citationsBy(document, resolver);
  const cited = new Map<number, Citation[]>();
  for (const citation of citations) {
    if (citation.sentence === undefined) continue;
    const known = cited.get(citation.sentence);
    if (known) known.push(citation);
    else cited.set(citation.sentence, [citation]);
  }
  const prose = withoutNames(document.prose, citations);
  let keys: readonly string[] | undefined;
  const keysOfSources = () => (keys ??= [...citableSources(archive).values()].map(citationKey));
  const remarks = citationRemarks(document, citations, keysOfSources);
  return {
    all: citations,
    copyOf: ({ span }) => prose.slice(span.start, span.end),
    sourcesOf: ({ index }) => citedSources(cited.get(index) ?? []),
    remarksOn: ({ index }) => remarks.get(index) ?? [],
  };
}

function resolverOf(archive: Archive): SourceResolver {
  let beginnings: ReadonlySet<string> | undefined;
  return rememberedResolver(
    sourceResolver(
      citableSources(archive).values(),
      () => (beginnings ??= keyBeginnings(archive.articles.values(), archive.references)),
    ),
  );
}

/** The prose without the words that only name a source, unit for unit: they are no part of the claim. */
function withoutNames(prose: string, citations: readonly Citation[]): string {
  let done = 0;
  let copy = '';
  for (const citation of citations) {
    const span = namingWords(prose, citation);
    if (!span || span.start < done) continue;
    copy += prose.slice(done, span.start) + ' '.repeat(span.end - span.start);
    done = span.end;
  }
  return copy + prose.slice(done);
}

/** `(Reuters, 2 Dec.)`, `([Reuters](…))`, `, according to Reuters`; not “told Reuters”, which says how it came about. */
function namingWords(prose: string, { style, span, sources }: Citation): Span | undefined {
  if (style === 'parenthetical') return span;
  if (sources.length === 0) return undefined;
  const before = prose.slice(Math.max(0, span.start - 3), span.start);
  const after = prose.slice(span.end, span.end + 3);
  if (style === 'link') {
    const bracketed = before.endsWith('(') && after.startsWith(')');
    return bracketed ? { start: span.start - 1, end: span.end + 1 } : undefined;
  }
  if (style !== 'attribution' || /^(?:told|quoted|cited)/iu.test(prose.slice(span.start, span.end))) return undefined;
  const comma = /,\s*$/u.exec(before)?.[0].length ?? 0;
  return { start: span.start - comma, end: span.end + (comma > 0 ? 0 : (/^\s*,/u.exec(after)?.[0].length ?? 0)) };
}

function citedSources(citations: readonly Citation[]): CitedSources | undefined {
  const resolved = citations.filter(({ sources }) => sources.length > 0);
  if (resolved.length === 0) return undefined;
  return {
    ids: [...new Set(resolved.flatMap(({ sources }) => sources))].toSorted(),
    mentioned: resolved.filter(({ style }) => style === 'attribution').map(({ label }) => label),
    marked: resolved.some(({ style }) => style !== 'attribution'),
  };
}
