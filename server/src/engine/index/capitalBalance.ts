import type { Article } from '../sources/article.ts';
import { passagesOf } from '../sources/passages.ts';
import type { Token } from '../text/token.ts';
import { chunkTokens } from './chunkTokens.ts';

/** Of each word in lower case: how much oftener it has a capital inside sentences than not. */
export type CapitalBalance = ReadonlyMap<string, number>;

/**
 * Counts the words of a sentence. Only what follows a word, a figure or a comma tells anything: at the head of a
 * sentence or a quotation every word has a capital.
 */
export function countCapitals(balance: Map<string, number>, tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    const before = tokens[i - 1];
    if (!before || (before.kind === 'mark' && before.text !== ',')) continue;
    balance.set(token.lower, (balance.get(token.lower) ?? 0) + (token.capital ? 1 : -1));
  }
}

/** The sum of several counts, less those of articles that have been removed. */
export function summedBalance(counts: readonly CapitalBalance[], removed: readonly Article[] = []): CapitalBalance {
  const sum = new Map<string, number>();
  for (const balance of counts) for (const [word, more] of balance) sum.set(word, (sum.get(word) ?? 0) + more);
  for (const article of removed)
    for (const [word, more] of balanceOf(article)) sum.set(word, (sum.get(word) ?? 0) - more);
  return sum;
}

/** Lower-case words that are oftener written with a capital than not: the names of the articles counted. */
export function namesIn(balance: CapitalBalance): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [word, more] of balance) if (more > 0) names.add(word);
  return names;
}

const balances = new WeakMap<Article, CapitalBalance>();

function balanceOf(article: Article): CapitalBalance {
  const known = balances.get(article);
  if (known) return known;
  const balance = new Map<string, number>();
  for (const { text } of passagesOf(article)) countCapitals(balance, chunkTokens(text));
  balances.set(article, balance);
  return balance;
}
