import type { Citation } from '../citations/citation.ts';
import { citationsBy } from '../citations/findCitations.ts';
import { type SourceResolver, sourceResolver } from '../citations/sourceResolver.ts';
import type { Finding } from '../rules/finding.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Archive } from './archive.ts';
import { citationRemarks } from './citationRemarks.ts';

/** What a sentence cites. */
export interface CitedSources {
  /** Ids of the sources that its citations may mean; at least one, in order. */
  readonly ids: readonly string[];
  /** Outlets, where phrases such as “according to …” are all that names a source. */
  readonly mentioned: readonly string[];
}

/** The citations of a draft, as its sentences have them. */
export interface DraftCitations {
  /** The words of a sentence without the brackets that name its source. As long as the sentence. */
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
  if (!resolver) resolvers.set(archive, (resolver = sourceResolver(archive.articles.values())));
  const citations = citationsBy(document, resolver);
  const cited = new Map<number, Citation[]>();
  for (const citation of citations) {
    if (citation.sentence === undefined) continue;
    const known = cited.get(citation.sentence);
    if (known) known.push(citation);
    else cited.set(citation.sentence, [citation]);
  }
  const prose = withoutBrackets(document.prose, citations);
  const remarks = citationRemarks(document, citations);
  return {
    copyOf: ({ span }) => prose.slice(span.start, span.end),
    sourcesOf: ({ index }) => citedSources(cited.get(index) ?? []),
    remarksOn: ({ index }) => remarks.get(index) ?? [],
  };
}

/** The prose without `(Reuters, 2 Dec.)`, unit for unit: what names a source is no part of the claim. */
function withoutBrackets(prose: string, citations: readonly Citation[]): string {
  let done = 0;
  let copy = '';
  for (const { style, span } of citations) {
    if (style !== 'parenthetical' || span.start < done) continue;
    copy += prose.slice(done, span.start) + ' '.repeat(span.end - span.start);
    done = span.end;
  }
  return copy + prose.slice(done);
}

function citedSources(citations: readonly Citation[]): CitedSources | undefined {
  const resolved = citations.filter(({ sources }) => sources.length > 0);
  if (resolved.length === 0) return undefined;
  return {
    ids: [...new Set(resolved.flatMap(({ sources }) => sources))].toSorted(),
    mentioned: resolved.every(({ style }) => style === 'attribution') ? resolved.map(({ label }) => label) : [],
  };
}
