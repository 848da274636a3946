import { PartOfSpeech, partsOfSpeech } from './partsOfSpeech.ts';
import { remembering } from './recentMap.ts';
import { isStop } from './stopWords.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['better', 'good'],
  ['best', 'good'],
  ['worse', 'bad'],
  ['worst', 'bad'],
]);

/** The adjective or adverb that a comparative or superlative is made of ("poorer", "costliest"), by key; undefined for other words. */
export function positiveOf(key: string): string | undefined {
  return key.endsWith('er') || key.endsWith('est') || IRREGULAR.has(key) ? positives(key) : undefined;
}

const positives = remembering(4000, readPositive);

function readPositive(key: string): string | undefined {
  const irregular = IRREGULAR.get(key);
  if (irregular !== undefined) return irregular;
  // "Cooler" and "later" are words by themselves, "driver" is none of the two.
  if (partsOfSpeech(key).includes(PartOfSpeech.Noun)) return undefined;
  const stem = key.replace(/(?:er|est)$/u, '');
  return candidates(stem).find((word) => word.length > 2 && !isStop(word) && isGradable(word));
}

/** "dear", "large" of "larg", "big" of "bigg", "costly" of "costli". */
function candidates(stem: string): string[] {
  if (stem.endsWith('i')) return [`${stem.slice(0, -1)}y`];
  const single = /([bdgmnt])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  return [...single, stem, `${stem}e`];
}

function isGradable(word: string): boolean {
  const [main, second] = partsOfSpeech(word);
  return [main, second].some((part) => part === PartOfSpeech.Adjective || part === PartOfSpeech.Adverb);
}
