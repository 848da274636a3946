import type { Reading, TokenRange } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { compareWords, FOUND } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import { isStop } from '../../lexicon/stopWords.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim that the sentence must have. */
const COVER = 0.3;

const WHOLLY: ReadonlySet<string> = new Set(
  'solely entirely wholly purely completely exclusively fully only'.split(' '),
);
const PARTLY: ReadonlySet<string> = new Set('partly partially'.split(' '));

/** "Acted solely under duress" where the source has "partly under threat", or the other way round. */
export const partly: Way = {
  concerns: ({ reading }) => degreesIn(reading).length > 0,
  compare: compareDegrees,
};

function* compareDegrees({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of degreesIn(claim.reading)) {
    let best: { readonly sentence: WindowSentence; readonly theirs: Degree; readonly cover: number } | undefined;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      const cover = alignment.sentenceCover[s] ?? 0;
      for (const theirs of degreesIn(sentence.reading)) {
        if (!isOfSame(mine, theirs, sentence.reading)) continue;
        if (theirs.isPart === mine.isPart) return;
        if (cover > Math.max(COVER, best?.cover ?? 0)) best = { sentence, theirs, cover };
      }
    }
    if (!best) continue;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: mine.isPart ? 'wholly so in the source' : 'partly so in the source',
      claimSpan: mine.span,
      ...wordsAt(best.sentence, best.theirs.span),
      strength: best.cover,
    };
    return;
  }

  /** What holds wholly or in part is the same: a word of it is met, or one like it. */
  function isOfSame({ of: own }: Degree, { of: range }: Degree, { tokens }: Reading): boolean {
    const words = claim.reading.tokens.slice(own.from, own.to);
    return words.some(({ key }) =>
      tokens.slice(range.from, range.to).some((other) => {
        if (isStop(key) || isStop(other.key)) return false;
        return other.key === key || (compareWords(key, other.key)?.value ?? 0) >= FOUND;
      }),
    );
  }
}

interface Degree {
  readonly isPart: boolean;
  readonly span: Span;
  /** Tokens of what it is said of. */
  readonly of: TokenRange;
}

/** Tokens behind the adverb that say what holds so far. */
const REACH = 4;

const degreesIn = rememberingEach(({ tokens }: Reading): readonly Degree[] =>
  tokens.flatMap(({ lower, start, end }, at): Degree[] => {
    const isPart = PARTLY.has(lower);
    if (!isPart && !WHOLLY.has(lower)) return [];
    if (/^(?:not|n['’]t|never|hardly|almost|nearly)$/u.test(tokens[at - 1]?.lower ?? '')) return [];
    return [{ isPart, span: { start, end }, of: { from: at + 1, to: at + 1 + REACH } }];
  }),
);
