import { remembering } from '../lexicon/recentMap.ts';
import type { Passage } from '../sources/article.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { Token } from '../text/token.ts';
import type { Meeting } from './meeting.ts';
import { isNextTo, type SourceWindow, type WindowSentence } from './window.ts';

/*
 * The passage that comes closest to a quotation, word by word: approximate matching of the whole quotation inside a longer
 * text (P. H. Sellers, "The theory and computation of evolutionary distances", 1980), over words in place of letters.
 * Marks, case and typography are folded; words in square brackets are an editor's insertion and match anything; an
 * ellipsis lets words be left out.
 */

/** One stretch in which a quotation differs. `mine` is of the quotation's text, `theirs` of the passage's. */
export interface Difference {
  readonly mine: Span;
  readonly theirs: Span;
  readonly expected: string;
}

export interface Wording {
  readonly passage: Passage;
  /** Of the passage's text: where the quotation begins to match, to the end of the match or of the sentence. */
  readonly span: Span;
  /** The passage's words there. */
  readonly text: string;
  /** Share of the quotation's words that stand in the source in order, 0 to 1. */
  readonly share: number;
  /** Number of words of the quotation. */
  readonly words: number;
  /** Empty where the quotation is word for word. */
  readonly differences: readonly Difference[];
}

/** A longer quotation is compared by its first words only: cost is quotation × window. */
const LONGEST = 80;

/** With less of the quotation's words than this, a passage is no wording of it. */
const LEAST_SHARE = 0.5;

/** The closest wording in the article; undefined for a quotation without words or an article that has less than half of them. */
export function closestWording(quotation: string, meeting: Pick<Meeting, 'window'>): Wording | undefined {
  let known = wordings.get(meeting);
  if (!known) wordings.set(meeting, (known = new Map<string, Wording | undefined>()));
  if (known.has(quotation)) return known.get(quotation);
  const closest = findClosest(quotation, meeting.window);
  known.set(quotation, closest);
  return closest;
}

/** A rule asks, and whoever asks whether any source has the quotation. */
const wordings = new WeakMap<Pick<Meeting, 'window'>, Map<string, Wording | undefined>>();

function findClosest(quotation: string, window: SourceWindow): Wording | undefined {
  const quoted = quotedWords(quotation);
  const { words: mine } = quoted;
  if (mine.length === 0) return undefined;
  const runs = runsOf(window).map((sentences) => ({ sentences, present: presentIn(sentences, quoted) }));
  if (shareAtMost(quoted, ...runs.map(({ present }) => present)) < LEAST_SHARE) return undefined;
  let best: Wording | undefined;
  for (const { sentences, present } of runs) {
    const most = shareAtMost(quoted, present);
    // Nothing in it, or less than another stretch has: no table is laid out.
    if (most === 0 || most < (best?.share ?? 0)) continue;
    const wording = closestIn(quotation, quoted, sentences.flatMap(bracketed));
    if (!wording) continue;
    const better =
      !best ||
      wording.share > best.share ||
      (wording.share === best.share && wording.differences.length < best.differences.length);
    if (better) best = wording;
  }
  return best;
}

/** Which words of a quotation stand in some sentences, in whatever order: 1 at their numbers, and at 0 where brackets match anything. */
function presentIn(sentences: readonly WindowSentence[], { numbers }: Quoted): Uint8Array {
  const present = new Uint8Array(numbers.size + 1);
  for (const { reading } of sentences) {
    for (const { lower, text } of reading.tokens) {
      const number = text === '[' ? 0 : numbers.get(lower);
      if (number !== undefined) present[number] = 1;
    }
  }
  return present;
}

/** What the share of a wording cannot exceed: that of the words which stand in any of these stretches, in whatever order. */
function shareAtMost({ own }: Quoted, ...stretches: readonly Uint8Array[]): number {
  if (stretches.some((present) => present[0] === 1)) return 1;
  const found = own.filter((number) => number === WILD || stretches.some((present) => present[number] === 1));
  return found.length / own.length;
}

interface QuotedWord {
  readonly token: Token;
  /** In brackets: matches anything, or nothing. */
  readonly wild: boolean;
  /** An ellipsis stands before it. */
  readonly gap: boolean;
}

