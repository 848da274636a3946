import type { TokenRange } from '../../facts/fact.ts';
import type { Token } from '../../text/token.ts';

/** Tokens of a party: "the Italian Sara Volpe". */
const LONGEST = 4;

/** Prepositions and the like, which end the words for a party. */
export const ENDING_PARTY = 'in on at by for from with after before and when as of to who which over';

/** The words for a party from a token on, up to the next mark or one of the words that end it; undefined for none. */
export function partyFrom(tokens: readonly Token[], from: number, ends: ReadonlySet<string>): TokenRange | undefined {
  let to = from;
  while (
    to < Math.min(tokens.length, from + LONGEST) &&
    tokens[to]?.kind === 'word' &&
    !ends.has(tokens[to]?.lower ?? '')
  )
    to++;
  return to > from ? { from, to } : undefined;
}
