import type { Token } from '../../text/token.ts';
import type { Comparator } from '../fact.ts';
import { smallNumbers } from './numberWords.ts';
import { currencyWords, gluedOnly, units } from './units.ts';

/** A hedge found before or after a figure; `at` is its outermost token. */
export interface Hedge {
  readonly comparator: Comparator;
  readonly at: number;
}

const phrasesBefore: ReadonlyArray<readonly [Comparator, string]> = [
  [
    'more-than',
    'more than|over|above|beyond|exceeding|exceeded|exceeds|exceed|in excess of|upwards of|surpassed|surpassing|surpass|topped|topping|topped the|passed|greater than|higher than|bigger than|larger than|longer than|older than|just over|well over|a little over|slightly over|slightly more than|just more than|well above|far more than|north of|better than|>',
  ],
  [
    'at-least',
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|at a minimum|at minimum|≥',
  ],
  [
    'at-most',
    'up to|as many as|as much as|as high as|at most|no more than|not more than|no longer than|no higher than|no greater than|a maximum of|maximum of|≤',
  ],
  [
    'less-than',
    'less than|fewer than|fewer|under|below|lower than|smaller than|shorter than|younger than|well under|well below|<',
  ],
  [
    'nearly',
    'nearly|almost|just under|just below|just short of|approaching|nearing|near|not quite|slightly less than|slightly under|a little under|a little less than',
  ],
  [
    'about',
    'about|around|some|roughly|approximately|approx|an estimated|estimated|estimated at|circa|ca|c|close to|in the region of|somewhere around|something like|~|≈|±',
  ],
];

const phrasesAfter: ReadonlyArray<readonly [Comparator, string]> = [
  [
    'at-least',
    'or more|or over|or higher|or older|and over|and above|and older|and up|plus|+|at least|at a minimum|at minimum',
  ],
  ['at-most', 'or less|or fewer|or under|or below|or lower|or younger|and under|at most|at the most'],
  ['about', 'or so|or thereabouts|more or less|approximately'],
];

const before = byEdgeWord(phrasesBefore, (words) => words.at(-1));
const after = byEdgeWord(phrasesAfter, (words) => words[0]);

type PhraseTable = ReadonlyMap<string, ReadonlyArray<readonly [Comparator, readonly string[]]>>;

function byEdgeWord(
  table: ReadonlyArray<readonly [Comparator, string]>,
  edge: (words: readonly string[]) => string | undefined,
): PhraseTable {
  const found = new Map<string, [Comparator, readonly string[]][]>();
  for (const [comparator, phrases] of table) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ');
      const key = edge(words) ?? '';
      found.set(key, [...(found.get(key) ?? []), [comparator, words]]);
    }
  }
  for (const entries of found.values()) entries.sort((a, b) => b[1].length - a[1].length);
  return found;
}

/** Words that may stand between a hedge and its figure: "at least another 12", "more than the 300". */
const fillers = /^(another|a|an|the|further|additional|extra|some|about|around|other)$/;

/** The hedge that ends right before token `from`; undefined for none. "As many as" wins over "as". */
export function hedgeBefore(tokens: readonly Token[], from: number): Hedge | undefined {
  let end = from;
  for (let fill = 0; ; fill++) {
    const hit = phraseEndingAt(tokens, end);
    // "Better than the nine had forecast" compares with the nine; it does not count them.
    if (hit && end < from && tokens[end]?.lower === 'the' && isOfDegree(tokens, end)) return undefined;
    if (hit) return widerHedge(tokens, hit);
    if (fill === 2 || !fillers.test(tokens[end - 1]?.lower ?? '')) return undefined;
    end -= 1;
  }
}

/** "Better than", "higher than": of a degree, where "more than" and "fewer than" are of a count. */
function isOfDegree(tokens: readonly Token[], end: number): boolean {
  return tokens[end - 1]?.lower === 'than' && !/^(more|fewer|less|greater)$/.test(tokens[end - 2]?.lower ?? '');
}

const spreadOver =
  /^(hand|hands|handed|handing|turn|turns|turned|turning|averaged?|averaging|averages|spread|spreads|stretched|stretching|scattered|divided|distributed|carried|held|took|taken|place|worked|played|ran|running)$/;

function phraseEndingAt(tokens: readonly Token[], end: number): Hedge | undefined {
  for (const [comparator, words] of before.get(tokens[end - 1]?.lower ?? '') ?? []) {
    const start = end - words.length;
    // "18 percent less than a year earlier": how far apart two figures are bounds neither.
    if (words.at(-1) === 'than' && isMeasured(tokens, start)) continue;
    // "Averaged over 17 reviews", "spread over 12 sites", "handed over 11,000 emails": no more than.
    if (words[0] === 'over' && spreadOver.test(tokens[start - 1]?.lower ?? '')) continue;
    if (start >= 0 && words.every((word, i) => tokens[start + i]?.lower === word)) return { comparator, at: start };
  }
  return undefined;
}

/** Whether a figure with its unit ends before token `at`: "5 percent", "two points", "three times". */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]?.lower ?? '';
  const unit = units.has(word) && !gluedOnly.has(word);
  return unit || currencyWords.has(word) || /^(times|points?|degrees?|twice)$/.test(word);
}

/** In "at least some 300" and "up to about 40" the outer hedge is the one that counts. */
function widerHedge(tokens: readonly Token[], hedge: Hedge): Hedge {
  if (hedge.comparator !== 'about') return hedge;
  const outer = phraseEndingAt(tokens, hedge.at);
  return outer && outer.comparator !== 'about' ? outer : hedge;
}

/** The hedge that begins at token `at`, after a figure: "or more", "-plus", "+". */
export function hedgeAfter(tokens: readonly Token[], at: number): Hedge | undefined {
  const start = tokens[at]?.text === '-' && tokens[at]?.glued && tokens[at + 1]?.lower === 'plus' ? at + 1 : at;
  const first = tokens[start];
  if (!first) return undefined;
  // "Five plus six", "300 + 20": only what touches the figure is a hedge.
  if ((first.text === '+' || first.lower === 'plus') && (!first.glued || tokens[start + 1]?.kind === 'number'))
    return undefined;
  for (const [comparator, words] of after.get(first.lower) ?? []) {
    const to = start + words.length;
    if (!words.every((word, i) => tokens[start + i]?.lower === word)) continue;
    // "For 24 hours and over two days": the hedge belongs to the next figure.
    const nextFigure = tokens[to]?.kind === 'number' || smallNumbers.has(tokens[to]?.lower ?? '');
    if (!nextFigure) return { comparator, at: to };
  }
  return undefined;
}
