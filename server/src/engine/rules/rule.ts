import type { Alignment } from '../match/align.ts';
import type { Claim } from './claim.ts';
import type { Comparison } from './comparison.ts';
import type { ConflictKind, Severity } from './finding.ts';

/** A source and a draft sentence with what the rule must say of it. Run as tests and printed on the rule's page. */
export interface RuleExample {
  /** Text of one source. */
  readonly source: string;
  /** One sentence of copy. */
  readonly draft: string;
  /** The words that are flagged; absent where the sentence must be left alone. */
  readonly flagged?: string;
  /** What the source has instead. */
  readonly expected?: string;
}

export interface RuleMeta {
  readonly kind: ConflictKind;
  readonly title: string;
  /** What it does, in a sentence or two. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** What it does not look at, so that nobody relies on it. */
  readonly limits: string;
  readonly severity: { readonly conflict: Severity; readonly disputed: Severity };
  /** At least one that is flagged and one that is not. */
  readonly examples: readonly RuleExample[];
}

/** What a rule sees: one claim and one article. Never a verdict, never another article. */
export interface RuleInput {
  readonly claim: Claim;
  readonly alignment: Alignment;
  /**
   * Whether any source of the archive has the word (lower case), in any inflection; of several with blanks between, whether it
   * has them one after the other.
   */
  readonly isKnown: (word: string) => boolean;
}

export interface Rule {
  readonly meta: RuleMeta;
  /** Compares the facts of its kind. Yields nothing where there is nothing of the kind to compare. */
  compare(input: RuleInput): Iterable<Comparison>;
  /** What differs, by which source, what can be done; both sides in it. `claimed` and `expected` are quoted by the caller. */
  message(parts: MessageParts): string;
}

export interface MessageParts {
  readonly claimed: string;
  readonly expected: string;
  /** Outlet and date of the source, or of several, ready to print. */
  readonly source: string;
  /** The verb that goes with `source`. */
  readonly has: 'has' | 'have';
}
