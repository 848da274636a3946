import { VERDICTS } from '../engine/check/judgement.ts';
import { FACT_KINDS } from './draftFact.ts';
import { mergeAll } from './mergeRecords.ts';
import { type Entry, type LedgerRecord, type RecordedPassage, STATUSES } from './record.ts';

/** What a ledger's text holds. */
export interface LedgerContent {
  /** By key. */
  readonly records: ReadonlyMap<string, LedgerRecord>;
  /** Lines that this version cannot read: they are written back as they are. */
  readonly unread: readonly string[];
}

/**
 * Reads a ledger: one fact a line, as JSON. Lines of one fact are merged, so the text may be what git made of two branches
 * by putting both sides' lines in (`merge=union`), or what it left with conflict marks in it: the marks are passed over.
 */
export function readLedger(text: string): LedgerContent {
  const records: LedgerRecord[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '' || /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/u.test(line)) continue;
    const record = readRecord(line);
    if (record) records.push(record);
    else unread.push(line);
  }
  return { records: mergeAll(records), unread };
}

/** The text of a ledger: lines by key, so that two branches seldom touch neighbouring lines. Ends in a line end; empty for none. */
export function writeLedger({ records, unread }: LedgerContent): string {
  const lines = [...records.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(recordLine);
  return [...lines, ...unread.toSorted()].map((line) => `${line}\n`).join('');
}

function recordLine({ key, kind, words, sentence, current, history }: LedgerRecord): string {
  return JSON.stringify({
    key,
    fact: kind,
    words,
    sentence,
    ...entryFields(current),
    ...(history.length > 0 && { history: history.map(entryFields) }),
  });
}

function entryFields({ status, date, checker, note, draft, verdict, evidence }: Entry) {
  return {
    status,
    ...(checker !== undefined && { checker }),
    date,
    ...(note !== undefined && { note }),
    draft,
    verdict,
    evidence,
  };
}

function readRecord(line: string): LedgerRecord | undefined {
  const fields = parsed(line);
  if (!fields) return undefined;
  const { key, fact, words, sentence, history = [] } = fields;
  const kind = FACT_KINDS.find((one) => one === fact);
  const current = readEntry(fields);
  if (!kind || !current || typeof key !== 'string' || typeof words !== 'string' || typeof sentence !== 'string') {
    return undefined;
  }
  if (!Array.isArray(history)) return undefined;
  const earlier = history.map((one) => (isObject(one) ? readEntry(one) : undefined));
  if (!earlier.every((one) => one !== undefined)) return undefined;
  return { key, kind, words, sentence, current, history: earlier };
}

function readEntry(fields: Fields): Entry | undefined {
  const { date, checker, note, draft, evidence } = fields;
  const status = STATUSES.find((one) => one === fields['status']);
  const verdict = VERDICTS.find((one) => one === fields['verdict']);
  if (!status || !verdict || verdict === 'not-checkable' || typeof draft !== 'string') return undefined;
  if (typeof date !== 'string' || Number.isNaN(Date.parse(date)) || !Array.isArray(evidence)) return undefined;
  const passages = evidence.map(readPassage);
  if (!passages.every((one) => one !== undefined)) return undefined;
  return {
    status,
    date: new Date(Date.parse(date)).toISOString(),
    ...(typeof checker === 'string' && { checker }),
    ...(typeof note === 'string' && { note }),
    draft,
    verdict,
    evidence: passages,
  };
}

const RELATIONS = ['agrees', 'conflicts', 'related'] as const;

function readPassage(value: unknown): RecordedPassage | undefined {
  if (!isObject(value)) return undefined;
  const relation = RELATIONS.find((one) => one === value['relation']);
  const text = (name: string): string | undefined => {
    const field = value[name];
    return typeof field === 'string' ? field : undefined;
  };
  const [source, caption, locator, quote, hash, sourceHash] = PASSAGE_TEXTS.map(text);
  if (!relation || source === undefined || caption === undefined || locator === undefined) return undefined;
  if (quote === undefined || hash === undefined || sourceHash === undefined) return undefined;
  return { source, caption, locator, quote, hash, sourceHash, relation };
}

const PASSAGE_TEXTS = ['source', 'caption', 'locator', 'quote', 'hash', 'sourceHash'] as const;

type Fields = Readonly<Record<string, unknown>>;

function parsed(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
