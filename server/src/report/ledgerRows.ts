import type { Evidence } from '../engine/rules/finding.ts';
import { contentHash, onOneLine } from '../ledger/contentHash.ts';
import type { DraftFact, FactKind, FactVerdict } from '../ledger/draftFact.ts';
import type { Status } from '../ledger/record.ts';
import type { LedgeredDraft } from './ledgeredDraft.ts';
import { type LineMap, lineMap } from './positions.ts';
import { lastEntry, reopenedBecause, statusOf } from './standingWords.ts';

/** A passage as the record of a desk has it. */
export interface LedgerPassage {
  readonly source: string;
  readonly outlet?: string;
  readonly title?: string;
  /** ISO date. */
  readonly date?: string;
  /** `p. 4`, `line 12`. */
  readonly locator: string;
  readonly quote: string;
  /** Of the quoted words. */
  readonly hash: string;
  readonly relation: Evidence['relation'];
}

/** One fact of a draft as it stands now: a line of the record that a desk keeps. */
export interface LedgerRow {
  readonly draft: string;
  /** From 1, as the annotated copy numbers the draft's facts. */
  readonly number: number;
  readonly key: string;
  /** From 1. */
  readonly line: number;
  readonly fact: FactKind;
  readonly words: string;
  readonly sentence: string;
  readonly verdict: FactVerdict;
  readonly status: Status;
  /** Why a fact that was settled is open again. */
  readonly reopened?: string;
  readonly checker?: string;
  /** ISO date and time of the status. */
  readonly date?: string;
  readonly note?: string;
  readonly messages: readonly string[];
  readonly evidence: readonly LedgerPassage[];
}

/** The rows of drafts, in their order. Evidence is what the sources say now. */
export function ledgerRows(drafts: readonly LedgeredDraft[]): LedgerRow[] {
  return drafts.flatMap((draft) => {
    const places = lineMap(draft.document.text);
    return draft.facts.map((fact) => rowOf(fact, draft, places));
  });
}

function rowOf(fact: DraftFact, draft: LedgeredDraft, places: LineMap): LedgerRow {
  const standing = draft.standings.get(fact.key);
  const entry = lastEntry(standing);
  const reopened = reopenedBecause(standing);
  return {
    draft: draft.path,
    number: fact.number,
    key: fact.key,
    line: places.positionAt(fact.span.start).line + 1,
    fact: fact.kind,
    words: fact.words,
    sentence: fact.sentence,
    verdict: fact.verdict,
    status: statusOf(standing),
    ...(reopened !== undefined && { reopened }),
    ...(entry?.checker !== undefined && { checker: entry.checker, date: entry.date }),
    ...(entry?.note !== undefined && { note: entry.note }),
    messages: fact.findings.map(({ message }) => message),
    evidence: fact.evidence.map((evidence) => passageOf(evidence, draft)),
  };
}

function passageOf(evidence: Evidence, draft: LedgeredDraft): LedgerPassage {
  const { source, outlet, title, date, text, relation } = evidence;
  return {
    source,
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    locator: locatorOf(evidence, draft),
    quote: onOneLine(text),
    hash: contentHash(text),
    relation,
  };
}

/** Where a passage stands in its source: the reader's locator, else its line. */
export function locatorOf(evidence: Evidence, { sourceTexts }: Pick<LedgeredDraft, 'sourceTexts'>): string {
  if (evidence.locator !== undefined) return evidence.locator;
  const place = sourceTexts.placeOf(evidence);
  return place ? `line ${String(place.start.line + 1)}` : '';
}
