import { sourceLabel } from '../engine/check/sourceLabel.ts';
import type { Evidence } from '../engine/rules/finding.ts';
import type { Article } from '../engine/sources/article.ts';
import { contentHash, onOneLine } from './contentHash.ts';
import type { SentenceFact } from './factsOfDraft.ts';
import { canonical, mergeRecords } from './mergeRecords.ts';
import type { Entry, LedgerRecord, RecordedPassage, Status } from './record.ts';

/** What a person says of a fact, and when. */
export interface Decision {
  readonly status: Status;
  readonly checker: string;
  readonly note?: string;
  /** By the clock of whoever calls. */
  readonly now: Date;
}

/** Where a fact was found. */
export interface FactPlace {
  /** Path of the draft from the top of the project. */
  readonly draft: string;
  readonly articles: ReadonlyMap<string, Article>;
}

/**
 * The record of a fact after a person set its status, with the evidence as it is now; what stood before is its history.
 * A clock that is behind the last entry is taken forward by a millisecond: what is set last stands.
 */
export function setStatus(
  fact: SentenceFact,
  record: LedgerRecord | undefined,
  { status, checker, note, now }: Decision,
  place: FactPlace,
): LedgerRecord {
  const last = record?.current.checker === undefined ? undefined : Date.parse(record.current.date);
  const time = last === undefined || last < now.getTime() ? now.getTime() : last + 1;
  const entry: Entry = {
    status,
    date: new Date(time).toISOString(),
    checker,
    ...(note !== undefined && note !== '' && { note }),
    ...found(fact, place),
  };
  return joined(fact, record, entry);
}

/** The record of a fact with what the program finds of it now; what a person has set stays as it is. */
export function noteFound(
  fact: SentenceFact,
  record: LedgerRecord | undefined,
  now: Date,
  place: FactPlace,
): LedgerRecord {
  if (record?.current.checker !== undefined) return record;
  const entry: Entry = { status: 'open', date: now.toISOString(), ...found(fact, place) };
  if (record && canonical({ ...record.current, date: '' }) === canonical({ ...entry, date: '' })) return record;
  return recordOf(fact, entry);
}

function joined(fact: SentenceFact, record: LedgerRecord | undefined, entry: Entry): LedgerRecord {
  const fresh = recordOf(fact, entry);
  return record ? mergeRecords(record, fresh) : fresh;
}

function recordOf({ key, kind, words, sentence }: SentenceFact, entry: Entry): LedgerRecord {
  return { key, kind, words, sentence, current: entry, history: [] };
}

function found({ verdict, evidence }: SentenceFact, { draft, articles }: FactPlace) {
  return { draft, verdict, evidence: evidence.flatMap((one) => recorded(one, articles) ?? []) };
}

function recorded(
  { source, span, locator, relation }: Evidence,
  articles: ReadonlyMap<string, Article>,
): RecordedPassage | undefined {
  const article = articles.get(source);
  if (!article) return undefined;
  const quote = onOneLine(article.text.slice(span.start, span.end));
  return {
    source,
    caption: sourceLabel(article),
    locator: locator ?? `line ${String(lineOf(article.text, span.start))}`,
    quote,
    hash: contentHash(quote),
    sourceHash: contentHash(article.text),
    relation,
  };
}

/** From 1. */
function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}
