import type { CivilDate } from '../facts/fact.ts';
import type { Span } from '../text/span.ts';

/** The ways in which copy names its sources. Each is recognised and can be written. */
export const CITATION_STYLES = ['footnote', 'link', 'pandoc', 'parenthetical', 'attribution', 'comment'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What of a source a citation is made from. Every article is one; `path` is as the draft would link to it. */
export interface CitableSource {
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: CivilDate;
  readonly path?: string;
  readonly url?: string;
  readonly byline?: string;
  /** The key that Pandoc citations and comments name it by, where it has another than the one that is made for it. */
  readonly key?: string;
  /** The place in it that is cited, as its reader names it: `p. 4`. */
  readonly locator?: string;
}

/** A mark in a draft that names a source. */
export interface Citation {
  readonly style: CitationStyle;
  /** The mark, of the document's text: `[^3]`, `[@key, p. 4]`, the whole link, the phrase, the comment. */
  readonly span: Span;
  /** Index of the sentence that it stands in or behind; undefined for a document without sentences. */
  readonly sentence?: number;
  /** As written: the footnote's label, the key, the link's target, the outlet. */
  readonly label: string;
  /** Where that stands, of the document's text. */
  readonly labelSpan: Span;
  /** The place in the source, as written behind a Pandoc key: `p. 4`. */
  readonly locator?: string;
  /** Ids of the sources that it may mean, in order of id: several for "(Reuters)" where Reuters wrote several; none when unknown. */
  readonly sources: readonly string[];
}
