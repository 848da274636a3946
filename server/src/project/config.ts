import type { SeverityMap } from '../engine/check/settings.ts';
import type { CitationStyle } from '../engine/citations/citation.ts';
import type { CivilDate } from '../engine/facts/fact.ts';

export type { CitationStyle } from '../engine/citations/citation.ts';

/**
 * All that changes findings, and so belongs to the project rather than to an editor: `.sourcecheck/config.json`.
 * Precedence: command-line flag over project file over editor setting over default.
 */
export interface Config {
  /** Folders or globs of sources, relative to the project's root; empty: found without configuration. */
  readonly sources: readonly string[];
  readonly drafts: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    /** Date of drafts whose front matter gives none. */
    readonly date?: CivilDate;
  };
  readonly severity: SeverityMap;
  readonly citationStyle: CitationStyle;
  readonly limits: { readonly maxFindings: number; readonly maxDraftBytes: number; readonly maxSourceBytes: number };
}

export const DEFAULT_CONFIG: Config = {
  sources: [],
  drafts: { include: [], exclude: [] },
  severity: {},
  citationStyle: 'footnote',
  limits: { maxFindings: 200, maxDraftBytes: 2_000_000, maxSourceBytes: 10_000_000 },
};
