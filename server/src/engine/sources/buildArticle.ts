import type { CivilDate } from '../facts/fact.ts';
import { parseDocument } from '../text/parseDocument.ts';
import type { TextFormat } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import type { Article, Paragraph, SourceProblem } from './article.ts';
import type { ExtractedParagraph } from './extractedText.ts';
import { readFrontMatter } from './frontMatter.ts';
import { joinedLines, layOutMarkdown, layOutPlain, type Piece } from './layout.ts';
import { merged, type Metadata } from './metadata.ts';
import { dateInName } from './publicationDate.ts';
import { readStory } from './story.ts';

/** A source as a reader hands it over. */
export interface SourceText {
  readonly id: string;
  readonly path: string;
  /** Decoded, byte order mark left out. */
  readonly text: string;
  readonly format: TextFormat;
  /** How messages name the file; its path when absent. */
  readonly shownAs?: string;
  /**
   * Date known from elsewhere, used when the text states none. Not the file's time of change: copying a file changes
   * that, and "on Sunday" would be read against the wrong week.
   */
  readonly fileDate?: CivilDate;
  /** Its paragraphs, where a reader took the text out of a file of another kind; `format` says nothing then. */
  readonly extracted?: readonly ExtractedParagraph[];
  /** What the caller knows for sure; goes before what the text says. */
  readonly given?: Metadata;
  /** Met by the reader. */
  readonly problems?: readonly SourceProblem[];
}

/**
 * Makes an article of a source's text: its metadata from front matter, from the lines above the story, from the
 * dateline and from the rights at its end, in that order of trust; its paragraphs with what each is. Never throws for
 * odd text; what could not be read is in `problems`, each naming the file. Offsets are of `text`.
 */
export function buildArticle(source: SourceText): Article {
  const { id, path, text, format, extracted, shownAs = path } = source;
  const { pieces, prose, frontMatter } = extracted ? extractedPieces(text, extracted) : piecesOf(text, format);
  const problems: SourceProblem[] = [...(source.problems ?? [])];
  const front = frontMatter === undefined ? { fields: {}, problems: [] } : readFrontMatter(frontMatter, shownAs);
  const story = readStory(prose, pieces, shownAs, source.given?.title ?? front.fields.title);
  for (const problem of [...front.problems, ...story.problems]) {
    if (!problems.some(({ message }) => message === problem.message)) problems.push(problem);
  }
  const paragraphs: readonly Paragraph[] = story.paragraphs;
  if (
    !paragraphs.some(({ kind }) => kind === 'body' || kind === 'caption') &&
    !problems.some(({ code }) => code !== 'date')
  ) {
    problems.push({
      code: 'empty',
      message: `${shownAs}: no story was found in this file; nothing in it can serve as evidence.`,
    });
  }
  const found = merged(front.fields, story.fields);
  const date = found.date ?? dateInName(path) ?? source.fileDate;
  return {
    id,
    path,
    ...found,
    ...(date && { date }),
    ...source.given,
    ...(extracted && { extracted: true }),
    text,
    prose,
    paragraphs,
    problems,
  };
}

interface Laid {
  readonly pieces: readonly Piece[];
  readonly prose: string;
  readonly frontMatter?: string;
}

function extractedPieces(text: string, paragraphs: readonly ExtractedParagraph[]): Laid {
  return { pieces: paragraphs.map((paragraph) => ({ ...paragraph, lines: [paragraph.span] })), prose: text };
}

function piecesOf(text: string, format: TextFormat): Laid {
  if (format === 'markdown') {
    const document = parseDocument(text, 'markdown');
    const frontMatter = document.frontMatter?.text;
    return {
      pieces: layOutMarkdown(document),
      prose: document.prose,
      ...(frontMatter !== undefined && { frontMatter }),
    };
  }
  const front = plainFrontMatter(text);
  const pieces = layOutPlain(text, front?.end ?? 0);
  return {
    pieces,
    prose: joinedLines(text, pieces),
    ...(front && { frontMatter: text.slice(front.inner.start, front.inner.end) }),
  };
}

/** Front matter is a habit of Markdown, but clippings saved as plain text carry it too. */
function plainFrontMatter(text: string): { readonly inner: Span; readonly end: number } | undefined {
  const open = /^---[ \t]*\r?\n/u.exec(text)?.[0].length;
  if (open === undefined) return undefined;
  const close = /^---[ \t]*(?:\r?\n|$)/mu.exec(text.slice(open));
  if (!close) return undefined;
  const inner = { start: open, end: open + close.index };
  return /^[A-Za-z_-]+\s*:/mu.test(text.slice(inner.start, inner.end))
    ? { inner, end: inner.end + close[0].length }
    : undefined;
}
