import type { Quantity, Reading } from '../../facts/fact.ts';
import { complementOf, type Part, partsIn } from '../../facts/parts.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { compareWords } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

const SAME_NOUN = 0.8;
/** How far a share in words may be off, and how far past its bound ("just under half"). */
const ROUNDED = 0.06;
const PAST = 0.015;
const STRENGTH = 0.7;

/** "Just under half of the buildings were homes" for "318 buildings, 204 of them homes". */
export const shares: Way = {
  concerns: ({ reading }) => sharesIn(reading).length > 0,
  compare: compareShares,
};

function* compareShares({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of sharesIn(claim.reading)) {
    const found = alignment.window.sentences.flatMap((sentence) =>
      partsIn(sentence.reading).flatMap((theirs) => (isOfOne(mine, theirs) ? [{ theirs, sentence }] : [])),
    );
    const [first] = found;
    if (!first) continue;
    const borne = found.find(({ theirs }) => fits(mine.quantity, theirs.share));
    yield comparison(mine.quantity, borne ?? first, borne !== undefined);
  }
}

/** The same things are counted, and the same of them told apart. */
function isOfOne({ among, of }: Share, theirs: Part): boolean {
  return theirs.among !== undefined && alike(among, theirs.among) && alike(of, theirs.of);
}

function alike(a: string, b: string): boolean {
  return a === b || (compareWords(a, b)?.value ?? 0) >= SAME_NOUN;
}

function fits({ value: { low, high }, comparator, stated, dimension }: Quantity, share: number): boolean {
  const [one, rounded] = dimension === 'percent' ? [100, PAST] : [1, ROUNDED];
  if (comparator === 'exact' || comparator === 'about') return Math.abs(stated / one - share) <= rounded;
  return share >= (low ?? 0) / one - (comparator === 'nearly' ? ROUNDED : PAST) && share <= (high ?? one) / one + PAST;
}

function comparison(
  { span }: Quantity,
  { theirs, sentence: { passage, reading } }: { readonly theirs: Part; readonly sentence: WindowSentence },
  agrees: boolean,
): Comparison {
  return {
    rule: 'number',
    relation: agrees ? 'agrees' : 'conflicts',
    reason: agrees ? 'the same share of the whole' : 'another share of the whole',
    claimSpan: span,
    ...wordsAt({ passage, reading }, theirs.span),
    strength: STRENGTH,
    ...(agrees ? {} : { provesPassage: true, beside: true }),
    values: 'bound',
  };
}

interface Share {
  readonly quantity: Quantity;
  /** Keys of what is counted, and of what the share of it is. */
  readonly among: string;
  readonly of: string;
}

/** The shares of which a sentence says what they are, without the whole's figure: that is for `parts`. */
const sharesIn = rememberingEach((reading: Reading): readonly Share[] =>
  reading.quantities.flatMap((quantity) => {
    const { dimension, noun, comparator, denied } = quantity;
    const isShare = dimension === 'ratio' || dimension === 'percent';
    if (!isShare || noun === undefined || denied || comparator === 'vague') return [];
    const of = complementOf(quantity, reading);
    return of === undefined || of === noun ? [] : [{ quantity, among: noun, of }];
  }),
);
