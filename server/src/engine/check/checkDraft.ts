import type { Finding } from '../rules/finding.ts';
import type { OnFault } from '../rules/runRules.ts';
import { shift } from '../text/span.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Archive } from './archive.ts';
import { checkClaim } from './checkClaim.ts';
import { citationsOf, type CitedSources } from './citing/draftCitations.ts';
import { placeSentence, readPlaced, type PlacedSentence } from './draftReading.ts';
import type { CheckedSentence, Judgement } from './judgement.ts';
import type { CheckSettings, JudgementCache, SeverityMap } from './settings.ts';
import { severityOf } from './severity.ts';
import { uncited } from './citing/uncited.ts';

/** A draft and what it is checked against. */
export interface DraftCheck {
  readonly document: Document;
  readonly archive: Archive;
  readonly settings: CheckSettings;
  /** Judgements kept from earlier runs; keyed by all that goes into one. */
  readonly cache?: JudgementCache;
  /** Told of a rule that threw; the others go on. */
  readonly onFault?: OnFault;
}

/**
 * Checks a draft sentence by sentence, in order. A generator, so that a shell can yield to its event loop between
 * sentences and drop the work when a newer version has overtaken it. Every sentence of the prose is answered.
 */
export function* checkDraft(check: DraftCheck): Generator<CheckedSentence> {
  const citations = citationsOf(check.document, check.archive);
  for (const sentence of check.document.sentences) {
    const judgement = inDocument(judged(sentence, check), sentence.span.start);
    const { severity } = check.settings;
    const around = { ...check, cites: citations.sourcesOf(sentence) !== undefined, severity };
    const remarks = [...citations.remarksOn(sentence), ...uncited({ sentence, judgement }, around)];
    yield { sentence, judgement: withRemarks(judgement, remarks, severity) };
  }
}

function judged(sentence: Sentence, check: DraftCheck): Judgement {
  const citations = citationsOf(check.document, check.archive);
  const placed = placeSentence(sentence, check.document, (one) => citations.copyOf(one));
  const cites = citations.sourcesOf(sentence);
  const { archive, settings, cache } = check;
  const key = cache && cacheKey(placed, cites, check);
  const known = key === undefined ? undefined : cache?.get(key);
  if (known) return known;
  const around = {
    ...(cites ? { cites } : {}),
    ...(check.onFault ? { onFault: check.onFault } : {}),
    ...(cache ? { cache } : {}),
  };
  const judgement = checkClaim(readPlaced(placed, archive, settings.date), archive, settings, around);
  if (key !== undefined) cache?.set(key, judgement);
  return judgement;
}

function cacheKey(
  { text, block, heading, previous, earlier }: PlacedSentence,
  cites: CitedSources | undefined,
  { archive, settings }: DraftCheck,
): string {
  const around = [heading ?? null, previous ?? null, earlier ?? null, cites ?? null];
  return JSON.stringify([text, block, ...around, archive.generation, settings]);
}

/** Adds what is to be said of the citations; a judgement is kept without. */
function withRemarks(judgement: Judgement, remarks: readonly Finding[], severity: SeverityMap): Judgement {
  if (remarks.length === 0) return judgement;
  const settled = remarks.map((remark) => ({
    ...remark,
    severity: severityOf(remark.code, remark.severity, severity),
  }));
  return { ...judgement, findings: [...judgement.findings, ...settled] };
}

/** Moves a judgement from its sentence to its document. */
function inDocument(judgement: Judgement, by: number): Judgement {
  if (judgement.findings.length === 0) return judgement;
  return {
    ...judgement,
    findings: judgement.findings.map((finding) => ({
      ...finding,
      span: shift(finding.span, by),
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
      })),
    })),
  };
}
