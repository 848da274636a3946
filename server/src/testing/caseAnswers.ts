import type { Archive } from '../engine/check/archive.ts';
import type { CheckedSentence, Verdict } from '../engine/check/judgement.ts';
import { VERDICTS } from '../engine/check/judgement.ts';
import type { Finding } from '../engine/rules/finding.ts';
import type { Span } from '../engine/text/span.ts';
import type { CaseFile, DraftCase, Expectation } from './caseFile.ts';
import { checkText, smallArchive } from './smallArchive.ts';

/** One sentence of a case file and what the engine says of it. */
export interface CaseAnswer {
  readonly draftCase: DraftCase;
  readonly verdict: Verdict;
  /** Of the sentence; spans are of the sentence. */
  readonly findings: readonly Finding[];
  /** Undefined where the answer is right in all that the case asks, else what is wrong with it: see `answerOf`. */
  readonly miss: string | undefined;
}

/**
 * Checks the draft of a case file as one plain text, a sentence a paragraph, against the file's sources, or another archive.
 * A sentence that the engine takes for several has the most severe verdict of its parts.
 */
export function answerCases({ sources, cases }: CaseFile, archive: Archive = smallArchive(sources)): CaseAnswer[] {
  const date = cases[0]?.date;
  const text = cases.map(({ sentence }) => sentence).join('\n\n');
  const checked = checkText(text, archive, date ? { date } : {});
  let start = 0;
  return cases.map((draftCase) => {
    const here = { start, end: start + draftCase.sentence.length };
    start = here.end + 2;
    return answerTo(
      draftCase,
      here,
      checked.filter(({ sentence }) => overlap(sentence.span, here)),
    );
  });
}

/** The verdict that a verdict or a finding's code goes with; undefined for a finding beside any verdict. */
export function verdictOf(code: string): Verdict | undefined {
  return VERDICTS.find((verdict) => verdict === code.split('/')[0]);
}

function answerTo(draftCase: DraftCase, here: Span, parts: readonly CheckedSentence[]): CaseAnswer {
  const verdict = VERDICTS.find((each) => parts.some(({ judgement }) => judgement.verdict === each)) ?? 'not-checkable';
  const findings = parts
    .flatMap(({ judgement }) => judgement.findings)
    .map((finding) => ({
      ...finding,
      span: { start: finding.span.start - here.start, end: finding.span.end - here.start },
    }));
  return { draftCase, verdict, findings, miss: answerOf(draftCase.expectation, verdict, findings) };
}

/**
 * What is answered in place of what is right: another verdict (with the code of its finding, where it has one), the
 * right verdict with another finding, or the right finding at "other words" or with "other text" to put there.
 */
function answerOf(
  { code, span, expected }: Expectation,
  verdict: Verdict,
  findings: readonly Finding[],
): string | undefined {
  const right = verdictOf(code);
  const first = findings.find((finding) => verdictOf(finding.code) === verdict)?.code;
  if (right !== undefined && right !== verdict) return first ?? verdict;
  if (span === undefined) return undefined;
  const ofKind = findings.filter((finding) => sameKind(finding.code, code));
  if (ofKind.length === 0) return first ?? verdict;
  const inPlace = ofKind.filter((finding) => overlap(finding.span, span));
  if (inPlace.length === 0) return `${code} at other words`;
  if (expected === undefined || inPlace.some((finding) => finding.expected.some((text) => sameText(text, expected))))
    return undefined;
  return `${code} with other text`;
}

/** A later toll is a difference of number. */
function sameKind(a: string, b: string): boolean {
  return a.replace('outdated', 'number') === b.replace('outdated', 'number');
}

/** The engine may name more of the source's words, or fewer. */
function sameText(a: string, b: string): boolean {
  return plain(a).includes(plain(b)) || plain(b).includes(plain(a));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

export function overlap(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}
