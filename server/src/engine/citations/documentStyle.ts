import type { Citation, CitationStyle } from './citation.ts';

/**
 * The style in which a document cites its sources: the one of most of its citations, the first of two that are level.
 * Undefined where it cites none. A phrase such as "Reuters reported" stands in copy of any style and tells nothing.
 */
export function documentStyle(citations: readonly Citation[]): CitationStyle | undefined {
  const counts = new Map<CitationStyle, number>();
  for (const { style, sources } of citations) {
    if (sources.length > 0 && style !== 'attribution') counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0];
}
