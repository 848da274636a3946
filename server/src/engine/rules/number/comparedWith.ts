import type { Quantity, Reading } from '../../facts/fact.ts';
import { type Yardstick, yardsticksIn } from '../../facts/yardsticks.ts';
import { compareWords, FOUND } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

const STRENGTH = 0.7;
/** How far off what is told may be, as a share of it: a desk writes "five points" for 5.6, and "twice" for 1.8. */
const ROUNDED = 0.15;
/** "More than twice" is 1.97 at a pinch. */
const BARELY = 0.03;
/** Tokens between a figure and the noun that says what it is: "a state average of 92.6 percent", "the 15-minute target". */
const REACH = 4;

/**
 * A figure measured by another, reckoned after: "23 minutes, more than twice the target" where the source has a target of 15,
 * "84 percent, five points below the average" where that is 92.6.
 */
export const comparedWith: Way = {
  concerns: ({ reading }) => yardsticksIn(reading).length > 0,
  compare: compareYardsticks,
};

function* compareYardsticks({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of yardsticksIn(claim.reading)) {
    const held = alignment.window.sentences.flatMap((sentence) => heldAgainst(mine, sentence));
    const [first] = held;
    if (!first) continue;
    const { sentence, by, agrees } = held.find((one) => one.agrees) ?? first;
    yield {
      rule: 'number',
      relation: agrees ? 'agrees' : 'conflicts',
      reason: agrees
        ? 'the two figures stand so to each other'
        : 'the source’s two figures stand otherwise to each other',
      claimSpan: mine.span,
      ...wordsAt(sentence, by.span),
      strength: STRENGTH,
      provesPassage: true,
      values: 'bound',
      beside: true,
    };
  }
}

interface Held {
  readonly sentence: WindowSentence;
  readonly by: Quantity;
  readonly agrees: boolean;
}

/** The yardstick against each figure of a sentence that is called so, where the measured figure stands beside it. */
function heldAgainst(mine: Yardstick, sentence: WindowSentence): Held[] {
  const { reading } = sentence;
  const own = mine.measured.filter((one) => reading.quantities.some((other) => isSame(one, other)));
  return reading.quantities.flatMap((by) => {
    const measured = own.filter((one) => one.dimension === by.dimension && !isSame(one, by));
    if (measured.length === 0 || !isCalled(by, mine.words, reading)) return [];
    return [{ sentence, by, agrees: measured.some((one) => fits(mine, one, by)) }];
  });
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.dimension === b.dimension && a.value.low === b.value.low;
}

/** The noun stands right before the figure or right behind it. */
function isCalled({ tokens: { from, to } }: Quantity, words: readonly string[], { tokens }: Reading): boolean {
  const near = tokens.slice(Math.max(0, from - REACH), to + 2);
  const head = words.at(-1) ?? '';
  return near.some(({ key, kind }) => kind === 'word' && (compareWords(head, key)?.value ?? 0) >= FOUND);
}

function fits({ is, value, bound }: Yardstick, own: Quantity, by: Quantity): boolean {
  const real = is === 'difference' ? own.value.low - by.value.low : own.value.low / by.value.low;
  if (bound === 'above' && Math.abs(real) >= Math.abs(value) * (1 - BARELY))
    return Math.sign(real) === Math.sign(value);
  if (bound === 'below' && Math.abs(real) <= Math.abs(value) * (1 + BARELY))
    return Math.sign(real) === Math.sign(value);
  return bound === 'about' && Math.abs(real - value) <= ROUNDED * Math.abs(value) + rounding(is, by);
}

/** Whole points are told of figures with decimals. */
function rounding(is: Yardstick['is'], { rounding: own }: Quantity): number {
  return is === 'difference' ? 0.5 + own : 0;
}
