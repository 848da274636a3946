import type { CitationStyle } from '../engine/citations/citation.ts';
import type { Verdict } from '../engine/check/judgement.ts';
import type { Evidence } from '../engine/rules/finding.ts';

/** What each verdict means, for a person who has never read the manual. */
export const VERDICT_IN_WORDS: Readonly<Record<Verdict, string>> = {
  conflict: 'In conflict with the sources',
  disputed: 'The sources differ',
  unsupported: 'No source supports this',
  supported: 'Supported by the sources',
  'not-checkable': 'Nothing to check',
};

/** What a passage says to the sentence. */
export const RELATION_IN_WORDS: Readonly<Record<Evidence['relation'], string>> = {
  agrees: 'says so',
  conflicts: 'says otherwise',
  related: 'speaks of it',
};

/** What the writer calls a style of citation. */
export const STYLE_IN_WORDS: Readonly<Record<CitationStyle, string>> = {
  footnote: 'footnote',
  link: 'link',
  pandoc: 'Pandoc key',
  parenthetical: 'in brackets',
  attribution: 'in the sentence',
  comment: 'hidden comment',
};

/** The same of several sources. */
export const RELATION_IN_WORDS_OF_MANY: Readonly<Record<Evidence['relation'], string>> = {
  agrees: 'say so',
  conflicts: 'say otherwise',
  related: 'speak of it',
};
