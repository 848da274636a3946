import type { Evidence, Finding } from '../rules/finding.ts';
import type { Sentence } from '../text/document.ts';

/** In order of severity, most severe first. */
export const VERDICTS = ['conflict', 'disputed', 'unsupported', 'supported', 'not-checkable'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What the checker says of one sentence. Made by `judge` alone; a rule never sees a verdict. Spans are of the draft. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Chance that the sources support the sentence, 0 to 1; null for not-checkable. Below 0.5 where a rule found a contradiction. */
  readonly support: number | null;
  /** Best first. */
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
  /** Only when asked for: the steps that led to the verdict, for `--explain`. */
  readonly trace?: readonly TraceStep[];
}

export interface CheckedSentence {
  readonly sentence: Sentence;
  readonly judgement: Judgement;
}

/** One line of an explanation, nested by `depth`. */
export interface TraceStep {
  readonly depth: number;
  readonly text: string;
}
