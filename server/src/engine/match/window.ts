import type { Reading } from '../facts/fact.ts';
import { antecedentAfter, pronounTerms, type Antecedent } from './antecedents.ts';
import type { Passage } from '../sources/article.ts';
import { byKind, type Term, type TermsByKind } from './terms.ts';

/** What a passage states, with its content terms. */
export interface PassageReading {
  readonly reading: Reading;
  readonly terms: readonly Term[];
}

/** A passage with what it states, as it stands in a window. */
export interface WindowSentence extends PassageReading {
  readonly passage: Passage;
  /** Token place of its first token in the window. */
  readonly base: number;
  /** Indices into `SourceWindow.terms`. */
  readonly from: number;
  readonly to: number;
}

export interface WindowTerm {
  readonly term: Term;
  /** Token place in the window. */
  readonly place: number;
  /** Index into `SourceWindow.sentences`. */
  readonly sentence: number;
}

/** Whether a sentence stands right behind another one in the article; false where there is none. */
export function isNextTo(before: WindowSentence | undefined, sentence: WindowSentence | undefined): boolean {
  return before !== undefined && before.passage.index + 1 === sentence?.passage.index;
}

/** The passages of one article that may speak of a claim, laid out on one line in the order of the article. */
export interface SourceWindow {
  readonly articleId: string;
  readonly sentences: readonly WindowSentence[];
  readonly terms: readonly WindowTerm[];
  readonly byKind: TermsByKind;
  /** Lower-case words of the names that acronyms of the archive stand for. */
  readonly expansions: Expansions;
  /** The window holds all passages of its article. */
  readonly whole: boolean;
  /** Number of token places. */
  readonly length: number;
}

/** Places left free between two sentences that are not neighbours in the article, so that no context leaks across. */
const BREAK = 40;
/** Between neighbours: a sentence end is a little more than a word. */
const STOP = 2;

/** Reads a passage when it is retrieved. */
export type ReadPassage = (passage: Passage) => PassageReading;

/** "sohr" → syrian, observatory, for, human, rights: as the archive's own brackets define it. */
export type Expansions = Pick<ReadonlyMap<string, readonly string[]>, 'get'>;

const NO_EXPANSIONS: Expansions = new Map();

/** Lays out passages (of one article, ordered by their index) as a window. */
export function sourceWindow(
  articleId: string,
  passages: readonly Passage[],
  read: ReadPassage,
  { expansions = NO_EXPANSIONS, whole = false }: { readonly expansions?: Expansions; readonly whole?: boolean } = {},
): SourceWindow {
  const sentences: WindowSentence[] = [];
  const terms: WindowTerm[] = [];
  let base = 0;
  let before: Passage | undefined;
  let antecedent: Antecedent = {};
  for (const passage of passages) {
    const follows = before?.index === passage.index - 1;
    if (before) base += follows ? STOP : BREAK;
    const { reading, terms: own } = read(passage);
    const stood = follows ? pronounTerms(reading, antecedent) : [];
    antecedent = antecedentAfter(reading, follows ? antecedent : {});
    const from = terms.length;
    for (const term of stood) terms.push({ term, place: base + term.token, sentence: sentences.length });
    for (const term of own) terms.push({ term, place: base + term.token, sentence: sentences.length });
    sentences.push({
      passage,
      reading,
      terms: stood.length === 0 ? own : [...stood, ...own],
      base,
      from,
      to: terms.length,
    });
    base += reading.tokens.length;
    before = passage;
  }
  return {
    articleId,
    sentences,
    terms,
    byKind: byKind(terms, ({ term }) => term.kind),
    expansions,
    whole,
    length: base,
  };
}
