import { attributionRule } from './attribution.ts';
import { dateRule } from './date.ts';
import { entityRule } from './entity.ts';
import type { ConflictKind } from './finding.ts';
import { nameRule } from './name.ts';
import { numberRule } from './number.ts';
import { polarityRule } from './polarity.ts';
import { quoteRule } from './quote.ts';
import { relationRule } from './relation.ts';
import { roleRule } from './role.ts';
import type { Rule } from './rule.ts';
import { scopeRule } from './scope.ts';

/** All comparing rules. The order is that of the annotation guide: of two rules on the same words the first speaks. */
export const RULES: readonly Rule[] = [
  numberRule,
  dateRule,
  nameRule,
  entityRule,
  roleRule,
  quoteRule,
  attributionRule,
  polarityRule,
  relationRule,
  scopeRule,
];

const BY_KIND: ReadonlyMap<ConflictKind, Rule> = new Map(RULES.map((rule) => [rule.meta.kind, rule]));

/** The rule of a kind, undefined for one that is not built in. */
export function ruleOf(kind: ConflictKind): Rule | undefined {
  return BY_KIND.get(kind);
}

/** Place in the order of precedence, 0 first. */
export function precedence(kind: ConflictKind): number {
  return RULES.findIndex((rule) => rule.meta.kind === kind);
}
