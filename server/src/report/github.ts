import type { Finding, Severity } from '../engine/rules/finding.ts';
import type { CheckedDraft } from './checkedDraft.ts';
import { lineMap, type Range } from './positions.ts';
import { printable } from './printable.ts';
import { quotedEvidence } from './quotedEvidence.ts';
import { openFindings } from './summary.ts';

const LEVELS: Readonly<Record<Exclude<Severity, 'off'>, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Annotations for GitHub Actions, one line a finding, as its documentation of workflow commands has them
 * (`::warning file=…,line=…::message`). Lines and columns count from 1; columns are left out where a finding runs over
 * several lines, since the host takes them on one line only. Empty without findings.
 */
export function githubReport(drafts: readonly CheckedDraft[]): string {
  return drafts
    .flatMap(({ path, document, checked }) => {
      const places = lineMap(document.text);
      return checked.flatMap((one) =>
        openFindings(one).map((finding) => `${annotation(finding, path, places.rangeOf(finding.span))}\n`),
      );
    })
    .join('');
}

function annotation({ severity, code, message, evidence }: Finding, file: string, { start, end }: Range): string {
  const level = severity === 'off' ? 'notice' : LEVELS[severity];
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character } : {};
  const properties = { file, line: start.line + 1, endLine: end.line + 1, ...columns, title: `Sourcecheck: ${code}` };
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  const lines = [message, ...evidence.slice(0, MOST_PASSAGES).map(quotedEvidence)].map(printable);
  return `::${level} ${shown.join(',')}::${escaped(lines.join('\n'))}`;
}

/** An annotation is read in a margin. */
const MOST_PASSAGES = 2;

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
