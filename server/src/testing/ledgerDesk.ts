import fc from 'fast-check';
import { parseDocument } from '../engine/text/parseDocument.ts';
import type { Archive } from '../engine/check/archive.ts';
import { checkDraft } from '../engine/check/checkDraft.ts';
import type { JudgementCache } from '../engine/check/settings.ts';
import type { DraftFact } from '../ledger/draftFact.ts';
import { FACT_KINDS } from '../ledger/draftFact.ts';
import { factsOfDraft } from '../ledger/factsOfDraft.ts';
import { type Entry, type LedgerRecord, STATUSES } from '../ledger/record.ts';

/** The facts of a Markdown draft. `cache` saves the work of checking a sentence again that was checked before. */
export function factsIn(text: string, archive: Archive, cache: JudgementCache = new Map()): readonly DraftFact[] {
  const document = parseDocument(text, 'markdown');
  return factsOfDraft({ document, checked: [...checkDraft({ document, archive, settings: { severity: {} }, cache })] });
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('a\nb', '<<<<<<< x', '"', '\u2028'),
);
const passages = fc.record({
  source: texts,
  caption: texts,
  locator: texts,
  quote: texts,
  hash: texts,
  sourceHash: texts,
  relation: fc.constantFrom('agrees', 'conflicts', 'related'),
});

const entries: fc.Arbitrary<Entry> = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    time: fc.integer({ min: 0, max: 40 }),
    checker: fc.option(fc.constantFrom('Ana', 'Bo', ''), { nil: undefined }),
    note: fc.option(texts, { nil: undefined }),
    draft: fc.constantFrom('a.md', 'b.md'),
    verdict: fc.constantFrom('conflict', 'disputed', 'unsupported', 'supported'),
    evidence: fc.array(passages, { maxLength: 2 }),
  })
  .map(({ time, checker, note, ...rest }) => ({
    ...rest,
    date: new Date(Date.UTC(2024, 0, 1, 0, 0, time)).toISOString(),
    ...(checker !== undefined && { checker }),
    ...(note !== undefined && { note }),
  }));

/** Records of one of a few facts. */
export const anyRecord: fc.Arbitrary<LedgerRecord> = fc
  .record({ fact: fc.integer({ min: 0, max: 3 }), current: entries })
  .map(({ fact, current }) => ({
    key: `k${String(fact)}`,
    kind: FACT_KINDS[fact] ?? 'claim',
    words: `words ${String(fact)}`,
    sentence: `Sentence ${String(fact)}.`,
    current,
    history: [],
  }));
