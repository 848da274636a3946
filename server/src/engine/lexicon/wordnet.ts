import { relations, traits, words } from './generated/wordnetExtract.ts';

/** The extract of WordNet, its words numbered in order. What each sign of the generated file means stands here. */
export interface WordNet {
  /** Number of a word by its comparison key. */
  readonly index: ReadonlyMap<string, number>;
  readonly words: readonly string[];
}

const signsPerWord = 3;
const lineLength = 32 * signsPerWord + 1;

let extract: WordNet | undefined;

/** The words of the extract, decoded on first use. */
export function wordnet(): WordNet {
  if (!extract) {
    const list = words.split(/\s/u);
    const index = new Map<string, number>();
    for (const [number, word] of list.entries()) index.set(word, number);
    extract = { index, words: list };
  }
  return extract;
}

/** One of the three traits of a word by its number: 0 parts of speech, 1 noun class, 2 how common. */
export function traitOf(word: number, trait: 0 | 1 | 2): string {
  const at = word * signsPerWord;
  return traits.charAt(at + Math.floor(at / (lineLength - 1)) + trait);
}

/** Letters by which the generated file calls a relation. */
export type WordNetRelation = 'O' | 'D' | 'S' | 'M' | 'A' | 'E' | 'F' | 'B' | 'N';

const letters: ReadonlySet<string> = new Set(['O', 'D', 'S', 'M', 'A', 'E', 'F', 'B', 'N']);

/** Calls back for every relation, with the numbers of both words, the lower first. */
export function eachRelation(callback: (a: number, b: number, letter: WordNetRelation) => void): void {
  let word = 0;
  let at = 0;
  let letter: WordNetRelation | undefined;
  let distance = 0;
  for (; at <= relations.length; at += 1) {
    const digit = at < relations.length ? base36(relations.charCodeAt(at)) : -1;
    if (digit >= 0) {
      distance = distance * 36 + digit;
      continue;
    }
    if (letter) callback(word, word + distance, letter);
    const sign = relations.charAt(at);
    letter = isLetter(sign) ? sign : undefined;
    distance = 0;
    if (sign === ',') word += 1;
  }
}

function isLetter(sign: string): sign is WordNetRelation {
  return letters.has(sign);
}

/** Value of a digit of base 36 in lower case; −1 for any other code. */
function base36(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 122 ? code - 87 : -1;
}
