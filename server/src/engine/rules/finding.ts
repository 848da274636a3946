import type { Locator } from '../sources/article.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** Severities as an editor knows them; `off` silences the finding and leaves the verdict. */
export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The kinds of conflict of the annotation guide, and what else a rule may find. */
export type ConflictKind =
  'number' | 'date' | 'name' | 'entity' | 'role' | 'quote' | 'attribution' | 'polarity' | 'relation' | 'scope';

/** Diagnostic code: `conflict/number`, `disputed/outdated`, `unsupported/claim`, `suppression/unused` … */
export type FindingCode =
  | `conflict/${ConflictKind}`
  | `disputed/${ConflictKind | 'outdated'}`
  | 'unsupported/claim'
  | 'unsupported/quote'
  | 'unsupported/superlative'
  | 'draft/arithmetic'
  | 'citation/unknown'
  | 'citation/not-covering'
  | 'citation/uncited'
  | 'citation/unused'
  | 'citation/duplicate'
  | 'suppression/unused'
  | 'suppression/no-reason';

/** A passage held against a claim. `span` and `marks` are of the article's text. */
export interface Evidence {
  /** Article id. */
  readonly source: string;
  readonly path: string;
  readonly span: Span;
  readonly text: string;
  readonly outlet?: string;
  readonly title?: string;
  /** ISO date, `2024-12-02`. */
  readonly date?: string;
  readonly locator?: Locator;
  /** The words of the passage that agree or differ: what a hover marks. */
  readonly marks: readonly Span[];
  /** What the passage says to the claim: shown as "also says" or "says instead". */
  readonly relation: 'agrees' | 'conflicts' | 'related';
}

export type { TextEdit } from '../text/textEdit.ts';

/** A change that the writer may choose. Edits are of the draft that the finding belongs to. */
export interface Fix {
  readonly kind: 'replace' | 'attribute';
  /** In the imperative: `Change to “dozens” (Reuters, 2 Dec.)`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Safe to take without reading on: spelling of a name only, never a change of fact. */
  readonly preferred: boolean;
}

/** What the writer is shown. Spans are of the draft's text. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly span: Span;
  /** What differs, by which source, what can be done; both figures in it. Never says "false". */
  readonly message: string;
  /** What the sources have in place of the span's words, best first. */
  readonly expected: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
  /** Set when a comment or the ignore file silences it: the reason given, or the empty string. */
  readonly suppressed?: string;
}
