import type { CivilDate } from '../facts/fact.ts';
import type { Severity } from '../rules/finding.ts';
import type { Judgement } from './judgement.ts';

/** Severity by code (`conflict/number`), by rule (`number`) or by verdict (`conflict`); the most exact entry wins. */
export type SeverityMap = Readonly<Record<string, Severity>>;

export interface CheckSettings {
  readonly severity: SeverityMap;
  /** Date of the draft, where front matter or a setting gives one. */
  readonly date?: CivilDate;
  /** Collect `Judgement.trace`; costs nothing when absent. */
  readonly explain?: boolean;
  /** The caller says that every sentence is a claim: no sentence is answered not-checkable. */
  readonly assumeClaims?: boolean;
}

/** Keeps judgements by a key that names every input. The shells own it and bound its size. Spans are of the sentence. */
export interface JudgementCache {
  get(key: string): Judgement | undefined;
  set(key: string, judgement: Judgement): void;
}
