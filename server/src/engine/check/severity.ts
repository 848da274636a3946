import type { FindingCode, Severity } from '../rules/finding.ts';
import type { SeverityMap } from './settings.ts';

/** The severity of a code: its own entry, that of its rule ("number"), that of its verdict ("conflict"), `default`, else the rule's own. */
export function severityOf(code: FindingCode, byRule: Severity, map: SeverityMap): Severity {
  const [verdict = '', rule = ''] = code.split('/');
  return map[code] ?? map[rule] ?? map[verdict] ?? map['default'] ?? byRule;
}
