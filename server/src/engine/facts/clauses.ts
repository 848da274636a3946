import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Reading } from './fact.ts';

/** Words that begin a clause of their own behind a comma. */
const JOINING: ReadonlySet<string> = new Set(
  'and but or so yet while whereas because although though since after before when where who which whose if unless until as with'.split(
    ' ',
  ),
);
/** Words that begin one without a comma. */
const OPENING: ReadonlySet<string> = new Set('because although though while whereas unless if'.split(' '));

/** A clause has a verb; shorter stretches belong to what stands before them. */
const clausesOf = rememberingEach(({ tokens, predicates }: Reading): readonly number[] => {
  const starts = tokens.flatMap(({ lower, text }, i) => {
    const behindComma = tokens[i - 1]?.text === ',' && JOINING.has(lower);
    return i > 0 && (behindComma || OPENING.has(lower) || text === ';' || text === ':') ? [i] : [];
  });
  const hasVerb = (from: number, to: number): boolean =>
    predicates.some(({ tokens: verb }) => from <= verb.from && verb.from < to);
  const kept: number[] = [];
  for (const [i, start] of starts.entries()) {
    if (hasVerb(kept.at(-1) ?? 0, start) && hasVerb(start, starts[i + 1] ?? tokens.length)) kept.push(start);
  }
  return kept;
});

/** Whether two tokens of a sentence stand in one clause, as far as commas, conjunctions and colons tell. */
export function areOfOneClause(reading: Reading, a: number, b: number): boolean {
  const starts = clausesOf(reading);
  if (starts.length === 0) return true;
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  return !starts.some((start) => first < start && start <= last);
}
