import { traitOf, wordnet } from './wordnet.ts';

/** What sort of thing a noun names, after WordNet's lexicographer files. */
export type NounClass =
  | 'person'
  | 'group'
  | 'place'
  | 'time'
  | 'quantity'
  | 'act'
  | 'event'
  | 'artifact'
  | 'communication'
  | 'thought'
  | 'feeling'
  | 'body'
  | 'living'
  | 'object'
  | 'substance'
  | 'food'
  | 'possession'
  | 'state'
  | 'quality';

const classes: ReadonlyMap<string, NounClass> = new Map([
  ['h', 'person'],
  ['g', 'group'],
  ['p', 'place'],
  ['t', 'time'],
  ['n', 'quantity'],
  ['a', 'act'],
  ['e', 'event'],
  ['r', 'artifact'],
  ['m', 'communication'],
  ['c', 'thought'],
  ['f', 'feeling'],
  ['b', 'body'],
  ['l', 'living'],
  ['o', 'object'],
  ['u', 'substance'],
  ['d', 'food'],
  ['y', 'possession'],
  ['s', 'state'],
  ['q', 'quality'],
]);

/** The class of a noun's most frequent senses, by comparison key; undefined for words that are no nouns, and for names. */
export function nounClass(key: string): NounClass | undefined {
  const word = wordnet().index.get(key);
  return word === undefined ? undefined : classes.get(traitOf(word, 1));
}