/** A quotation, which is held against one article after the other. */
interface Quoted {
  readonly words: readonly QuotedWord[];
  /** The same word has the same number, from 1 on. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The numbers of the words. */
  readonly own: readonly number[];
}

const quotedWords = remembering(200, (text: string): Quoted => {
  const words = readWords(text).slice(0, LONGEST);
  const numbers = new Map<string, number>();
  for (const { token } of words) if (!numbers.has(token.lower)) numbers.set(token.lower, numbers.size + 1);
  return { words, numbers, own: words.map((word) => numberOf(word, numbers)) };
});

/** A word of a source that the quotation has not is 0. */
function numberOf({ wild, token }: QuotedWord, numbers: ReadonlyMap<string, number>): number {
  return wild ? WILD : (numbers.get(token.lower) ?? 0);
}

/** Stands for every word. */
const WILD = -1;

function readWords(text: string): QuotedWord[] {
  const words: QuotedWord[] = [];
  let wild = false;
  let gap = false;
  for (const token of tokenize(text)) {
    if (token.text === '[') wild = true;
    else if (token.text === ']') wild = false;
    else if (token.text === '…' || token.text === '...' || (token.text === '.' && text.startsWith('..', token.start)))
      gap = true;
    else if (token.kind !== 'mark') {
      words.push({ token, wild, gap });
      gap = false;
    }
  }
  return words;
}

interface SourceWord extends QuotedWord {
  readonly sentence: WindowSentence;
}

/** The stretches of neighbouring sentences. */
function runsOf(window: SourceWindow): readonly (readonly WindowSentence[])[] {
  const runs: WindowSentence[][] = [];
  let before: WindowSentence | undefined;
  for (const sentence of window.sentences) {
    const run = isNextTo(before, sentence) ? runs.at(-1) : undefined;
    if (run) run.push(sentence);
    else runs.push([sentence]);
    before = sentence;
  }
  return runs;
}

function bracketed(sentence: WindowSentence): SourceWord[] {
  const words: SourceWord[] = [];
  let wild = false;
  for (const token of sentence.reading.tokens) {
    if (token.text === '[') wild = true;
    else if (token.text === ']') wild = false;
    else if (token.kind !== 'mark') words.push({ token, wild, gap: false, sentence });
  }
  return words;
}

/** How a cell of the table was reached: by two words, the same or not, or by one of the quotation's or the source's. */
type Step = 'same' | 'other' | 'mine' | 'theirs';
const STEPS: readonly Step[] = ['same', 'other', 'mine', 'theirs'];
const [SAME, OTHER, MINE, THEIRS] = [0, 1, 2, 3];

/** Room for a table, kept from one to the next. */
let room = { cost: new Float32Array(0), step: new Uint8Array(0) };

function roomFor(cells: number): typeof room {
  if (room.cost.length < cells) room = { cost: new Float32Array(cells), step: new Uint8Array(cells) };
  return room;
}

function closestIn(quotation: string, quoted: Quoted, source: readonly SourceWord[]): Wording | undefined {
  const { words: mine, own, numbers } = quoted;
  const width = source.length + 1;
  const { cost, step } = roomFor((mine.length + 1) * width);
  cost.fill(0, 0, width);
  // Compared as numbers: the table has a cell for every two words.
  const theirs = source.map((word) => numberOf(word, numbers));
  for (let i = 1; i <= mine.length; i++) {
    const word = own[i - 1] ?? WILD;
    const left = word === WILD ? 0 : 1;
    const gap = mine[i]?.gap === true;
    cost[i * width] = (cost[(i - 1) * width] ?? 0) + left;
    step[i * width] = MINE;
    for (let j = 1; j < width; j++) {
      const other = theirs[j - 1] ?? WILD;
      const here = i * width + j;
      let least = (cost[here - width] ?? 0) + left;
      let last = MINE;
      const skip = (cost[here - 1] ?? 0) + (gap || other === WILD ? 0.01 : 1);
      if (skip < least && i < mine.length) {
        least = skip;
        last = THEIRS;
      }
      const same = word === WILD || other === WILD || word === other;
      const pair = (cost[here - width - 1] ?? 0) + (same ? 0 : 1);
      if (pair <= least) {
        least = pair;
        last = same ? SAME : OTHER;
      }
      step[here] = last;
      cost[here] = least;
    }
  }
  let end = 0;
  for (let j = 0; j < width; j++)
    if ((cost[mine.length * width + j] ?? 0) <= (cost[mine.length * width + end] ?? 0)) end = j;
  return trace(quotation, mine, source, { step, width, end });
}

