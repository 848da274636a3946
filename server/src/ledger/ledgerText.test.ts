import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRecord } from '../testing/ledgerDesk.ts';
import { readLedger, writeLedger } from './ledgerText.ts';
import { mergeAll, mergeRecords } from './mergeRecords.ts';
import type { LedgerRecord } from './record.ts';

const many = fc.array(anyRecord, { maxLength: 12 });
const textOf = (records: Iterable<LedgerRecord>) => writeLedger({ records: mergeAll(records), unread: [] });
const at = (records: readonly LedgerRecord[]) => [...mergeAll(records).values()];
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

describe('merging records', () => {
  it('gives the same for any order, any grouping and any repetition', () => {
    fc.assert(
      fc.property(many, many, many, (a, b, c) => {
        const once = textOf([...a, ...b, ...c]);
        expect(textOf([...c, ...a, ...b, ...a])).toBe(once);
        expect(textOf([...at([...a, ...b]), ...c])).toBe(once);
        expect(textOf([...a, ...at([...at(b), ...at(c), ...at(b)])])).toBe(once);
      }),
    );
  });

  it('keeps every status that a person set, and lets the latest stand', () => {
    fc.assert(
      fc.property(many, (records) => {
        for (const [key, merged] of mergeAll(records)) {
          const set = records.filter((one) => one.key === key && one.current.checker !== undefined);
          const kept = [...merged.history, merged.current];
          for (const { current } of set) expect(kept).toContainEqual(current);
          const latest = set
            .map(({ current }) => current.date)
            .toSorted()
            .at(-1);
          if (latest !== undefined) expect(merged.current.date).toBe(latest);
        }
      }),
    );
  });
});

describe('the text of a ledger', () => {
  it('is read back as it was written, one fact a line, by key', () => {
    fc.assert(
      fc.property(many, (records) => {
        const merged = mergeAll(records);
        const text = writeLedger({ records: merged, unread: [] });
        expect(readLedger(text)).toEqual({ records: merged, unread: [] });
        expect(linesOf(text)).toHaveLength(merged.size);
        expect(writeLedger(readLedger(text.replaceAll('\n', '\r\n')))).toBe(text);
      }),
    );
  });

  it('is the same as a merge where git has left the lines of both sides in it, with its marks or without', () => {
    fc.assert(
      fc.property(many, many, (ours, theirs) => {
        const union = textOf(ours) + textOf(theirs);
        const marked = `<<<<<<< HEAD\n${textOf(ours)}||||||| base\n=======\n${textOf(theirs)}>>>>>>> desk\n`;
        const merged = textOf([...ours, ...theirs]);
        expect(writeLedger(readLedger(union))).toBe(merged);
        expect(writeLedger(readLedger(marked))).toBe(merged);
      }),
    );
  });

  it.each([
    'not JSON',
    '[]',
    '{"key":"a"}',
    '{"key":"a","fact":"claim","words":"w","sentence":"s","status":"accepted","date":"yesterday","draft":"d","verdict":"supported","evidence":[]}',
    '{"key":"a","fact":"smell","words":"w","sentence":"s","status":"open","date":"2024-01-01","draft":"d","verdict":"supported","evidence":[]}',
  ])('keeps a line that it cannot read as it is: %s', (line) => {
    const content = readLedger(`${line}\n`);
    expect(content).toMatchObject({ unread: [line] });
    expect(writeLedger(content)).toBe(`${line}\n`);
  });

  it('knows the same record again whatever its history', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const merged = mergeRecords(record, record);
        expect(merged.current).toEqual(record.current);
        expect(merged.history).toEqual([]);
      }),
    );
  });
});
