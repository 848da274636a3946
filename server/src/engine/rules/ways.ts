import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Claim } from './claim.ts';
import type { Comparison } from './comparison.ts';
import type { RuleInput } from './rule.ts';

/**
 * One of the ways in which a rule compares. Most claims have nothing that it could compare, and a claim is held against one
 * article after the other: so whether it has is asked once a claim.
 */
export interface Way {
  /** Whether the claim has anything to compare; where it has not, `compare` yields nothing, whatever the article. */
  readonly concerns: (claim: Claim) => boolean;
  readonly compare: (input: RuleInput) => Iterable<Comparison>;
}

/** What those of a rule's ways say that concern the claim, in their order. */
export function inEachOf(ways: readonly Way[]): (input: RuleInput) => Iterable<Comparison> {
  const concerning = rememberingEach((claim: Claim) => ways.filter(({ concerns }) => concerns(claim)));
  return function* (input) {
    for (const { compare } of concerning(input.claim)) yield* compare(input);
  };
}

/** Several ways as one. */
export function together(ways: readonly Way[]): Way {
  return { concerns: (claim) => ways.some(({ concerns }) => concerns(claim)), compare: inEachOf(ways) };
}
