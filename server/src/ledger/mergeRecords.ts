import type { Entry, LedgerRecord } from './record.ts';

/**
 * Two states of the record of one fact as one: every status that anybody set stays, the one with the later date stands,
 * and the others are its history, oldest first. What was only written down by the program gives way to what a person set.
 * The order in which states are merged, and how often, makes no difference.
 */
export function mergeRecords(a: LedgerRecord, b: LedgerRecord): LedgerRecord {
  const entries = new Map<string, Entry>();
  for (const entry of [...a.history, a.current, ...b.history, b.current]) entries.set(canonical(entry), entry);
  const ordered = [...entries]
    .toSorted(([one, left], [other, right]) => compare(left.date, right.date) || compare(one, other))
    .map(([, entry]) => entry);
  const set = ordered.filter(({ checker }) => checker !== undefined);
  const current = set.at(-1) ?? ordered.at(-1) ?? a.current;
  const { key, kind, words, sentence } = a;
  return { key, kind, words, sentence, current, history: set.slice(0, -1) };
}

/** Records by key, several of one key merged. */
export function mergeAll(records: Iterable<LedgerRecord>): Map<string, LedgerRecord> {
  const byKey = new Map<string, LedgerRecord>();
  for (const record of records) {
    const known = byKey.get(record.key);
    byKey.set(record.key, known ? mergeRecords(known, record) : mergeRecords(record, record));
  }
  return byKey;
}

/** The same text for the same entry, whatever order its fields came in. */
export function canonical({ status, date, checker, note, draft, verdict, evidence }: Entry): string {
  return JSON.stringify([
    date,
    status,
    checker ?? null,
    note ?? null,
    draft,
    verdict,
    evidence.map(({ source, caption, locator, quote, hash, sourceHash, relation }) => [
      source,
      caption,
      locator,
      quote,
      hash,
      sourceHash,
      relation,
    ]),
  ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
