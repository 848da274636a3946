import type { Article, Passage } from '../sources/article.ts';
import { passagesOf } from '../sources/passages.ts';
import type { Token } from '../text/token.ts';
import { readPassage } from './passageReading.ts';

/** Of each word in lower case: how much oftener it has a capital inside sentences than not. */
export type CapitalBalance = ReadonlyMap<string, number>;

/** Collects a balance word by word. */
export class CapitalCounter {
  private readonly counts = new Map<string, { more: number }>();

  /**
   * Counts a word by the token before it. Only what follows a word, a figure or a comma tells anything: at the head of
   * a sentence or a quotation every word has a capital.
   */
  count(word: Token, before: Token | undefined): void {
    if (!before || (before.kind === 'mark' && before.text !== ',')) return;
    const by = word.capital ? 1 : -1;
    const count = this.counts.get(word.lower);
    if (count) count.more += by;
    else this.counts.set(word.lower, { more: by });
  }

  finish(): CapitalBalance {
    return new Map(Array.from(this.counts, ([word, { more }]) => [word, more]));
  }
}

/** Whether a passage tells which words are names: headlines give every word a capital. */
export function tells({ article, paragraph }: Passage): boolean {
  return article.paragraphs[paragraph]?.kind !== 'heading';
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
  const counter = new CapitalCounter();
  const count = (word: Token, before: Token | undefined): void => counter.count(word, before);
  for (const passage of passagesOf(article))
    readPassage(passage.text, () => undefined, tells(passage) ? count : undefined);
  const balance = counter.finish();
  balances.set(article, balance);
  return balance;
}
