import { VERDICTS, type Verdict } from '../engine/check/judgement.ts';
import type { CheckedDraft } from './checkedDraft.ts';
import type { Ink } from './ink.ts';
import { countVerdicts, openFindings, sourcesUsed } from './summary.ts';

/** The verdicts as a reader is told them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  conflict: 'conflict',
  disputed: 'disputed',
  unsupported: 'unsupported',
  supported: 'supported',
  'not-checkable': 'not checkable',
};

/** The counts that close a text report: sentences by verdict, findings ignored, sources and how many of them speak. */
export function summaryLines(drafts: readonly CheckedDraft[], ink: Ink): string[] {
  const checked = drafts.flatMap((draft) => draft.checked);
  const counts = countVerdicts(checked);
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    ink.verdict(verdict, `${counts[verdict]} ${VERDICT_WORDS[verdict]}`),
  );
  const what = drafts.length === 1 ? '' : `${drafts.length} drafts, `;
  const head = `${what}${counted(checked.length, 'sentence')}`;
  return [
    ...allWell(drafts),
    parts.length === 0 ? `${head}.` : `${head}: ${parts.join(', ')}.`,
    ...ignored(drafts),
    ink.quiet(sources(drafts)),
  ];
}

/** That nothing is flagged; without sources that is no good news. */
function allWell(drafts: readonly CheckedDraft[]): string[] {
  if (drafts.some((draft) => draft.checked.some((one) => openFindings(one).length > 0))) return [];
  const hasSources = drafts.some(({ sourceTexts }) => sourceTexts.files.size > 0);
  return [hasSources ? 'Nothing is flagged.' : 'Nothing was checked: there are no sources.'];
}

function ignored(drafts: readonly CheckedDraft[]): string[] {
  const findings = drafts.flatMap(({ checked }) => checked.flatMap(({ judgement }) => judgement.findings));
  const silenced = findings.filter(({ suppressed }) => suppressed !== undefined).length;
  return silenced === 0 ? [] : [`${counted(silenced, 'finding')} ignored by comments in the draft.`];
}

function sources(drafts: readonly CheckedDraft[]): string {
  // Drafts of one project have theirs in common.
  const [first, ...others] = new Set(drafts.map(({ sourceTexts }) => sourceTexts.files));
  const files = others.length === 0 ? first : new Set([first ?? [], ...others].flatMap((one) => [...one]));
  return `Sources: ${files?.size ?? 0} read, ${sourcesUsed(drafts).size} used as evidence.`;
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
