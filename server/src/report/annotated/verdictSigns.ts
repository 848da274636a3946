import type { FactVerdict } from '../../ledger/draftFact.ts';

/** A verdict as the annotated copy shows it: by a sign and a word, so that colour says nothing alone. */
export interface VerdictSign {
  readonly sign: string;
  readonly word: string;
  /** What it means, for the key. */
  readonly meaning: string;
}

export const VERDICT_SIGNS: Readonly<Record<FactVerdict, VerdictSign>> = {
  conflict: { sign: '≠', word: 'Conflict', meaning: 'a source says otherwise' },
  disputed: { sign: '⇄', word: 'Disputed', meaning: 'the sources differ' },
  unsupported: { sign: '?', word: 'Unsupported', meaning: 'no source says it' },
  supported: { sign: '✓', word: 'Supported', meaning: 'a source says it' },
};

export const FACT_VERDICTS = ['conflict', 'disputed', 'unsupported', 'supported'] as const;
