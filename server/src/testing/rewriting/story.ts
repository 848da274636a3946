import type { Archive } from '../../engine/check/archive.ts';
import { readFacts } from '../../engine/facts/read.ts';
import type { Reading } from '../../engine/facts/fact.ts';
import { buildPassageIndex } from '../../engine/index/buildPassageIndex.ts';
import { isStop } from '../../engine/lexicon/stopWords.ts';
import type { Article } from '../../engine/sources/article.ts';
import { passagesOf } from '../../engine/sources/passages.ts';
import { overlaps, type Span } from '../../engine/text/span.ts';
import { applyEdits, type TextEdit } from '../../engine/text/textEdit.ts';

/** A sentence of a source, read as the engine reads it. Spans of its reading are of `text`. */
export interface SourceSentence {
  readonly text: string;
  readonly reading: Reading;
  readonly article: Article;
  readonly story: Story;
  /** Keys of its content words. */
  readonly keys: ReadonlySet<string>;
  /** What stands before it in the draft, where it needs that to be understood. */
  readonly before?: string;
}

/** All that some sources say: what a changed sentence is checked against, and what may make it true after all. */
export interface Story {
  readonly archive: Archive;
  readonly sentences: readonly SourceSentence[];
  /** All words of the articles in lower case, headings and page furniture too. */
  readonly words: ReadonlySet<string>;
}

/** A sentence with one thing changed. */
export interface Rewritten {
  readonly text: string;
  /** The words that were changed, and what stands there now. */
  readonly from: string;
  readonly to: string;
  /** The draft's sentence before it, where it needs one to be understood. */
  readonly before?: string;
}

/** Changes one thing of a sentence; undefined where that cannot be done, or not be done without doubt. */
export type Rewrite = (sentence: SourceSentence) => Rewritten | undefined;

let generation = 0;

export function storyOf(articles: readonly Article[]): Story {
  generation += 1;
  const index = buildPassageIndex(articles);
  const sentences: SourceSentence[] = [];
  const archive = {
    articles: new Map(articles.map((article) => [article.id, article])),
    index,
    generation: `story ${generation}`,
  };
  const words = new Set(articles.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const story: Story = { archive, sentences, words };
  for (const article of articles) {
    for (const { text, paragraph } of passagesOf(article)) {
      if (article.paragraphs[paragraph]?.kind === 'body') sentences.push(readInStory(text, article, story));
    }
  }
  return story;
}

/** Reads a text as a sentence of an article of the story. */
export function readInStory(text: string, article: Article, story: Story): SourceSentence {
  const knownNames = story.archive.index.nameWords;
  const reading = readFacts(text, { knownNames, ...(article.date && { date: article.date }) });
  return { text, reading, article, story, keys: contentKeys(reading) };
}

/** Whole sentences of plain prose that state something: what is worth changing. */
export function plainSentences(story: Story): SourceSentence[] {
  return story.sentences.filter(
    ({ text, reading }) =>
      /^["“]?\p{Lu}[^©]*[.”"]$/u.test(text) &&
      // Speech in single quotation marks is not told from apostrophes.
      !/(?:^|\s)['‘]/u.test(text) &&
      reading.tokens.length > 6 &&
      reading.predicates.length > 0,
  );
}

/** The sentence with edits made; undefined where they change nothing. */
export function rewritten(sentence: SourceSentence, edits: readonly TextEdit[]): Rewritten | undefined {
  const text = capitalized(applyEdits(sentence.text, edits));
  if (text === sentence.text) return undefined;
  return {
    text,
    from: edits.map(({ span }) => sentence.text.slice(span.start, span.end)).join(' … '),
    to: edits.map((edit) => edit.text).join(' … '),
  };
}

export function replaced(sentence: SourceSentence, span: Span, text: string): Rewritten | undefined {
  return rewritten(sentence, [{ span, text }]);
}

export function isQuoted({ reading }: SourceSentence, span: Span): boolean {
  return reading.quotations.some((quotation) => overlaps(quotation.span, span));
}

/** Whether some sentence of the story has the word and speaks of much the same: then a slip may be true after all. */
export function mayBeTrue(sentence: SourceSentence, word: RegExp): boolean {
  return sentence.story.sentences.some((other) => {
    if (!word.test(other.text)) return false;
    let shared = 0;
    for (const key of sentence.keys) if (other.keys.has(key)) shared++;
    return other.text === sentence.text || shared >= 0.4 * sentence.keys.size;
  });
}

/** One of several, the same for the same sentence. */
export function pick<T>(candidates: readonly T[], { text }: SourceSentence): T | undefined {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 1_000_003;
  return candidates[sum % candidates.length];
}

/** `text` with the case of the first letter of `like`. */
export function withCaseOf(like: string, text: string): string {
  return /^\p{Lu}/u.test(like) ? capitalized(text) : text;
}

export function capitalized(text: string): string {
  return text.replace(/^["“]?\p{Ll}/u, (first) => first.toUpperCase());
}

export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/** A pattern for the whole word, in any case. */
export function wholeWord(word: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(word)}(?![\p{L}\p{N}])`, 'iu');
}

function contentKeys({ tokens }: Reading): ReadonlySet<string> {
  return new Set(tokens.filter(({ kind, key }) => kind !== 'mark' && !isStop(key)).map(({ key }) => key));
}
