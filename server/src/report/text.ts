import type { CheckedSentence, TraceStep, Verdict } from '../engine/check/judgement.ts';
import type { Evidence, Finding } from '../engine/rules/finding.ts';
import { type Span, shift } from '../engine/text/span.ts';
import type { CheckedDraft, ShowPath } from './checkedDraft.ts';
import type { Ink } from './ink.ts';
import { type LineMap, lineMap } from './positions.ts';
import { printable } from './printable.ts';
import { sourceCaption } from './sourceCaption.ts';
import { openFindings } from './summary.ts';
import { summaryLines, VERDICT_WORDS } from './summaryLines.ts';
import { type MarkedLine, wrapMarked } from './wrapMarked.ts';

export interface TextReportOptions {
  readonly ink: Ink;
  /** Columns of the terminal. */
  readonly width: number;
  /** Show for every sentence the steps that led to its verdict. */
  readonly explain: boolean;
  /** How files of sources are named. */
  readonly showPath: ShowPath;
}

/** Passages shown for one finding; the JSON report has them all. */
const MAX_PASSAGES = 4;

/**
 * The findings as an editor reads them: under each draft its flagged sentences with the wrong words underlined, the
 * message, and what each source says with outlet, date and place; at the end the counts. Ends in a line end; empty without drafts.
 */
export function textReport(drafts: readonly CheckedDraft[], options: TextReportOptions): string {
  const lines = drafts.flatMap((draft) => draftLines({ ...options, draft, places: lineMap(draft.document.text) }));
  if (drafts.length === 0) return '';
  return [...lines, ...summaryLines(drafts, options.ink), ''].join('\n');
}

/** One draft on paper. */
interface Sheet extends TextReportOptions {
  readonly draft: CheckedDraft;
  readonly places: LineMap;
}

function draftLines(sheet: Sheet): string[] {
  const { draft, ink, explain } = sheet;
  const shown = draft.checked.filter((one) => explain || openFindings(one).length > 0);
  if (shown.length === 0) return [];
  return [ink.heading(printable(draft.path)), '', ...shown.flatMap((one) => sentenceLines(one, sheet))];
}

function sentenceLines(one: CheckedSentence, sheet: Sheet): string[] {
  const { draft, places, ink, width, explain } = sheet;
  const { sentence, judgement } = one;
  const findings = openFindings(one).toSorted((a, b) => a.span.start - b.span.start);
  const { line, character } = places.positionAt(findings[0]?.span.start ?? sentence.span.start);
  const place = ink.strong(printable(`${draft.path}:${line + 1}:${character + 1}`));
  const marks = findings
    .map(({ span }) => shift(span, -sentence.span.start))
    .filter((span) => isPart(span, sentence.text));
  const passages = passagesByFinding(findings);
  return [
    `${place}  ${ink.verdict(judgement.verdict, VERDICT_WORDS[judgement.verdict])}${ink.quiet(rulesOf(findings, judgement.verdict))}`,
    ...indented(2, drawn(sentence.text, marks, 'draft', ink, width - 2)),
    ...findings.flatMap((finding) => findingLines(finding, passages.get(finding) ?? [], sheet)),
    ...(explain ? (judgement.trace ?? []).flatMap((step) => traceLines(step, sheet)) : []),
    '',
  ];
}

/** ` · number, date`: the rules without the verdict, which stands before them. */
function rulesOf(findings: readonly Finding[], verdict: Verdict): string {
  const rules = new Set(
    findings.map(({ code }) => (code.startsWith(`${verdict}/`) ? code.slice(verdict.length + 1) : code)),
  );
  return rules.size === 0 ? '' : ` · ${[...rules].join(', ')}`;
}

/** Words that make up most of the sentence are not underlined: there is little to tell them from. */
function isPart({ start, end }: Span, text: string): boolean {
  return end - start < MOST * text.trimEnd().length;
}

const MOST = 0.7;

function traceLines({ depth, text }: TraceStep, { ink, width }: Sheet): string[] {
  const indent = 4 + 2 * depth;
  return wrapMarked(text, [], width - indent - 2).map((line, at) =>
    ink.quiet(`${' '.repeat(indent)}${at === 0 ? '· ' : '  '}${wordsOf(line)}`),
  );
}

/** A passage that several findings of a sentence rest on is shown with the first of them, with the marks of all. */
function passagesByFinding(findings: readonly Finding[]): Map<Finding, Evidence[]> {
  const marks = new Map<string, Span[]>();
  for (const one of findings.flatMap(({ evidence }) => evidence)) {
    marks.set(placeOf(one), [...(marks.get(placeOf(one)) ?? []), ...one.marks]);
  }
  const byFinding = new Map<Finding, Evidence[]>();
  for (const finding of findings) {
    const fresh = finding.evidence.filter((one) => marks.has(placeOf(one)));
    byFinding.set(
      finding,
      fresh.map((one) => ({ ...one, marks: marks.get(placeOf(one)) ?? [] })),
    );
    for (const one of fresh) marks.delete(placeOf(one));
  }
  return byFinding;
}

function placeOf({ path, span }: Evidence): string {
  return `${span.start} ${path}`;
}

function findingLines(finding: Finding, passages: readonly Evidence[], sheet: Sheet): string[] {
  const { ink, width } = sheet;
  const message = wrapMarked(finding.message, [], width - 4).map(wordsOf);
  const left = passages.length - MAX_PASSAGES;
  return [
    ...message.map((line, at) => `${at === 0 ? '  → ' : '    '}${line}`),
    ...passages.slice(0, MAX_PASSAGES).flatMap((passage) => passageLines(passage, sheet)),
    ...(left > 0 ? [ink.quiet(`    and ${left} more`)] : []),
  ];
}

function wordsOf(line: MarkedLine): string {
  return line.map(({ text }) => text).join('');
}

const RELATIONS = { agrees: 'agrees', conflicts: 'differs', related: 'nearest passage' } as const;

function passageLines(evidence: Evidence, sheet: Sheet): string[] {
  const { ink, width, showPath } = sheet;
  const place = `${showPath(evidence.path)}${evidence.locator === undefined ? lineOf(evidence, sheet) : `, ${evidence.locator}`}`;
  const caption = `${sourceCaption(evidence)}, ${RELATIONS[evidence.relation]}`;
  // What is merely near shares so many words with the claim that marks would say nothing.
  const marks = evidence.relation === 'related' ? [] : evidence.marks.map((mark) => shift(mark, -evidence.span.start));
  return [
    `    ${caption}  ${ink.quiet(printable(place))}`,
    ...indented(6, drawn(evidence.text, marks, 'source', ink, width - 6)),
  ];
}

function lineOf(evidence: Evidence, { draft }: Sheet): string {
  const place = draft.sourceTexts.placeOf(evidence);
  return place ? `:${place.start.line + 1}` : '';
}

function drawn(text: string, marks: readonly Span[], whose: 'draft' | 'source', ink: Ink, width: number): string[] {
  return wrapMarked(text, marks, width).flatMap((line) => ink.marked(line, whose));
}

function indented(columns: number, lines: readonly string[]): string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}
