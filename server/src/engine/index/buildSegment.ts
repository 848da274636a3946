import type { Article } from '../sources/article.ts';
import { passagesOf } from '../sources/passages.ts';
import type { Token } from '../text/token.ts';
import { type Acronym, acronymsIn } from './acronyms.ts';
import { CapitalCounter, tells } from './capitalBalance.ts';
import { readPassage } from './passageReading.ts';
import type { Segment, SegmentArrays } from './segment.ts';
import { SegmentBuilder } from './segmentBuilder.ts';

/** Makes a segment of articles, no two of one id. */
export function buildSegment(articles: readonly Article[]): Segment {
  const steps = segmentInSteps(articles);
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value, articles };
  }
}

/** Its arrays, giving way after each article: a shell can answer others in between. Yields how many are done. */
export function* segmentInSteps(articles: readonly Article[]): Generator<number, SegmentArrays> {
  const builder = new SegmentBuilder();
  const capitals = new CapitalCounter();
  const acronyms: Acronym[] = [];
  const addTerm = (key: string): void => builder.addTerm(key);
  const countWord = (word: Token, before: Token | undefined): void => capitals.count(word, before);
  for (const [number, article] of articles.entries()) {
    const place = builder.beginArticle(article.id);
    for (const passage of passagesOf(article)) {
      const { span, text, paragraph } = passage;
      builder.beginPassage(span.start, span.end, paragraph);
      readPassage(text, addTerm, tells(passage) ? countWord : undefined);
    }
    for (const [acronym, words] of acronymsIn(article.prose)) acronyms.push({ place, acronym, words });
    yield number + 1;
  }
  return builder.finish(capitals.finish(), acronyms);
}
