import type { FactKind, FactVerdict } from './draftFact.ts';

/** What a checker has said of a fact. `ignored` has its reason in the note. */
export const STATUSES = ['open', 'accepted', 'disputed', 'ignored'] as const;

export type Status = (typeof STATUSES)[number];

/** A passage that a fact was checked against, kept so that a later change of its source can be told. */
export interface RecordedPassage {
  /** Id of the source. */
  readonly source: string;
  /** Outlet and date, as a caption has them. */
  readonly caption: string;
  /** `p. 4`, `line 12`. */
  readonly locator: string;
  /** The words of the passage on one line. */
  readonly quote: string;
  /** Of the quoted words. */
  readonly hash: string;
  /** Of the whole text of the source. */
  readonly sourceHash: string;
  readonly relation: 'agrees' | 'conflicts' | 'related';
}

/** What stood in the ledger for a fact from a date on. */
export interface Entry {
  readonly status: Status;
  /** ISO date and time, UTC. */
  readonly date: string;
  /** Who set the status; absent where the checker only wrote down what it found. */
  readonly checker?: string;
  readonly note?: string;
  /** Path of the draft from the top of the project. */
  readonly draft: string;
  /** Of the fact, when it was written down. */
  readonly verdict: FactVerdict;
  readonly evidence: readonly RecordedPassage[];
}

/** One line of the ledger: a fact, what stands for it now, and what stood before, oldest first. */
export interface LedgerRecord {
  readonly key: string;
  readonly kind: FactKind;
  readonly words: string;
  readonly sentence: string;
  readonly current: Entry;
  readonly history: readonly Entry[];
}
