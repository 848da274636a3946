import type { CivilDate } from '../facts/fact.ts';
import type { FindingCode, Severity } from '../rules/finding.ts';
import type { Document } from '../text/document.ts';
import type { Archive } from './archive.ts';
import type { CheckedSentence } from './judgement.ts';

/** Severity by code (`conflict/number`), by rule (`number`) or by verdict (`conflict`); the most exact entry wins. */
export type SeverityMap = Readonly<Record<string, Severity>>;

export interface CheckSettings {
  readonly severity: SeverityMap;
  /** Date of the draft, where front matter or a setting gives one. */
  readonly date?: CivilDate;
  /** Collect `Judgement.trace`; costs nothing when absent. */
  readonly explain?: boolean;
}

/** A draft and what it is checked against. */
export interface DraftCheck {
  readonly document: Document;
  readonly archive: Archive;
  readonly settings: CheckSettings;
  /** Judgements kept from earlier runs; keyed by all that goes into one. */
  readonly cache?: JudgementCache;
}

/** Keeps judgements by a key that names every input. The shells own it and bound its size. */
export interface JudgementCache {
  get(key: string): CheckedSentence['judgement'] | undefined;
  set(key: string, judgement: CheckedSentence['judgement']): void;
}

/**
 * Checks a draft sentence by sentence, in order. A generator, so that a shell can yield to its event loop between
 * sentences and drop the work when a newer version has overtaken it. Every sentence of the prose is answered.
 */
export function* checkDraft(check: DraftCheck): Generator<CheckedSentence> {
  for (const sentence of check.document.sentences) {
    yield { sentence, judgement: { verdict: 'not-checkable', support: null, evidence: [], findings: [] } };
  }
}

export type { FindingCode };
