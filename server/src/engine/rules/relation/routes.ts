import type { Reading, TokenRange } from '../../facts/fact.ts';
import { spanOf } from '../../facts/tokenRange.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { meets } from './parties.ts';

/** "From A to B" for "from B to A". */
export const routes: Way = {
  concerns: ({ reading }) => routesIn(reading).length > 0,
  compare: compareRoutes,
};

function* compareRoutes({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of routesIn(claim.reading)) {
    for (const [at, sentence] of alignment.window.sentences.entries()) {
      const pair = { claim, alignment, sentence, at };
      const theirs = routesIn(sentence.reading).find(
        (other) => meets(mine.start, other.end, pair) && meets(mine.end, other.start, pair),
      );
      if (!theirs) continue;
      const [from, to] = [mine, theirs].map((route) => ({ from: route.start.from - 1, to: route.end.to }));
      if (!from || !to) continue;
      const passageSpan = spanOf(sentence.reading.tokens, to);
      yield {
        rule: 'relation',
        relation: 'conflicts',
        reason: 'the way goes in the other direction',
        claimSpan: spanOf(claim.reading.tokens, from),
        ...wordsAt(sentence, passageSpan),
        strength: 0.6,
      };
      break;
    }
  }
}

interface Route {
  readonly start: TokenRange;
  readonly end: TokenRange;
}

/** "From NAME … to NAME", "from the NAME side towards the NAME side", with no more than a few words between. */
const routesIn = rememberingEach(({ tokens, names }: Reading): readonly Route[] => {
  const after = (words: RegExp): TokenRange[] =>
    names
      .filter(({ tokens: { from } }) =>
        words.test(tokens[from - (tokens[from - 1]?.lower === 'the' ? 2 : 1)]?.lower ?? ''),
      )
      .map((name) => name.tokens);
  // "Left Tehran for Damascus".
  const left = after(/^(?:left|leave|leaves|leaving|depart(?:ed|s)?|quit)$/u).flatMap((start) => {
    const end =
      tokens[start.to]?.lower === 'for' ? names.find((name) => name.tokens.from === start.to + 1)?.tokens : undefined;
    return end ? [{ start, end }] : [];
  });
  const ways = after(/^from$/u).flatMap((start) => {
    const end = after(/^(?:to|towards?|into)$/u).find((range) => range.from > start.to && range.from - start.to <= WAY);
    return end ? [{ start, end }] : [];
  });
  return [...left, ...ways];
});

/** Tokens between the two ends of a way. */
const WAY = 5;
