import type { Token } from '../text/token.ts';

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, ten): [string, number] => [word, ten * 10]).filter(([word]) => word !== ''),
]);
const LARGE: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
const ABBREVIATED: ReadonlySet<string> = new Set(['k', 'm', 'mn', 'b', 'bn', 'tn']);

/** A number written over one or more tokens. `next` is the index of the first token behind it. */
export interface WrittenNumber {
  readonly value: number;
  readonly next: number;
  /** A multiplier word stands in it ("million"): worth a key of its own, as figures near it are worded with it too. */
  readonly multiplier?: string;
}

/**
 * Reads the number that starts at a token: `4,523,000`, `twelve`, `twenty-one`, `two hundred and fifty`, `4.5 million`,
 * `2.5bn`. Undefined where none starts. Only as much as retrieval needs; what a figure means is read by the facts.
 */
export function numberAt(tokens: readonly Token[], from: number): WrittenNumber | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  return first.kind === 'number' ? digitsAt(tokens, from, first) : wordsAt(tokens, from);
}

/** Whether a token may stand in a number of several tokens, so that it cannot be read alone. */
export function mayBeOfNumber({ kind, lower }: Token): boolean {
  return (
    kind === 'number' || lower === 'and' || lower === 'hundred' || lower === '-' || SMALL.has(lower) || LARGE.has(lower)
  );
}

/** Key of a value: `#12`, `#2.5`. */
export function numberKey(value: number): string {
  return `#${String(value)}`;
}

function digitsAt(tokens: readonly Token[], from: number, token: Token): WrittenNumber | undefined {
  const value = valueOfDigits(token.lower);
  if (!Number.isFinite(value)) return undefined;
  const after = tokens[from + 1];
  const factor = after && LARGE.get(after.lower);
  if (!after || factor === undefined || (ABBREVIATED.has(after.lower) && !after.glued))
    return { value, next: from + 1 };
  return {
    value: rounded(value * factor),
    next: from + 2,
    ...(!ABBREVIATED.has(after.lower) && { multiplier: after.lower }),
  };
}

/** Commas part thousands; several full stops do too, one is a decimal point. */
function valueOfDigits(text: string): number {
  const plain = text.replaceAll(',', '');
  return Number(plain.split('.').length > 2 ? plain.replaceAll('.', '') : plain);
}

function wordsAt(tokens: readonly Token[], from: number): WrittenNumber | undefined {
  let total = 0;
  let current: number | undefined;
  let multiplier: string | undefined;
  let next = from;
  for (let i = from; i < tokens.length; i += 1) {
    const word = tokens[i]?.lower ?? '';
    const small = SMALL.get(word);
    const large = ABBREVIATED.has(word) ? undefined : LARGE.get(word);
    if (small !== undefined) {
      if (current !== undefined && !mayFollow(current, small)) break;
      current = (current ?? 0) + small;
    } else if (word === 'hundred' && current !== undefined && current < 100) {
      current *= 100;
    } else if (large !== undefined && current !== undefined) {
      total += current * large;
      current = undefined;
      multiplier = word;
    } else if (joins(tokens, i, current)) {
      continue;
    } else break;
    next = i + 1;
  }
  if (next === from) return undefined;
  return { value: total + (current ?? 0), next, ...(multiplier && { multiplier }) };
}

/** "twenty" takes a unit, "two hundred" anything below a hundred; "five six" are two numbers. */
function mayFollow(current: number, small: number): boolean {
  if (current % 100 === 0 && current > 0) return true;
  return current % 100 >= 20 && current % 10 === 0 && small > 0 && small < 10;
}

/** The hyphen of "twenty-one", the "and" of "two hundred and fifty". */
function joins(tokens: readonly Token[], i: number, current: number | undefined): boolean {
  const token = tokens[i];
  const after = tokens[i + 1];
  if (!token || !after || !SMALL.has(after.lower) || current === undefined) return false;
  if (token.text === '-' || token.text === '‑')
    return token.glued && after.glued && mayFollow(current, SMALL.get(after.lower) ?? 0);
  return token.lower === 'and' && current % 100 === 0 && current > 0;
}

/** 4.35 × 10⁶ is 4349999.999… in floating point. */
function rounded(value: number): number {
  return Math.abs(value) >= 1 ? Math.round(value * 1000) / 1000 : value;
}
