import { VERDICTS, type Verdict } from '../../server/src/engine/check/judgement.ts';
import type { Span } from '../../server/src/engine/text/span.ts';
import { lineMap, type LineMap, type Range } from '../../server/src/report/positions.ts';
import { overlap } from '../../server/src/testing/caseAnswers.ts';
import { isFlag } from '../../server/src/testing/caseScore.ts';
import type { Report, ReportedEvidence, ReportedFinding, ReportedSentence } from './commandLine.ts';

/** A line of labels.jsonl: see test-fixtures/gold/GUIDE.md. */
export interface GoldLabel {
  readonly draft: string;
  readonly n: number;
  readonly sentence: string;
  readonly verdict: Verdict;
  /** A second verdict that counts as right. */
  readonly also?: Verdict;
  readonly kind?: string;
  readonly span?: string;
  /** Of each piece of evidence, the first three characters of its source's file name. */
  readonly sources?: readonly string[];
  readonly evidence?: readonly string[];
}

/** Labels with the texts that they speak of. */
export interface GoldSet {
  readonly labels: readonly GoldLabel[];
  /** Text of a draft by file name. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Text of a source by the first three characters of its file name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A labelled sentence and what was reported on it. */
export interface GoldAnswer {
  readonly label: GoldLabel;
  readonly verdict: Verdict;
  /** The verdict that counts as right: the label's second one where that was answered. */
  readonly wanted: Verdict;
  readonly codes: readonly string[];
  /** Whether a finding of the label's kind is there, and one at its words; only of what is flagged and should be. */
  readonly kindRight?: boolean;
  readonly spanRight?: boolean;
  /** Whether the first, or any, passage shown is one of the label's; only where the label names some. */
  readonly firstEvidenceRight?: boolean;
  readonly anyEvidenceRight?: boolean;
}

/**
 * Finds what was reported on each labelled sentence by its place, so that another division into sentences is no error by
 * itself: of several reported sentences in one labelled the most severe verdict counts. A sentence that nothing was
 * reported on counts as not-checkable.
 */
export function goldAnswers({ labels, drafts, sources }: GoldSet, report: Report): GoldAnswer[] {
  const sourceMaps = new Map([...sources].map(([id, text]) => [id, { text, lines: lineMap(text) }] as const));
  const reported = new Map(report.drafts.map(({ path, sentences }) => [fileName(path), sentences]));
  return [...drafts].flatMap(([name, text]) => {
    const lines = lineMap(text);
    const sentences = (reported.get(name) ?? []).map((sentence) => ({ sentence, span: spanOf(sentence.range, lines) }));
    let at = 0;
    return labels
      .filter(({ draft }) => draft === name)
      .map((label) => {
        const from = text.indexOf(label.sentence, at);
        const start = from < 0 ? text.indexOf(label.sentence) : from;
        const here = { start, end: start + label.sentence.length };
        at = here.end;
        const parts = sentences.filter(({ span }) => overlap(span, here)).map(({ sentence }) => sentence);
        return answerTo(label, { parts, start, text, lines, sources: sourceMaps });
      });
  });
}

/** Supported or not-checkable: nothing to flag. */
export function isClean({ wanted }: GoldAnswer): boolean {
  return wanted === 'supported' || wanted === 'not-checkable';
}

interface Scene {
  readonly parts: readonly ReportedSentence[];
  /** Of the sentence in the draft. */
  readonly start: number;
  readonly text: string;
  readonly lines: LineMap;
  readonly sources: ReadonlyMap<string, { readonly text: string; readonly lines: LineMap }>;
}

function answerTo(label: GoldLabel, scene: Scene): GoldAnswer {
  const { parts } = scene;
  const verdict = VERDICTS.find((each) => parts.some((part) => part.verdict === each)) ?? 'not-checkable';
  const findings = parts.flatMap((part) => part.findings);
  const wanted = verdict === label.also ? verdict : label.verdict;
  const compared = isFlag(verdict) && isFlag(label.verdict);
  return {
    label,
    verdict,
    wanted,
    codes: findings.map(({ rule }) => rule),
    ...(compared && { kindRight: hasKind(findings, label), spanRight: isAtWords(findings, label, scene) }),
    ...evidenceOf(label, findings, scene),
  };
}

/** A later toll is a difference of number. */
function hasKind(findings: readonly ReportedFinding[], { kind }: GoldLabel): boolean {
  const kinds = findings.map(({ rule }) => rule.split('/').at(-1));
  return kinds.some((each) => each === kind || (each === 'outdated' && kind === 'number'));
}

function isAtWords(findings: readonly ReportedFinding[], { span = '' }: GoldLabel, scene: Scene): boolean {
  const start = scene.text.indexOf(span, scene.start);
  return findings.some(({ range }) => overlap(spanOf(range, scene.lines), { start, end: start + span.length }));
}

function evidenceOf(
  { verdict, sources = [], evidence = [] }: GoldLabel,
  findings: readonly ReportedFinding[],
  scene: Scene,
): Pick<GoldAnswer, 'firstEvidenceRight' | 'anyEvidenceRight'> {
  if (evidence.length === 0 || verdict === 'unsupported') return {};
  const right = evidence.map((words, i) => {
    const source = sources[i] ?? '';
    const start = scene.sources.get(source)?.text.indexOf(words) ?? -1;
    return { source, start, end: start + words.length };
  });
  const isRight = (shown: ReportedEvidence): boolean => {
    const id = fileName(shown.source).slice(0, 3);
    const source = scene.sources.get(id);
    return (
      source !== undefined &&
      right.some((each) => each.source === id && overlap(spanOf(shown.range, source.lines), each))
    );
  };
  const shown = [...scene.parts.flatMap((part) => part.evidence), ...findings.flatMap((finding) => finding.evidence)];
  return { firstEvidenceRight: shown.slice(0, 1).some(isRight), anyEvidenceRight: shown.some(isRight) };
}

function spanOf({ start, end }: Range, lines: LineMap): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

function fileName(path: string): string {
  return path.split('/').at(-1) ?? '';
}
