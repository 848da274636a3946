import type { Reading } from '../facts/fact.ts';
import type { Term } from '../match/terms.ts';

/** What stands around a claim in the draft and helps to understand it. */
export interface ClaimContext {
  /** Nearest heading above. */
  readonly heading?: Reading;
  /** The sentence before, in the same section. */
  readonly previous?: Reading;
}

/** A sentence of the draft that states something to check. Offsets are of its own text. */
export interface Claim {
  readonly text: string;
  readonly reading: Reading;
  readonly terms: readonly Term[];
  readonly context: ClaimContext;
}
