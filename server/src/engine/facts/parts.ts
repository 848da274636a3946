import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Span } from '../text/span.ts';
import type { Quantity, Reading, TokenRange } from './fact.ts';
import { holdsToken } from './tokenRange.ts';

/** How many of so many are something: "eight civilians among the 12 dead", "two thirds of the 12 victims were civilians". */
export interface Part {
  /** As a share of the whole. */
  readonly share: number;
  /** The share in words, which rounds. */
  readonly isRatio: boolean;
  readonly whole: number;
  /** Key of what the whole counts, where it says so. */
  readonly among?: string;
  /** Key of what the part is. */
  readonly of: string;
  readonly span: Span;
}

/** Tokens between a share and its whole: "of the". */
const BETWEEN = 3;

/** The parts of which a sentence says what they are. */
export const partsIn = rememberingEach((reading: Reading): readonly Part[] =>
  reading.quantities.flatMap((quantity, i) => partOf(quantity, i, reading) ?? []),
);

function partOf(quantity: Quantity, index: number, reading: Reading): Part | undefined {
  const isRatio = quantity.dimension === 'ratio' || quantity.dimension === 'percent';
  const next = reading.quantities[index + 1];
  const follows = isRatio && next !== undefined && next.tokens.from - quantity.tokens.to <= BETWEEN;
  const whole = quantity.partOf === undefined ? (follows ? next : undefined) : reading.quantities[quantity.partOf];
  if (whole?.dimension !== 'count' || ![whole, quantity].every(({ comparator }) => comparator === 'exact'))
    return undefined;
  const named = !isRatio && quantity.noun !== undefined && quantity.noun !== whole.noun;
  const of = named ? quantity.noun : complementOf(quantity, reading);
  if (of === undefined || whole.stated <= 0) return undefined;
  const part = quantity.dimension === 'percent' ? quantity.stated / 100 : quantity.stated;
  const base = { share: isRatio ? part : part / whole.stated, isRatio, whole: whole.stated, of, span: quantity.figure };
  return whole.noun === undefined ? base : { ...base, among: whole.noun };
}

/** Key of "civilians" of "ten of the 12 were civilians"; undefined where the figure is not said to be anything. */
export function complementOf({ tokens: { to } }: Quantity, { predicates, tokens }: Reading): string | undefined {
  const is = predicates.find(
    ({ verb, negated, agent, tokens: { from } }) =>
      verb === 'be' && !negated && (agent ? holdsToken(agent, to - 1) : isNear({ from: to, to: from }, tokens)),
  );
  return is?.patient && tokens[is.patient.to - 1]?.key;
}

/** Only a few words stand between ("half of the buildings destroyed were"). */
function isNear({ from, to }: TokenRange, tokens: Reading['tokens']): boolean {
  return to >= from && to - from <= FEW && tokens.slice(from, to).every(({ kind }) => kind === 'word');
}

const FEW = 5;
