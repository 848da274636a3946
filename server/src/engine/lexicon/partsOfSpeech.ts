import { traitOf, wordnet } from './wordnet.ts';

/** One bit each, so that a set of them is a number. */
export const PartOfSpeech = { Noun: 1, Verb: 2, Adjective: 4, Adverb: 8 } as const;
export type PartOfSpeech = (typeof PartOfSpeech)[keyof typeof PartOfSpeech];

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/*';
const ordersBySign = readOrders();
const none: readonly PartOfSpeech[] = [];

/**
 * The parts of speech that a word (by comparison key) can be, most frequent first. Empty for words that WordNet's extract
 * does not hold, names among them. As inflection is taken off the key, "building" counts as "build": noun and verb.
 */
export function partsOfSpeech(key: string): readonly PartOfSpeech[] {
  const word = wordnet().index.get(key);
  return word === undefined ? none : (ordersBySign.get(traitOf(word, 0)) ?? none);
}

/** The same as a set: the sum of the bits. */
export function partOfSpeechBits(key: string): number {
  let bits = 0;
  for (const part of partsOfSpeech(key)) bits |= part;
  return bits;
}

/** The orders of the parts of speech as the script that writes the extract numbers them. */
function readOrders(): ReadonlyMap<string, readonly PartOfSpeech[]> {
  const { Noun, Verb, Adjective, Adverb } = PartOfSpeech;
  const orders: (readonly PartOfSpeech[])[] = [[]];
  for (const start of orders) {
    for (const part of [Noun, Verb, Adjective, Adverb]) if (!start.includes(part)) orders.push([...start, part]);
  }
  return new Map(orders.map((order, number) => [signs.charAt(number), order]));
}
