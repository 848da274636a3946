import { VERDICTS } from '../engine/check/judgement.ts';
import type { Article } from '../engine/sources/article.ts';
import { tokenize } from '../engine/text/tokens.ts';
import type { Document } from '../engine/text/document.ts';
import type { SentenceFact } from './factsOfDraft.ts';
import { plainWords } from './plainWords.ts';
import type { LedgerRecord } from './record.ts';
import { type Standing, sourceTexts, standingOf } from './standing.ts';

/** Sentences that share less than this of their words (Dice's coefficient) are two, not one that was edited. */
const SAME_SENTENCE = 0.5;

/** The draft that facts are of. */
export interface StandingDraft {
  readonly document: Pick<Document, 'sentences' | 'text' | 'prose'>;
  /** Its path as the ledger has it. */
  readonly name: string;
  readonly articles: ReadonlyMap<string, Article>;
}

/**
 * Where each fact of a draft stands, by key. A fact that is in no ledger, but was settled in an earlier wording of its
 * sentence in the same draft, is told as reopened by the edit.
 */
export function standings(
  facts: readonly SentenceFact[],
  ledger: ReadonlyMap<string, LedgerRecord>,
  { articles, document, name }: StandingDraft,
): ReadonlyMap<string, Standing> {
  if (ledger.size === 0) return new Map(facts.map(({ key }) => [key, { state: 'open' }]));
  const sources = sourceTexts(articles);
  const gone = goneFrom(name, document, ledger);
  return new Map(
    worstOfEach(facts).map((fact) => {
      const record = ledger.get(fact.key);
      const own = standingOf(fact, record, sources);
      const earlier = own.state === 'open' && own.entry === undefined ? earlierWording(fact, gone) : undefined;
      return [fact.key, earlier ? editedSince(earlier) : own];
    }),
  );
}

/** Of a sentence that stands twice one may be judged worse, by what stands before it: that one says whether a status holds. */
function worstOfEach(facts: readonly SentenceFact[]): SentenceFact[] {
  const worst = new Map<string, SentenceFact>();
  for (const fact of facts) {
    const known = worst.get(fact.key);
    if (!known || VERDICTS.indexOf(fact.verdict) < VERDICTS.indexOf(known.verdict)) worst.set(fact.key, fact);
  }
  return [...worst.values()];
}

function editedSince({ current, sentence }: LedgerRecord): Standing {
  return { state: 'reopened', entry: current, why: { kind: 'sentence-changed', sentence } };
}

/** What was settled in this draft and stands in it no more, by kind and words. */
function goneFrom(
  draft: string,
  document: StandingDraft['document'],
  ledger: ReadonlyMap<string, LedgerRecord>,
): ReadonlyMap<string, readonly LedgerRecord[]> {
  const present = new Set(document.sentences.map(({ span }) => plainWords(document, span)));
  const gone = new Map<string, LedgerRecord[]>();
  for (const record of ledger.values()) {
    const { current, sentence } = record;
    if (current.checker === undefined || current.status === 'open') continue;
    if (current.draft !== draft || present.has(sentence)) continue;
    const same = gone.get(placeOf(record));
    if (same) same.push(record);
    else gone.set(placeOf(record), [record]);
  }
  return gone;
}

/** The claim of an edited sentence has other words, but is the same claim. */
function placeOf({ kind, words }: Pick<LedgerRecord, 'kind' | 'words'>): string {
  return kind === 'claim' ? kind : `${kind} ${words}`;
}

function earlierWording(
  fact: SentenceFact,
  gone: ReadonlyMap<string, readonly LedgerRecord[]>,
): LedgerRecord | undefined {
  let best: LedgerRecord | undefined;
  let nearest = SAME_SENTENCE;
  for (const record of gone.get(placeOf(fact)) ?? []) {
    const near = likeness(fact.sentence, record.sentence);
    if (near < nearest || (near === nearest && best)) continue;
    nearest = near;
    best = record;
  }
  return best;
}

function likeness(a: string, b: string): number {
  const left = new Set(tokenize(a).map(({ key }) => key));
  const right = new Set(tokenize(b).map(({ key }) => key));
  const shared = [...left].filter((key) => right.has(key)).length;
  return left.size + right.size === 0 ? 1 : (2 * shared) / (left.size + right.size);
}
