import type { Article, Passage } from '../sources/article.ts';
import { passagesOf } from '../sources/passages.ts';
import type { Token } from '../text/token.ts';
import { readPassage } from './passageReading.ts';
import { placeIn, stringAt, type StringTable, stringTable } from './stringTable.ts';

/** Of each word in lower case: how much oftener it has a capital inside sentences than not. */
export interface CapitalBalance {
  readonly words: StringTable;
  readonly more: Int32Array;
}

/** Collects a balance word by word. */
export class CapitalCounter {
  private readonly counts = new Map<string, { more: number }>();

  /**
   * Counts a word by the token before it. Only what follows a word, a figure or a comma tells anything: at the head of
   * a sentence or a quotation every word has a capital.
   */
  count(word: Token, before: Token | undefined): void {
    if (!before || (before.kind === 'mark' && before.text !== ',')) return;
    this.add(word.lower, word.capital ? 1 : -1);
  }

  add(lower: string, by: number): void {
    const count = this.counts.get(lower);
    if (count) count.more += by;
    else this.counts.set(lower, { more: by });
  }

  finish(): CapitalBalance {
    const told = [...this.counts].filter(([, { more }]) => more !== 0);
    return {
      words: stringTable(told.map(([word]) => word)),
      more: Int32Array.from(told, ([, { more }]) => more),
    };
  }
}

/** Whether a passage tells which words are names: headlines give every word a capital. */
export function tells({ article, paragraph }: Passage): boolean {
  return article.paragraphs[paragraph]?.kind !== 'heading';
}

/** What was counted for a word; 0 for one that was not. */
export function balanceOf({ words, more }: CapitalBalance, lower: string): number {
  const place = placeIn(words, lower);
  return place < 0 ? 0 : (more[place] ?? 0);
}

/** Each word that was counted, with its balance. */
export function* balancesIn({ more, words }: CapitalBalance): Generator<readonly [string, number]> {
  for (const [place, by] of more.entries()) yield [stringAt(words, place), by];
}

/** `before` with what some articles count, reading those that have not been counted yet. */
export function sumOfBalances(
  before: ReadonlyMap<string, number>,
  articles: Iterable<Article>,
): ReadonlyMap<string, number> {
  const sum = new Map(before);
  for (const article of articles) {
    for (const [word, more] of balancesOf(article)) sum.set(word, (sum.get(word) ?? 0) + more);
  }
  return sum;
}

const counted = new WeakMap<Article, ReadonlyMap<string, number>>();

/** What one article counts. Reads it at the first time: one who takes out many can do so beforehand, giving way between them. */
export function balancesOf(article: Article): ReadonlyMap<string, number> {
  const known = counted.get(article);
  if (known) return known;
  const counter = new CapitalCounter();
  const count = (word: Token, after: Token | undefined): void => counter.count(word, after);
  for (const passage of passagesOf(article)) if (tells(passage)) readPassage(passage.text, () => undefined, count);
  const balances = new Map(balancesIn(counter.finish()));
  counted.set(article, balances);
  return balances;
}
