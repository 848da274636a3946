import type { Evidence, Finding } from '../engine/rules/finding.ts';
import type { CheckedDraft, DocumentedDraft, ListedSource, ShowPath } from './checkedDraft.ts';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import { type LineMap, type Range, lineMap } from './positions.ts';
import { countVerdicts } from './summary.ts';

/** Version of the form; it changes when a reader of the old form would fail. */
const VERSION = 1;

/** A checked draft with the list of its sources. */
export type ListedDraft = CheckedDraft & Pick<DocumentedDraft, 'sources'>;

/**
 * The report for other programs, as one line of JSON with a line end: every sentence with verdict, support, evidence and
 * findings, the suppressed ones with their reason. Positions are those of the language server protocol (line and
 * character from 0, UTF-16 units); those of evidence are of the source file.
 */
export function jsonReport(drafts: readonly ListedDraft[], showPath: ShowPath): string {
  const sources = sourcesOf(drafts);
  const names = sourceNames(sources, showPath);
  const report = {
    version: VERSION,
    sources: sources.map((source) => sourceEntry(source, showPath)),
    drafts: drafts.map((draft) => draftEntry(draft, { draft, names })),
  };
  return `${JSON.stringify(report)}\n`;
}

/** A source as the reports list it. Its problems are joined to one text. */
export function sourceEntry({ id, path, title, outlet, date, problems }: ListedSource, showPath: ShowPath) {
  return {
    id,
    path: showPath(path),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(date !== undefined && { date }),
    ...(problems.length > 0 && { problem: problems.map(({ message }) => message).join(' ') }),
  };
}

interface Scene {
  readonly draft: CheckedDraft;
  /** What evidence calls a source, by its path. */
  readonly names: ReadonlyMap<string, string>;
}

/** The sources of all drafts, each once, by path: drafts of different folders may have different ones. */
function sourcesOf(drafts: readonly ListedDraft[]): ListedSource[] {
  const byPath = new Map(drafts.flatMap(({ sources }) => sources.map((source) => [source.path, source] as const)));
  return [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The id, or the path where sources of different folders share an id; by path. */
function sourceNames(sources: readonly ListedSource[], showPath: ShowPath): Map<string, string> {
  const uses = new Map<string, number>();
  for (const { id } of sources) uses.set(id, (uses.get(id) ?? 0) + 1);
  return new Map(sources.map(({ id, path }) => [path, uses.get(id) === 1 ? id : showPath(path)]));
}

function draftEntry({ path, document, checked }: CheckedDraft, scene: Scene) {
  const places = lineMap(document.text);
  return { path, summary: countVerdicts(checked), sentences: checked.map((one) => sentenceEntry(one, places, scene)) };
}

function sentenceEntry({ sentence, judgement }: CheckedSentence, places: LineMap, scene: Scene) {
  const { touched } = scene.draft;
  return {
    text: scene.draft.document.text.slice(sentence.span.start, sentence.span.end),
    range: places.rangeOf(sentence.span),
    verdict: judgement.verdict,
    support: judgement.support,
    ...(touched && { changed: touched.has(sentence.index) }),
    evidence: judgement.evidence.map((evidence) => evidenceEntry(evidence, scene)),
    findings: judgement.findings
      .filter(({ severity }) => severity !== 'off')
      .map((finding) => findingEntry(finding, places, scene)),
  };
}

function findingEntry(finding: Finding, places: LineMap, scene: Scene) {
  const { code, severity, message, span, expected, evidence, suppressed } = finding;
  return {
    rule: code,
    severity,
    message,
    range: places.rangeOf(span),
    text: scene.draft.document.text.slice(span.start, span.end),
    expected,
    evidence: evidence.map((one) => evidenceEntry(one, scene)),
    ...(suppressed !== undefined && { suppressed }),
  };
}

function evidenceEntry(evidence: Evidence, { draft, names }: Scene) {
  const { source, path, text, locator } = evidence;
  return {
    source: names.get(path) ?? source,
    range: draft.sourceTexts.placeOf(evidence) ?? NOWHERE,
    text,
    ...(locator !== undefined && { locator }),
  };
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