interface Table {
  /** Indices into `STEPS`. */
  readonly step: Uint8Array;
  readonly width: number;
  readonly end: number;
}

interface Edit {
  readonly step: Step;
  readonly i: number;
  readonly j: number;
}

function trace(
  quotation: string,
  mine: readonly QuotedWord[],
  source: readonly SourceWord[],
  table: Table,
): Wording | undefined {
  const path: Edit[] = [];
  let i = mine.length;
  let j = table.end;
  while (i > 0) {
    const step = STEPS[table.step[i * table.width + j] ?? MINE] ?? 'mine';
    path.push({ step, i: i - 1, j: j - 1 });
    if (step !== 'theirs') i--;
    if (step !== 'mine') j--;
    if (j < 0) j = 0;
  }
  path.reverse();
  const shared = path.filter((edit) => edit.step === 'same');
  const first = source[shared[0]?.j ?? -1];
  if (!first) return undefined;
  const last = source[Math.max(...shared.filter((e) => source[e.j]?.sentence === first.sentence).map((e) => e.j))];
  return {
    passage: first.sentence.passage,
    span: { start: first.token.start, end: last?.token.end ?? first.token.end },
    text: first.sentence.reading.text.slice(first.token.start, last?.token.end ?? first.token.end),
    share: shared.length / mine.length,
    words: mine.length,
    differences: differencesOf(quotation, mine, source, path),
  };
}

function differencesOf(
  quotation: string,
  mine: readonly QuotedWord[],
  source: readonly SourceWord[],
  path: readonly Edit[],
): Difference[] {
  const differences: Difference[] = [];
  let group: Edit[] = [];
  const close = (next: Edit | undefined): void => {
    const difference = group.length > 0 ? joined(quotation, mine, source, group, next) : undefined;
    if (difference) differences.push(difference);
    group = [];
  };
  for (const edit of path) {
    const free =
      (edit.step === 'theirs' && (mine[edit.i + 1]?.gap === true || source[edit.j]?.wild === true)) ||
      (edit.step === 'mine' && mine[edit.i]?.wild === true);
    if (edit.step === 'same' || free) close(edit);
    else group.push(edit);
  }
  close(undefined);
  return differences;
}

function joined(
  quotation: string,
  mine: readonly QuotedWord[],
  source: readonly SourceWord[],
  group: readonly Edit[],
  next: Edit | undefined,
): Difference | undefined {
  const own = group.filter((e) => e.step !== 'theirs').map((e) => mine[e.i]?.token);
  const other = group.filter((e) => e.step !== 'mine').map((e) => source[e.j]);
  // Words that only one side has are shown with the word before and after them, so that both sides have something to show.
  const before = group[0] ? mine[group[0].step === 'theirs' ? group[0].i : group[0].i - 1]?.token : undefined;
  const after = next ? mine[next.i]?.token : undefined;
  const mineSpan = spanFromTo(own) ?? spanFromTo([before, after]);
  const anchor = other[0] ?? source[group[0]?.j ?? -1];
  if (!mineSpan || !anchor) return undefined;
  const within = other.filter((word) => word?.sentence === anchor.sentence).map((word) => word?.token);
  const theirs = spanFromTo(within) ?? { start: anchor.token.start, end: anchor.token.end };
  const expected =
    within.length > 0
      ? anchor.sentence.reading.text.slice(theirs.start, theirs.end)
      : quotation.slice(before?.start ?? 0, before?.end ?? 0);
  return { mine: mineSpan, theirs, expected };
}

function spanFromTo(tokens: readonly (Token | undefined)[]): Span | undefined {
  const present = tokens.filter((token) => token !== undefined);
  const [first] = present;
  const last = present.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}
