import { scoreRules, type Flagged, type RuleScore } from './ruleScore.ts';
import { count, share, table, percent } from './table.ts';

export interface RuleColumn {
  readonly name: string;
  readonly sentences: readonly Flagged[];
}

/** For each rule how often it is right where it speaks, and how many clean sentences it flags; all columns together last. */
export function ruleTables(columns: readonly RuleColumn[]): string {
  const scored = columns.map(({ name, sentences }) => ({ name, rules: scoreRules(sentences) }));
  const all = scoreRules(columns.flatMap(({ sentences }) => sentences));
  const speaking = all.filter(({ precision }) => precision.of > 0);
  const rows = (cell: (rule: RuleScore) => string, last: (rule: RuleScore) => string): string[][] =>
    speaking.map((rule) => [
      rule.rule,
      ...scored.map(({ rules }) => {
        const own = rules.find((each) => each.rule === rule.rule);
        return own === undefined ? '–' : cell(own);
      }),
      last(rule),
    ]);
  const names = columns.map(({ name }) => name);
  return [
    table(
      ['precision', ...names, 'together'],
      rows(
        ({ precision }) => count(precision),
        ({ precision }) => share(precision),
      ),
    ),
    table(
      ['clean flagged', ...names, 'together'],
      rows(
        ({ clean }) => (clean.of === 0 ? '–' : percent(clean.right / clean.of)),
        ({ clean }) => share(clean),
      ),
    ),
  ].join('\n\n');
}
