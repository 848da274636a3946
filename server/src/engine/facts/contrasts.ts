import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Reading, TokenRange } from './fact.ts';

/** "The owner and not the buyers": what is affirmed and what is denied beside it. */
export interface Contrast {
  readonly affirmed: TokenRange;
  readonly denied: TokenRange;
}

/** Tokens on either side of a "not" within which the two stand. */
const REACH = 6;

/** What a sentence sets against each other by "not", "rather than" or "instead of", in order. */
export const contrastsIn = rememberingEach(({ tokens }: Reading): readonly Contrast[] => {
  return tokens.flatMap(({ lower }, i): Contrast[] => {
    const before = tokens[i - 1];
    const next = tokens[i + 1]?.lower;
    if ((lower === 'rather' && next === 'than') || (lower === 'instead' && next === 'of'))
      return [{ affirmed: back(tokens, i), denied: ahead(tokens, i + 2) }];
    if (lower !== 'not' || !before) return [];
    const beside = before.text === ',' || before.text === '–' || before.text === '—' || before.lower === 'and';
    if (beside) return [{ affirmed: back(tokens, i - 1), denied: ahead(tokens, i + 1) }];
    const but = tokens.findIndex((other, at) => at > i + 1 && at <= i + REACH && other.lower === 'but');
    return but < 0 ? [] : [{ affirmed: ahead(tokens, but + 1), denied: { from: i + 1, to: but } }];
  });
});

/** The words before a token, as far as the next mark. */
function back(tokens: Reading['tokens'], to: number): TokenRange {
  let from = to;
  while (from > 0 && to - from < REACH && !ends(tokens[from - 1])) from--;
  return { from, to };
}

function ahead(tokens: Reading['tokens'], from: number): TokenRange {
  let to = from;
  while (to < tokens.length && to - from < REACH && !ends(tokens[to])) to++;
  return { from, to };
}

/** A mark, save the apostrophe of "the buyers’". */
function ends(token: Reading['tokens'][number] | undefined): boolean {
  return token?.kind === 'mark' && !/^['’]$/u.test(token.text);
}
