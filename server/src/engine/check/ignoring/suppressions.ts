import type { Finding, FindingCode } from '../../rules/finding.ts';
import type { Sentence } from '../../text/document.ts';
import { overlaps } from '../../text/span.ts';
import type { SeverityMap } from '../settings.ts';
import type { CheckedSentence } from '../judgement.ts';
import { severityOf } from '../severity.ts';
import type { Suppression } from './suppressionComment.ts';

export { ignoreEdit } from './ignoreEdit.ts';
export { readSuppressions, type Suppression } from './suppressionComment.ts';

/**
 * Marks the findings that a comment silences with its reason, and adds what is to be said of the comments themselves
 * (`suppression/unused`, `suppression/no-reason`) to the sentence that they stand at. Verdicts stay as they are. `checked`
 * must be the whole draft, in order: otherwise a comment would seem unused.
 */
export function applySuppressions(
  checked: readonly CheckedSentence[],
  suppressions: readonly Suppression[],
  severity: SeverityMap = {},
): CheckedSentence[] {
  if (suppressions.length === 0) return [...checked];
  const used = new Map<Suppression, Set<string>>(suppressions.map((suppression) => [suppression, new Set()]));
  const marked = checked.map((one) =>
    withFindings(
      one,
      one.judgement.findings.map((finding) => suppress(finding, one.sentence, used)),
    ),
  );
  const remarks = [...used].flatMap(([suppression, rules]) => remarksOn(suppression, rules, severity));
  return remarks.length === 0 ? marked : attach(marked, remarks);
}

/** Whether an ignore of `rule` (`number`, `conflict/number`, `conflict`, `all`) means findings of this code. */
export function silences(rule: string, code: FindingCode): boolean {
  if (code.startsWith('suppression/')) return false;
  return rule === 'all' || rule === code || code.startsWith(`${rule}/`) || code.endsWith(`/${rule}`);
}

function withFindings(one: CheckedSentence, findings: readonly Finding[]): CheckedSentence {
  return { ...one, judgement: { ...one.judgement, findings } };
}

function suppress(finding: Finding, { span }: Sentence, used: ReadonlyMap<Suppression, Set<string>>): Finding {
  let reason: string | undefined;
  // A citation behind the sentence goes with it.
  const at = overlaps(finding.span, span) ? finding.span.start : span.start;
  for (const [suppression, rules] of used) {
    const { start, end } = suppression.scope;
    if (at < start || at >= end) continue;
    for (const rule of suppression.rules) {
      if (!silences(rule, finding.code)) continue;
      rules.add(rule);
      reason ??= suppression.reason;
    }
  }
  return reason === undefined ? finding : { ...finding, suppressed: reason };
}

interface Remark {
  readonly suppression: Suppression;
  readonly finding: Finding;
}

function remarksOn(suppression: Suppression, used: ReadonlySet<string>, severity: SeverityMap): Remark[] {
  const idle = suppression.rules.filter((rule) => !used.has(rule));
  const remarks: Remark[] = [];
  const add = (code: FindingCode, message: string): void => {
    const level = severityOf(code, 'hint', severity);
    if (level === 'off') return;
    const { span } = suppression;
    remarks.push({
      suppression,
      finding: { code, severity: level, span, message, expected: [], evidence: [], fixes: [] },
    });
  };
  if (suppression.rules.length === 0) {
    add(
      'suppression/unused',
      'This comment ignores nothing: it names no rule. Name one, as in “sourcecheck-ignore number: reason”.',
    );
  } else if (idle.length > 0) {
    add(
      'suppression/unused',
      `Nothing here is flagged by ${idle.map((rule) => `“${rule}”`).join(', ')}. Take it out of the comment.`,
    );
  }
  if (suppression.rules.length > 0 && suppression.reason === '') {
    add(
      'suppression/no-reason',
      'This comment gives no reason. Add one after a colon, so that the next reader knows why.',
    );
  }
  return remarks;
}

/** Puts each remark with the first sentence that its comment speaks for, else with the last one before the comment. */
function attach(checked: readonly CheckedSentence[], remarks: readonly Remark[]): CheckedSentence[] {
  const added = new Map<number, Finding[]>();
  for (const { suppression, finding } of remarks) {
    const spokenFor = checked.findIndex(({ sentence }) => overlaps(sentence.span, suppression.scope));
    const before = checked.findLastIndex(({ sentence }) => sentence.span.start <= suppression.span.start);
    const place = Math.max(spokenFor === -1 ? before : spokenFor, 0);
    added.set(place, [...(added.get(place) ?? []), finding]);
  }
  return checked.map((one, place) => {
    const remarksHere = added.get(place);
    return remarksHere ? withFindings(one, [...one.judgement.findings, ...remarksHere]) : one;
  });
}
