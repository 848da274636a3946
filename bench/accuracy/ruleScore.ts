import type { Share } from '../../server/src/testing/caseScore.ts';
import { shareOf } from './share.ts';

/**
 * What a sentence is in truth: clean, a conflict (or disputed), unsupported, or wrong in a way that the labels do not tell.
 */
export type Truth = 'clean' | 'conflict' | 'unsupported' | 'wrong';

/** A sentence with the codes of its findings. */
export interface Flagged {
  readonly truth: Truth;
  readonly codes: readonly string[];
}

export interface RuleScore {
  readonly rule: string;
  /** Sentences with a finding of the rule, and those of them that are what it says. */
  readonly precision: Share;
  /** Clean sentences with a finding of the rule: low is good. */
  readonly clean: Share;
}

/** Every rule that may be in the tables, in the order of the guide. */
export const RULE_NAMES: readonly string[] = [
  'number',
  'date',
  'name',
  'entity',
  'role',
  'quote',
  'attribution',
  'polarity',
  'relation',
  'scope',
  'outdated',
  'draft/arithmetic',
  'unsupported/claim',
  'unsupported/quote',
  'unsupported/superlative',
];

/**
 * Scores each rule by itself. A sentence counts once for a rule, however many findings it has. Right is a conflict rule on
 * a conflict and an unsupported rule on lack of support, of any kind; on a sentence that is wrong in an unknown way, both.
 */
export function scoreRules(sentences: readonly Flagged[]): RuleScore[] {
  const clean = sentences.filter(({ truth }) => truth === 'clean');
  return RULE_NAMES.map((rule) => {
    const speaks = ({ codes }: Flagged): boolean => codes.some((code) => kindOfCode(code) === rule);
    return {
      rule,
      precision: shareOf(sentences.filter(speaks), ({ truth }) => isRight(rule, truth)),
      clean: shareOf(clean, speaks),
    };
  });
}

/** `number` of `conflict/number` and `disputed/number`; codes of other families as they are. */
export function kindOfCode(code: string): string {
  const [family, kind = ''] = code.split('/');
  return family === 'conflict' || family === 'disputed' ? kind : code;
}

function isRight(rule: string, truth: Truth): boolean {
  if (truth === 'wrong') return true;
  if (rule.startsWith('draft/')) return truth !== 'clean';
  return truth === (rule.startsWith('unsupported/') ? 'unsupported' : 'conflict');
}
