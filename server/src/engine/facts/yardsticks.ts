import { rememberingEach } from '../lexicon/recentMap.ts';
import { isStop } from '../lexicon/stopWords.ts';
import { type Span, spanOfMatch } from '../text/span.ts';
import type { Quantity, Reading } from './fact.ts';

/** What a sentence says of how a figure of it stands to another one that it only names: "23 minutes, more than twice the target". */
export interface Yardstick {
  /** The words that say so, through the noun. */
  readonly span: Span;
  /** Keys of the nouns that name the other one: "target", "state average". */
  readonly words: readonly string[];
  /** The other figures of the sentence: one of them is measured. */
  readonly measured: readonly Quantity[];
  /** Whether the measured one less the other is told, or divided by it. */
  readonly is: 'difference' | 'multiple';
  /** What it is then: of a difference negative where the measured one is the smaller. */
  readonly value: number;
  /** "More than twice", "less than half", "about five points". */
  readonly bound: 'above' | 'below' | 'about';
}

const DIFFERENCE =
  /\b(below|under|short of|lower than|less than|fewer than|above|over|higher than|more than) (?:the|its|their) /giu;
const BELOW = /^(?:below|under|short of|lower than|less than|fewer than)$/iu;
const MULTIPLE =
  /\b(?:(more than|over|well over|less than|under|almost|nearly|about|some|around) )?(twice|double|three times|triple|four times|five times|half) (?:the|its|their) /iu;
const TIMES: Readonly<Record<string, number>> = {
  half: 0.5,
  twice: 2,
  double: 2,
  'three times': 3,
  triple: 3,
  'four times': 4,
  'five times': 5,
};

/** The yardsticks of a sentence; none where it has no other figure. */
export const yardsticksIn = rememberingEach((reading: Reading): readonly Yardstick[] =>
  [differenceIn(reading), multipleIn(reading)].filter((one) => one !== undefined),
);

function differenceIn(reading: Reading): Yardstick | undefined {
  for (const found of reading.text.matchAll(DIFFERENCE)) {
    const span = spanOfMatch(found);
    const step = reading.quantities.find(({ span: own, nounSpan }) => (nounSpan ?? own).end + 1 === span.start);
    if (!step) continue;
    const value = BELOW.test(found[1] ?? '') ? -step.value.low : step.value.low;
    const bound = boundOf(step);
    const one = yardstick(reading, { start: step.span.start, end: span.end }, step, { is: 'difference', value, bound });
    if (one) return one;
  }
  return undefined;
}

function boundOf({ comparator }: Quantity): Yardstick['bound'] {
  if (comparator === 'more-than' || comparator === 'at-least') return 'above';
  return comparator === 'less-than' || comparator === 'at-most' ? 'below' : 'about';
}

function multipleIn(reading: Reading): Yardstick | undefined {
  const found = MULTIPLE.exec(reading.text);
  if (!found) return undefined;
  const span = spanOfMatch(found);
  const hedge = found[1]?.toLowerCase() ?? '';
  const bound = /more|over/u.test(hedge) ? 'above' : /less|under/u.test(hedge) ? 'below' : 'about';
  const value = TIMES[found[2]?.toLowerCase() ?? ''] ?? 1;
  const step = reading.quantities.find(({ span: own }) => own.start >= span.start && own.end <= span.end);
  return yardstick(reading, span, step, { is: 'multiple', value, bound });
}

/** Tokens of the noun behind "below the", with what narrows it. */
const NOUN = 3;

function yardstick(
  { tokens, quantities }: Reading,
  { start, end }: Span,
  step: Quantity | undefined,
  told: Pick<Yardstick, 'is' | 'value' | 'bound'>,
): Yardstick | undefined {
  const at = tokens.findIndex((token) => token.start >= end);
  if (at < 0) return undefined;
  let to = at;
  while (to < at + NOUN && tokens[to]?.kind === 'word' && !isStop(tokens[to]?.key ?? '')) to++;
  const words = tokens.slice(at, to).map(({ key }) => key);
  const measured = quantities.filter((one) => one !== step);
  if (words.length === 0 || measured.length === 0) return undefined;
  return { ...told, words, measured, span: { start, end: tokens[to - 1]?.end ?? end } };
}
