/** How thoroughly is measured. */
export interface Effort {
  /** Words of a draft. */
  readonly words: number;
  /** Drafts checked before anything counts: the program has to be warm, as in a server that has run for some minutes. */
  readonly warmUp: number;
  /** Drafts that count. */
  readonly drafts: number;
  /** Times that one draft is checked again, by us and by harper.js: a server stays warm for hours. */
  readonly again: number;
  readonly keystrokes: number;
  readonly queries: number;
  /** Of each whole process. */
  readonly runs: number;
}

/** A long news story of 2,000 words. */
export const FULL: Effort = { words: 2000, warmUp: 8, drafts: 9, again: 120, keystrokes: 200, queries: 300, runs: 3 };
export const SMOKE: Effort = { words: 150, warmUp: 1, drafts: 1, again: 1, keystrokes: 10, queries: 20, runs: 1 };

export function effort(): Effort {
  return process.argv.includes('--smoke') ? SMOKE : FULL;
}
