import { fold } from '../../citations/fold.ts';
import type { Evidence } from '../../rules/finding.ts';
import type { Article } from '../../sources/article.ts';
import type { Archive } from '../archive.ts';
import { claimOf, compared } from '../checkClaim.ts';
import { readClaim } from '../draftReading.ts';
import { passageEvidence, supportingEvidence } from '../evidence.ts';

/**
 * Where a source says what a sentence says, for a reader who follows its citation: the passage that has most of its words, in
 * the place that the citation gives if there is such a place; else the beginning of the source. `locator` is as written
 * (`p. 4`). Undefined for a source that is not in the archive.
 */
export function citedPassage(words: string, archive: Archive, id: string, locator?: string): Evidence | undefined {
  const article = archive.articles.get(id);
  if (!article) return undefined;
  const claim = claimOf(readClaim(words, archive));
  const { alignments } = compared(claim, archive, { only: new Set([id]) });
  const passages = supportingEvidence(claim, alignments);
  const place = locator === undefined ? undefined : placeOf(article, locator);
  const [best] = place === undefined ? passages : passages.filter((passage) => passage.locator === place.locator);
  return best ?? passageAt(article, place?.span.start ?? firstWords(article));
}

function placeOf(article: Article, locator: string): Article['paragraphs'][number] | undefined {
  const wanted = fold(locator);
  return article.paragraphs.find((paragraph) => paragraph.locator !== undefined && fold(paragraph.locator) === wanted);
}

function firstWords({ paragraphs }: Article): number {
  return paragraphs.find(({ kind }) => kind === 'body')?.span.start ?? 0;
}

/** The line of the source at an offset, as evidence of nothing in particular. */
function passageAt(article: Article, start: number): Evidence {
  const lineEnd = article.text.indexOf('\n', start);
  const span = { start, end: lineEnd < 0 ? article.text.length : lineEnd };
  const paragraph = article.paragraphs.findIndex((one) => one.span.start <= start && start < one.span.end);
  const text = article.text.slice(span.start, span.end);
  return passageEvidence({ article, span, text, index: 0, paragraph: Math.max(0, paragraph) }, [], 'related');
}
