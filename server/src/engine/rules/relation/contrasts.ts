import type { Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';

/** "The owner and not the buyers": what is affirmed and what is denied beside it. */
interface Contrast {
  readonly affirmed: TokenRange;
  readonly denied: TokenRange;
}

/** Tokens on either side of a "not" within which the two stand. */
const REACH = 6;

/** "The owner's decision and not the buyers'" for "the buyers' decision, not the owner's": each has the other's place. */
export function* contrasts({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
  for (const mine of contrastsIn(claim.reading)) {
    for (const [at, { reading, passage }] of alignment.window.sentences.entries()) {
      const moved = (from: TokenRange, to: TokenRange, away: TokenRange): boolean =>
        claim.terms.some(
          ({ kind, token }, i) =>
            kind !== 'order' &&
            holdsToken(from, token) &&
            isFoundWithin(i, at, to, alignment) &&
            !isFoundWithin(i, at, away, alignment),
        );
      const theirs = contrastsIn(reading).find(
        ({ affirmed, denied }) => moved(mine.affirmed, denied, affirmed) && moved(mine.denied, affirmed, denied),
      );
      if (!theirs) continue;
      const passageSpan = spanOf(reading.tokens, hull(theirs));
      yield {
        rule: 'relation',
        relation: 'conflicts',
        reason: 'what is affirmed and what is denied have changed places',
        claimSpan: spanOf(claim.reading.tokens, hull(mine)),
        passage,
        passageSpan,
        expected: reading.text.slice(passageSpan.start, passageSpan.end),
        strength: 0.6,
      };
      break;
    }
  }
}

function contrastsIn({ tokens }: Reading): Contrast[] {
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
}

/** The words before a token, as far as the next mark. */
function back(tokens: Reading['tokens'], to: number): TokenRange {
  let from = to;
  while (from > 0 && to - from < REACH && tokens[from - 1]?.kind !== 'mark') from--;
  return { from, to };
}

function ahead(tokens: Reading['tokens'], from: number): TokenRange {
  let to = from;
  while (to < tokens.length && to - from < REACH && tokens[to]?.kind !== 'mark') to++;
  return { from, to };
}

function hull({ affirmed, denied }: Contrast): TokenRange {
  return { from: Math.min(affirmed.from, denied.from), to: Math.max(affirmed.to, denied.to) };
}
