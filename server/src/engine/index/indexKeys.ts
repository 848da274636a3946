import { stem } from 'porter2';
import type { Token } from '../text/token.ts';
import { numberAt, numberKey } from './numberKeys.ts';
import { isRetrievalStopWord } from './retrievalStopWords.ts';
import { spellingKey } from './spellingKey.ts';

/** One thing to find a passage by. `spelling` keys join the spellings of a name (`spellingKey.ts`). */
export interface IndexKey {
  readonly key: string;
  readonly kind: 'word' | 'name' | 'number' | 'spelling';
}

/**
 * The keys of a sentence, in order, repeated where a word is. Words by their stem, numbers by their value (`#12` for
 * "12" and "twelve", `#4500000` for "4.5 million" and "4,500,000"), names also by a spelling key. Function words and
 * marks have none.
 */
export function indexKeys(tokens: readonly Token[]): readonly IndexKey[] {
  const keys: IndexKey[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.kind === 'mark') continue;
    const number = numberAt(tokens, i);
    if (number) {
      keys.push({ key: numberKey(number.value), kind: 'number' });
      if (number.multiplier) keys.push({ key: wordKey(number.multiplier), kind: 'word' });
      i = number.next - 1;
      continue;
    }
    if (token.kind === 'word') pushWord(keys, token, i === 0, tokens[i - 1]);
  }
  return keys;
}

function pushWord(keys: IndexKey[], token: Token, first: boolean, before: Token | undefined): void {
  if (isRetrievalStopWord(token.lower) && !isAcronym(token.text)) return;
  if (token.glued && before?.kind === 'number' && /^(?:st|nd|rd|th)$/u.test(token.lower)) return;
  const key = wordKey(token.key);
  if (key === '') return;
  keys.push({ key, kind: token.capital && !first ? 'name' : 'word' });
  if (!token.capital) return;
  const spelling = cachedSpelling(token.lower);
  if (spelling !== '') keys.push({ key: spelling, kind: 'spelling' });
}

/** "US", "WHO" and "IT" are names, "us", "who" and "it" are not. */
function isAcronym(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text);
}

const keptWords = 50_000;
const stems = new Map<string, string>();
const spellings = new Map<string, string>();

/** Stem of a token's key without accents and apostrophes. What has been worked out is kept, within bounds: same answer, faster. */
export function wordKey(tokenKey: string): string {
  return kept(stems, tokenKey, (word) => stem(folded(word)));
}

function cachedSpelling(lower: string): string {
  return kept(spellings, lower, (word) => spellingKey(folded(word)));
}

function kept(cache: Map<string, string>, word: string, work: (word: string) => string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = work(word);
  if (cache.size >= keptWords) cache.clear();
  cache.set(word, made);
  return made;
}

function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’ʼ`]/gu, '');
}
