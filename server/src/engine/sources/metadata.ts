import type { CivilDate } from '../facts/fact.ts';
import type { SourceProblem } from './article.ts';
import { findDate } from './publicationDate.ts';

/** What a source says about itself. */
export interface Metadata {
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: CivilDate;
  readonly dateline?: string;
  readonly byline?: string;
  readonly url?: string;
  /** As the source names it, a BCP 47 tag mostly. */
  readonly language?: string;
  readonly key?: string;
}

/** The fields of both; where both have one, that of `strong`. */
export function merged(strong: Metadata, weak: Metadata): Metadata {
  return { ...weak, ...strong };
}

/** The date that a field gives, or a problem that says why it gives none. Neither for the empty string. */
export function dateField(text: string, path: string): { readonly date?: CivilDate; readonly problem?: SourceProblem } {
  const found = findDate(text);
  if (found?.kind === 'date') return { date: found.date };
  if (text.trim() === '') return {};
  const why =
    found?.kind === 'ambiguous'
      ? `the date “${found.text}” can be read two ways`
      : found?.kind === 'impossible'
        ? `the date “${found.text}” is not in the calendar`
        : `the date “${text.trim().slice(0, 40)}” cannot be read`;
  return {
    problem: { code: 'date', message: `${path}: ${why}; write it as 2024-12-31. The source is used without a date.` },
  };
}
