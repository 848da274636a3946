import type { SeverityMap } from '../engine/check/settings.ts';
import type { CitationStyle } from '../engine/citations/citation.ts';
import type { CivilDate } from '../engine/facts/fact.ts';
import { DEFAULT_PAGES, DEFAULT_SECONDS } from '../readers/readSource.ts';

export type { CitationStyle } from '../engine/citations/citation.ts';

export const FOOTNOTE_LABELS = ['number', 'key'] as const;

export type FootnoteLabel = (typeof FOOTNOTE_LABELS)[number];

/**
 * All that changes findings, and so belongs to the project rather than to an editor: `.sourcecheck/config.json`.
 * Precedence: command-line flag over project file over editor setting over default.
 */
export interface Config {
  readonly sources: {
    /** Folders, files or globs, relative to the project's root; empty: found without configuration. */
    readonly folders: readonly string[];
    /** Globs of the files in them that count, relative to their folder; empty: all that `.gitignore` files leave. */
    readonly include: readonly string[];
    readonly exclude: readonly string[];
  };
  readonly drafts: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    /** Date of drafts whose front matter gives none. */
    readonly date?: CivilDate;
  };
  readonly severity: SeverityMap;
  /** How a draft is cited that has no citations of its own to go by. */
  readonly citationStyle: CitationStyle;
  /** Of a footnote's text: the name of a template, or one of the house's own. */
  readonly footnoteTemplate: string;
  /** What a footnote is called, in a draft without any. */
  readonly footnoteLabels: FootnoteLabel;
  /** Files of references that give sources their citation keys, relative to the project's root. */
  readonly bibliography: readonly string[];
  readonly limits: {
    readonly maxFindings: number;
    readonly maxDraftBytes: number;
    /** Of a text file, and of the text taken out of any other; those that carry pictures may be five times as large. */
    readonly maxSourceBytes: number;
    readonly maxSourcePages: number;
    /** Of reading one source that is no text file. */
    readonly maxSourceSeconds: number;
  };
}

export const DEFAULT_CONFIG: Config = {
  sources: { folders: [], include: [], exclude: [] },
  drafts: { include: [], exclude: [] },
  severity: {},
  citationStyle: 'footnote',
  footnoteTemplate: 'ap',
  footnoteLabels: 'number',
  bibliography: [],
  limits: {
    maxFindings: 200,
    maxDraftBytes: 2_000_000,
    maxSourceBytes: 10_000_000,
    maxSourcePages: DEFAULT_PAGES,
    maxSourceSeconds: DEFAULT_SECONDS,
  },
};
