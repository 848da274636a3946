import type { Finding, FindingCode } from '../../rules/finding.ts';
import type { Sentence } from '../../text/document.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import type { CheckedSentence } from '../judgement.ts';
import type { SeverityMap } from '../settings.ts';
import { severityOf } from '../severity.ts';
import { silences } from './suppressions.ts';

/**
 * An ignore that is kept beside the drafts and not in them. It holds for every sentence of these words, in whatever draft
 * and wherever it stands; a changed word ends it, since a changed claim is to be checked again.
 */
export interface Ignore {
  /** As in a comment: `number`, `conflict/number`, `conflict`, `all`. */
  readonly rule: string;
  /** Mark of the sentence (`sentenceMark`). */
  readonly sentence: string;
  /** The beginning of the sentence, for people. */
  readonly words: string;
  /** Why; empty where none is given. */
  readonly reason: string;
  /** ISO date of the day it was made. */
  readonly date?: string;
  /** The draft it was made in, relative to the project's root, for people: the ignore does not depend on it. */
  readonly draft?: string;
}

/**
 * Short mark of the words of a sentence: the same whatever its letter case, spaces, quotation marks and punctuation are.
 * Signs that change what is said (currencies, per cent, degrees) count. Ignores are found again by it: it must not change.
 */
export function sentenceMark(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%°]+/gu, ' ')
    .trim();
  return fingerprint(words);
}

/** What was found of an ignore in one draft: its rule at work, its sentence without a finding of the rule, or neither. */
export type IgnoreState = 'used' | 'unused' | 'elsewhere';

/**
 * Marks the findings that an ignore silences with its reason, and adds what is to be said of the ignores themselves to
 * their sentences. Verdicts stay as they are. `copyOf` gives the words of a sentence without its citations, so that citing
 * it does not end an ignore. `states` are in the order of `ignores`.
 */
export function applyIgnores(
  checked: readonly CheckedSentence[],
  ignores: readonly Ignore[],
  severity: SeverityMap,
  copyOf: (sentence: Sentence) => string,
): { readonly checked: readonly CheckedSentence[]; readonly states: readonly IgnoreState[] } {
  if (ignores.length === 0) return { checked, states: [] };
  const byMark = new Map<string, Ignore[]>();
  for (const ignore of ignores) byMark.set(ignore.sentence, [...(byMark.get(ignore.sentence) ?? []), ignore]);
  const used = new Set<Ignore>();
  /** The first sentence of each ignore. */
  const places = new Map<Ignore, CheckedSentence>();
  const marked = checked.map((one) => {
    const own = byMark.get(sentenceMark(copyOf(one.sentence)));
    if (!own) return one;
    const findings = one.judgement.findings.map((finding) => silenced(finding, own, used));
    const result = { ...one, judgement: { ...one.judgement, findings } };
    for (const ignore of own) if (!places.has(ignore)) places.set(ignore, result);
    return result;
  });
  const remarks = new Map<CheckedSentence, Finding[]>();
  for (const [ignore, place] of places) {
    const said = remarksOn(ignore, used.has(ignore), place.sentence, severity);
    if (said.length > 0) remarks.set(place, [...(remarks.get(place) ?? []), ...said]);
  }
  return {
    checked: marked.map((one) => withRemarks(one, remarks.get(one) ?? [])),
    states: ignores.map((ignore) => (used.has(ignore) ? 'used' : places.has(ignore) ? 'unused' : 'elsewhere')),
  };
}

/** What a comment silenced already keeps the comment's reason. */
function silenced(finding: Finding, ignores: readonly Ignore[], used: Set<Ignore>): Finding {
  let reason: string | undefined;
  for (const ignore of ignores) {
    if (!silences(ignore.rule, finding.code)) continue;
    used.add(ignore);
    reason ??= ignore.reason;
  }
  return reason === undefined || finding.suppressed !== undefined ? finding : { ...finding, suppressed: reason };
}

function withRemarks(one: CheckedSentence, remarks: readonly Finding[]): CheckedSentence {
  if (remarks.length === 0) return one;
  return { ...one, judgement: { ...one.judgement, findings: [...one.judgement.findings, ...remarks] } };
}

function remarksOn(ignore: Ignore, used: boolean, { span }: Sentence, severity: SeverityMap): Finding[] {
  const remark = (code: FindingCode, message: string): Finding[] => {
    const level = severityOf(code, 'hint', severity);
    return level === 'off' ? [] : [{ code, severity: level, span, message, expected: [], evidence: [], fixes: [] }];
  };
  if (!used) {
    return remark(
      'suppression/unused',
      `The workspace ignores “${ignore.rule}” here, and nothing of it is flagged. Take the entry out of the file of ignores.`,
    );
  }
  if (ignore.reason !== '') return [];
  return remark(
    'suppression/no-reason',
    `The workspace ignores “${ignore.rule}” here and gives no reason. Add one to the file of ignores, so that the next reader knows why.`,
  );
}
