import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Token } from '../text/token.ts';
import { type IndexKey, indexKeys } from './indexKeys.ts';
import type { QueryTerm } from './passageIndex.ts';

/** Names and figures say most about which passage is meant; a spelling key is a guess and must not outvote a word. */
const WEIGHTS: Readonly<Record<IndexKey['kind'], number>> = { word: 1, name: 1.4, number: 1.2, spelling: 0.5 };

/**
 * What to look for when a claim is held against the archive: one term per key, sorted by key, with the greatest weight
 * that the key has in the sentence. Takes the tokens of one or several sentences; empty when they hold only function words.
 */
export function queryTerms(tokens: readonly Token[]): readonly QueryTerm[] {
  return terms(tokens);
}

/** A sentence is looked for, and stands before the next one that is. */
const terms = rememberingEach((tokens: readonly Token[]): readonly QueryTerm[] => {
  const weights = new Map<string, number>();
  for (const { key, kind } of indexKeys(tokens)) weights.set(key, Math.max(weights.get(key) ?? 0, WEIGHTS[kind]));
  return [...weights].map(([key, weight]) => ({ key, weight })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
});
