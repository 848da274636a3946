import type { Reading } from '../facts/fact.ts';
import { claimMatcher, type ClaimMatcher } from './claimMatcher.ts';
import { compoundMatcher, type CompoundMatcher } from './compounds.ts';
import { votersOf, type Voters } from './field.ts';
import type { Term } from './terms.ts';

/** A claim with all that is worked out once, and not again for each article that it is held against. */
export interface HeldClaim {
  readonly terms: readonly Term[];
  readonly reading: Reading;
  readonly matcher: ClaimMatcher;
  readonly compounds: CompoundMatcher;
  readonly voters: readonly Voters[];
}

/** Makes a claim ready to be held against articles; `terms` may have more than are of its reading (antecedents). */
export function holdClaim({ terms, reading }: Pick<HeldClaim, 'terms' | 'reading'>): HeldClaim {
  return {
    terms,
    reading,
    matcher: claimMatcher(terms, reading),
    compounds: compoundMatcher(terms),
    voters: votersOf(terms),
  };
}
