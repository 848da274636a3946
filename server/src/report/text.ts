import type { CheckedSentence } from '../engine/check/judgement.ts';
import type { Evidence, Finding } from '../engine/rules/finding.ts';
import { type Span, shift } from '../engine/text/span.ts';
import type { CheckedDraft } from './checkedDraft.ts';
import type { Ink } from './ink.ts';
import { type LineMap, lineMap } from './positions.ts';
import { sourceCaption } from './sourceCaption.ts';
import { openFindings } from './summary.ts';
import { summaryLines } from './summaryLines.ts';
import { wrapMarked } from './wrapMarked.ts';

export interface TextReportOptions {
  readonly ink: Ink;
  /** Columns of the terminal. */
  readonly width: number;
  /** Show for every sentence the steps that led to its verdict. */
  readonly explain: boolean;
}

/** Passages shown for one finding; the JSON report has them all. */
const MAX_PASSAGES = 4;

/**
 * The findings as an editor reads them: under each draft its flagged sentences with the wrong words underlined, the
 * message, and what each source says with outlet, date and place; at the end the counts. Always ends in a line end.
 */
export function textReport(drafts: readonly CheckedDraft[], options: TextReportOptions): string {
  const maps = new Map<string, LineMap>();
  const lines = drafts.flatMap((draft) => draftLines(draft, options, maps));
  return [...lines, ...summaryLines(drafts, options.ink), ''].join('\n');
}

function draftLines(draft: CheckedDraft, options: TextReportOptions, maps: Map<string, LineMap>): string[] {
  const shown = draft.checked.filter((one) => options.explain || openFindings(one).length > 0);
  if (shown.length === 0) return [];
  const places = lineMap(draft.document.text);
  const blocks = shown.flatMap((one) => sentenceLines(one, draft, places, options, maps));
  return [options.ink.heading(draft.path), '', ...blocks];
}

function sentenceLines(
  one: CheckedSentence,
  draft: CheckedDraft,
  places: LineMap,
  { ink, width, explain }: TextReportOptions,
  maps: Map<string, LineMap>,
): string[] {
  const { sentence, judgement } = one;
  const findings = openFindings(one).toSorted((a, b) => a.span.start - b.span.start);
  const at = findings[0]?.span.start ?? sentence.span.start;
  const { line, character } = places.positionAt(at);
  const verdict = judgement.verdict === 'not-checkable' ? 'not checkable' : judgement.verdict;
  const marks = findings
    .map(({ span }) => shift(span, -sentence.span.start))
    .filter((span) => isPart(span, sentence.text));
  const shownBefore = new Set<Evidence>();
  return [
    `${ink.strong(`${draft.path}:${line + 1}:${character + 1}`)}  ${ink.verdict(judgement.verdict, verdict)}`,
    ...indented(4, drawn(sentence.text, marks, 'draft', ink, width - 4)),
    ...findings.flatMap((finding) => findingLines(finding, draft, shownBefore, ink, width, maps)),
    ...(explain
      ? (judgement.trace ?? []).map(({ depth, text }) => ink.quiet(`${' '.repeat(4 + 2 * depth)}· ${text}`))
      : []),
    '',
  ];
}

/** Words that are the whole sentence need no underlining: there is nothing to tell them from. */
function isPart({ start, end }: Span, text: string): boolean {
  return end - start < text.trimEnd().length;
}

function findingLines(
  finding: Finding,
  draft: CheckedDraft,
  shownBefore: Set<Evidence>,
  ink: Ink,
  width: number,
  maps: Map<string, LineMap>,
): string[] {
  const message = wrapMarked(finding.message, [], width - 4).map((line) => line.map(({ text }) => text).join(''));
  const fresh = finding.evidence.filter((one) => ![...shownBefore].some((shown) => isSamePassage(shown, one)));
  const passages = fresh.slice(0, MAX_PASSAGES);
  for (const passage of passages) shownBefore.add(passage);
  const left = fresh.length - passages.length;
  return [
    ...message.map((line, at) => (at === message.length - 1 ? `  ${line}  ${ink.quiet(finding.code)}` : `  ${line}`)),
    ...passages.flatMap((passage) => passageLines(passage, draft, ink, width, maps)),
    ...(left > 0 ? [ink.quiet(`      and ${left} more`)] : []),
  ];
}

function isSamePassage(a: Evidence, b: Evidence): boolean {
  return a.path === b.path && a.span.start === b.span.start;
}

function passageLines(
  evidence: Evidence,
  draft: CheckedDraft,
  ink: Ink,
  width: number,
  maps: Map<string, LineMap>,
): string[] {
  const place = evidence.locator ?? lineOf(evidence, draft, maps);
  const caption = `${sourceCaption(evidence)}  ${ink.quiet(`${evidence.path}${place}`)}`;
  const marks = evidence.marks.map((mark) => shift(mark, -evidence.span.start));
  return [`    ${caption}`, ...indented(6, drawn(evidence.text, marks, 'source', ink, width - 6))];
}

function lineOf({ source, path, span }: Evidence, { archive }: CheckedDraft, maps: Map<string, LineMap>): string {
  const article = archive.articles.get(source);
  if (!article) return '';
  const map = maps.get(path) ?? lineMap(article.text);
  maps.set(path, map);
  return `:${map.positionAt(span.start).line + 1}`;
}

function drawn(text: string, marks: readonly Span[], whose: 'draft' | 'source', ink: Ink, width: number): string[] {
  return wrapMarked(text, marks, width).flatMap((line) => ink.marked(line, whose));
}

function indented(columns: number, lines: readonly string[]): string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}
