import { sentencesIn } from '../text/sentences.ts';
import type { Article, Passage } from './article.ts';

/**
 * The sentences of an article that may serve as evidence: those of body, caption and heading paragraphs, in order, that
 * hold a letter or a digit. A headline states facts too, and a saved page keeps half of its facts in headings and lists. `text` is of the prose, as long as the span, so that a reading's offsets plus `span.start` are
 * offsets into the article. Page furniture is left out.
 */
export function passagesOf(article: Article): readonly Passage[] {
  const passages: Passage[] = [];
  for (const [paragraph, { kind, span }] of article.paragraphs.entries()) {
    if (kind === 'boilerplate') continue;
    for (const sentence of sentencesIn(article.prose, span)) {
      const text = article.prose.slice(sentence.start, sentence.end);
      if (/[\p{L}\p{N}]/u.test(text))
        passages.push({ article, span: sentence, text, index: passages.length, paragraph });
    }
  }
  return passages;
}
