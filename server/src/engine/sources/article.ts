import type { CivilDate } from '../facts/fact.ts';
import type { Span } from '../text/span.ts';

/** Where a paragraph stands in a source that is no text file ("p. 4", "row 12", "00:03:10"). */
export type Locator = string;

export interface Paragraph {
  /** Of the article's text. */
  readonly span: Span;
  readonly locator?: Locator;
  /** `boilerplate` (share buttons, "Also Read |", bylines) is never evidence; `heading` is a passage of its own, and gives context to what stands below. */
  readonly kind: 'body' | 'heading' | 'caption' | 'boilerplate';
}

/** Something met while reading a source, for the person who put it there. */
export interface SourceProblem {
  readonly code:
    'unreadable' | 'binary' | 'encoding' | 'too-large' | 'cut-off' | 'wrong-shape' | 'empty' | 'front-matter' | 'date';
  /** Names the file, says what is wrong and what to do. */
  readonly message: string;
}

/**
 * One source. All offsets refer to `text`: of a text file that is its own decoded text, byte order mark left out; of any
 * other file what its reader took out of it.
 */
export interface Article {
  /** Path relative to the sources folder, without the extension (see docs/architecture.md for collisions). */
  readonly id: string;
  /** As given by the shell, for opening; the engine never touches it. */
  readonly path: string;
  readonly title?: string;
  readonly outlet?: string;
  /** When it was published. */
  readonly date?: CivilDate;
  /** Place of the dateline ("Amman"). */
  readonly dateline?: string;
  readonly byline?: string;
  readonly url?: string;
  /** As the source names it, a BCP 47 tag mostly ("en-GB"). */
  readonly language?: string;
  /** Set where `text` is not the file's own but was taken out of it: an editor cannot open the file at an offset. */
  readonly extracted?: true;
  /** The citation key that its front matter gives it. */
  readonly key?: string;
  readonly text: string;
  /** Same length as `text`, marks of Markdown blanked: what sentences are cut from. Equals `text` for plain text. */
  readonly prose: string;
  readonly paragraphs: readonly Paragraph[];
  readonly problems: readonly SourceProblem[];
}

/** One sentence of a source that may serve as evidence. */
export interface Passage {
  readonly article: Article;
  /** Of `article.text`. */
  readonly span: Span;
  readonly text: string;
  /** Index among the article's passages, in order: neighbours are `index` − 1 and + 1. */
  readonly index: number;
  /** Index into `article.paragraphs`. */
  readonly paragraph: number;
}
