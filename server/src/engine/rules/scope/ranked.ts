import type { Reading } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isSuperlative } from '../../lexicon/superlatives.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim that the sentence must have. */
const COVER = 0.6;

/** "The largest port" where the source has "the second-largest port" or "one of the largest ports". */
export const ranked: Way = {
  // What it once was is not what it is.
  concerns: ({ text, reading }) => superlativesOf(reading).length > 0 && !FORMERLY.test(text),
  compare: compareRanked,
};

function* compareRanked({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const own = superlativesOf(claim.reading);
  for (const mine of own) {
    const toldToo = own.some(({ word, rank }) => word === mine.word && rank !== undefined);
    if (toldToo || mine.shared) continue;
    for (const [s, { reading, passage }] of alignment.window.sentences.entries()) {
      const cover = alignment.sentenceCover[s] ?? 0;
      const same = cover < COVER ? [] : superlativesOf(reading).filter(({ word }) => word === mine.word);
      const theirs = same.find(({ rank, shared }) => (shared ? !LOOSE.has(mine.word) : rank !== undefined && rank > 1));
      // Somewhere it is the largest of all.
      if (!theirs || hasAlone(mine.word, theirs.shared ? alignment.window.sentences : [{ reading }])) continue;
      yield {
        rule: 'scope',
        relation: 'conflicts',
        reason: theirs.shared
          ? 'the first in the draft, one of the first in the source'
          : 'first in the draft, of a lower rank in the source',
        claimSpan: mine.span,
        ...wordsAt({ passage, reading }, theirs.span),
        strength: cover,
      };
      break;
    }
  }
}

/** "London was the worst hit": said as often of one of them. */
const LOOSE: ReadonlySet<string> = new Set(['best', 'worst', 'hardest']);

/** Whether a sentence calls something the largest by itself. */
function hasAlone(word: string, sentences: readonly { readonly reading: Reading }[]): boolean {
  return sentences.some(({ reading }) =>
    superlativesOf(reading).some((one) => one.word === word && one.rank === undefined && !one.shared),
  );
}

const FORMERLY = /\b(?:once|former(?:ly)?|previous(?:ly)?|at the time|used to|then)\b/iu;

interface Superlative {
  /** "largest", "most expensive". */
  readonly word: string;
  /** Of the superlative, with its rank. */
  readonly span: Span;
  /** "Second": 2. */
  readonly rank?: number;
  /** "One of the largest". */
  readonly shared: boolean;
}

const superlativesOf = rememberingEach(readSuperlatives);

function readSuperlatives({ tokens, quantities }: Reading): readonly Superlative[] {
  return tokens.flatMap((token, i): Superlative[] => {
    const next = tokens[i + 1];
    // "At least", "at best": a bound.
    if (tokens[i - 1]?.lower === 'at') return [];
    const isMost = token.lower === 'most' && next?.kind === 'word';
    const end = isMost ? next.end : token.end;
    if (!isMost && !isSuperlative(token.lower)) return [];
    const before = tokens[i - 1]?.text === '-' ? i - 1 : i;
    const rank = quantities.find((one) => one.dimension === 'ordinal' && one.tokens.to === before);
    const start = rank?.span.start ?? token.start;
    const shared = isShared(tokens, before);
    return [
      {
        word: isMost ? `most ${next.lower}` : token.lower,
        span: { start, end },
        shared,
        ...(rank ? { rank: rank.stated } : {}),
      },
    ];
  });
}

/** Tokens from "one of" to its superlative: "among eastern Europe's largest". */
const OWNER = 5;

/** "One of the largest", "among the country's ten largest". */
function isShared(tokens: readonly Token[], superlative: number): boolean {
  for (let i = superlative - 1; i >= Math.max(0, superlative - OWNER); i--) {
    const { kind, lower } = tokens[i] ?? {};
    if (lower === 'among') return true;
    if (lower === 'of') return i === superlative - 2 || tokens[i - 1]?.lower === 'one';
    if (kind === 'mark') return false;
  }
  return false;
}
