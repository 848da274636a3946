import { inflectionKeys } from '../lexicon/inflection.ts';
import type { Reading } from './fact.ts';

const LASTING: ReadonlySet<string> = inflectionKeys('continue last go');
/** Tokens from a verb through its particle to how long it took. */
const REACH = 5;

/** Whether the verb at a token says how long something took ("went on for 19 days"), and not that it goes on still. */
export function isHowLong({ tokens, quantities }: Reading, at: number): boolean {
  if (!LASTING.has(tokens[at]?.key ?? '')) return false;
  return quantities.some(
    ({ dimension, tokens: { from } }) =>
      dimension === 'duration' &&
      from > at &&
      from <= at + REACH &&
      tokens.slice(at + 1, from).some(({ lower }) => lower === 'for'),
  );
}
