import type { Article } from '../engine/sources/article.ts';
import { buildArticle } from '../engine/sources/buildArticle.ts';
import type { SourceReading } from '../readers/readSource.ts';

/** A file that was read, under the id that it has among the sources. */
export interface ReadFile {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  /** How messages name it. */
  readonly shownAs: string;
}

/**
 * The articles of a file: one of most, each under an id of its own of a file that holds several (a feed): `feed#storm-3`.
 * None where it could not be read.
 */
export function articlesOf({ id, path, shownAs }: ReadFile, reading: SourceReading): readonly Article[] {
  if (reading.kind === 'problem') return [];
  const { problems } = reading;
  if (reading.kind === 'text') {
    const { text, format } = reading;
    return [buildArticle({ id, path, text, format, shownAs, problems })];
  }
  return reading.texts.map(({ part, text, paragraphs, metadata }, i) =>
    buildArticle({
      id: articleId(id, part),
      path,
      text,
      format: 'plain',
      extracted: paragraphs,
      shownAs,
      given: metadata,
      // What was met in reading the file is told once.
      problems: i === 0 ? problems : [],
    }),
  );
}

/** The id of an article in the file of the id. */
export function articleId(file: string, part: string | undefined): string {
  return part === undefined ? file : `${file}#${part}`;
}
