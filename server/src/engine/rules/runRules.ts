import type { Comparison } from './comparison.ts';
import { RULES } from './registry.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Told of a rule that threw. The error may hold text of the draft: log its kind and place, never its message. */
export type OnFault = (rule: string, error: unknown) => void;

/** What every rule says of one claim and one article. A rule that throws costs its own comparisons and hides no other's. */
export function runRules(input: RuleInput, onFault?: OnFault, rules: readonly Rule[] = RULES): Comparison[] {
  const found: Comparison[] = [];
  for (const rule of rules) {
    const before = found.length;
    try {
      for (const comparison of rule.compare(input)) found.push(withoutSoftHyphens(comparison));
    } catch (error) {
      found.length = before;
      onFault?.(rule.meta.kind, error);
    }
  }
  return found;
}

/** Where the source's page would break a word is nothing to put into a draft. */
function withoutSoftHyphens(comparison: Comparison): Comparison {
  const { expected } = comparison;
  return expected?.includes('\u00ad') ? { ...comparison, expected: expected.replaceAll('\u00ad', '') } : comparison;
}
