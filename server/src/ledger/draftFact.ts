import type { Verdict } from '../engine/check/judgement.ts';
import type { Evidence, Finding } from '../engine/rules/finding.ts';
import type { Span } from '../engine/text/span.ts';

/** What a desk ticks off: the typed facts of a sentence, and the `claim` that it makes as a whole. */
export const FACT_KINDS = ['quotation', 'attribution', 'role', 'quantity', 'date', 'name', 'claim'] as const;

export type FactKind = (typeof FACT_KINDS)[number];

export type FactVerdict = Exclude<Verdict, 'not-checkable'>;

/** One fact of a draft as it stands now. */
export interface DraftFact {
  /** Of the sentence's words and the fact's: the same wherever the sentence stands, and in whichever draft. */
  readonly key: string;
  /** From 1, in the order of the draft. */
  readonly number: number;
  readonly kind: FactKind;
  /** Of the draft. */
  readonly span: Span;
  /** The fact's words on one line. */
  readonly words: string;
  /** The sentence on one line. */
  readonly sentence: string;
  /** Index among the draft's sentences. */
  readonly sentenceIndex: number;
  readonly verdict: FactVerdict;
  /** Those shown to the writer that speak of this fact. */
  readonly findings: readonly Finding[];
  /** Best first. */
  readonly evidence: readonly Evidence[];
}
