import { VERDICTS } from '../engine/check/judgement.ts';
import type { Article } from '../engine/sources/article.ts';
import { contentHash, onOneLine } from './contentHash.ts';
import type { FactVerdict } from './draftFact.ts';
import type { SentenceFact } from './factsOfDraft.ts';
import type { Entry, LedgerRecord } from './record.ts';

/** Why a status does not stand any more. */
export type Reopening =
  | {
      readonly kind: 'source-changed';
      readonly source: string;
      /** The quoted words are still in it. */ readonly quoteStands: boolean;
    }
  | { readonly kind: 'source-gone'; readonly source: string }
  | { readonly kind: 'verdict-worse'; readonly from: FactVerdict; readonly to: FactVerdict }
  | { readonly kind: 'sentence-changed'; readonly sentence: string };

/** Where a fact of a draft stands in the ledger. */
export type Standing =
  | { readonly state: 'open'; /** Set back by a person. */ readonly entry?: Entry }
  | { readonly state: 'settled'; readonly entry: Entry }
  | { readonly state: 'reopened'; readonly entry: Entry; readonly why: Reopening };

/** The sources as they are now, by what the ledger keeps of them. */
export interface SourceTexts {
  /** Hash of a source's text; undefined for one that is gone. */
  hashOf(id: string): string | undefined;
  has(id: string, quote: string): boolean;
  /** Whether some source, under whatever id, has this text. */
  knows(hash: string): boolean;
}

/** Reads each source once, when it is first asked for. */
export function sourceTexts(articles: ReadonlyMap<string, Article>): SourceTexts {
  const texts = new Map<string, { readonly line: string; readonly hash: string }>();
  const textOf = (id: string) => {
    const known = texts.get(id);
    const article = articles.get(id);
    if (known || !article) return known;
    const fresh = { line: onOneLine(article.text), hash: contentHash(article.text) };
    texts.set(id, fresh);
    return fresh;
  };
  return {
    hashOf: (id) => textOf(id)?.hash,
    has: (id, quote) => textOf(id)?.line.includes(onOneLine(quote)) ?? false,
    knows: (hash) => [...articles.keys()].some((id) => textOf(id)?.hash === hash),
  };
}

/**
 * Whether what a person said of a fact still stands. It does as long as the sentence and the text of every source that it
 * was checked against are the same, and the verdict is no worse: a correction at the foot of an article is a change, though
 * the quoted words stay. A source that only got another name or place is the same.
 */
export function standingOf(fact: SentenceFact, record: LedgerRecord | undefined, sources: SourceTexts): Standing {
  const entry = record?.current;
  if (entry?.checker === undefined) return { state: 'open' };
  if (entry.status === 'open') return { state: 'open', entry };
  const why = reopening(fact, entry, sources);
  return why ? { state: 'reopened', entry, why } : { state: 'settled', entry };
}

function reopening(fact: SentenceFact, { verdict, evidence }: Entry, sources: SourceTexts): Reopening | undefined {
  for (const { source, quote, sourceHash } of evidence) {
    const now = sources.hashOf(source);
    if (now === sourceHash || sources.knows(sourceHash)) continue;
    if (now === undefined) return { kind: 'source-gone', source };
    return { kind: 'source-changed', source, quoteStands: sources.has(source, quote) };
  }
  const isWorse = VERDICTS.indexOf(fact.verdict) < VERDICTS.indexOf(verdict);
  return isWorse ? { kind: 'verdict-worse', from: verdict, to: fact.verdict } : undefined;
}
