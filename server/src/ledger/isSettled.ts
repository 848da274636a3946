import type { SentenceFact } from './factsOfDraft.ts';
import type { Standing } from './standing.ts';

/**
 * Whether a desk has dealt with a sentence: with its claim as a whole, or with each of its facts that the sources do not
 * bear out. False for a sentence of which nothing stands in the ledger.
 */
export function isSettled(facts: readonly SentenceFact[], standings: ReadonlyMap<string, Standing>): boolean {
  const stands = ({ key }: SentenceFact): boolean => standings.get(key)?.state === 'settled';
  if (facts.some((fact) => fact.kind === 'claim' && stands(fact))) return true;
  const doubtful = facts.filter(({ kind, verdict }) => kind !== 'claim' && verdict !== 'supported');
  return doubtful.length > 0 && doubtful.every(stands);
}
