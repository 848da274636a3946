import { remembering } from './recentMap.ts';
import { isCritical, isStop } from './stopWords.ts';
import { traitOf, wordnet } from './wordnet.ts';

const steps = 35;

/**
 * How rare a word is in general English, by comparison key: 0 for function words, near 0 for "say" and "make", 1 for
 * words that WordNet's tagged texts do not hold, names among them. From a frozen table, so that no draft and no source
 * can move it: one minus the logarithm of the word's tagged count, in 36 steps, on a scale that ends at 2,000.
 */
export function rarity(key: string): number {
  return rarities(key);
}

const rarities = remembering(20_000, tableRarity);

function tableRarity(key: string): number {
  if (isStop(key) || isCritical(key)) return 0;
  const word = wordnet().index.get(key);
  if (word === undefined) return 1;
  return 1 - Number.parseInt(traitOf(word, 2), 36) / steps;
}
