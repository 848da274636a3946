import type { Quotation, Reading } from '../facts/fact.ts';
import type { Alignment } from '../match/align.ts';
import { closestWording, type Wording } from '../match/wording.ts';
import type { Claim } from './claim.ts';
import { shareIn } from '../match/shareIn.ts';
import { isOfClause, type Term } from '../match/terms.ts';
import { oneWordOff } from './quote/oneWordOff.ts';
import type { Comparison } from './comparison.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Share of a quotation's words, in order, that makes a wording the same remark, not another one. */
const SAME_REMARK = 0.6;
/** Shorter quotations are phrases: one differing word of three is another phrase. */
const SHORTEST = 3;
/** Below this many words more of them must be the same. */
const SHORT = 8;
const SAME_PHRASE = 0.72;
/** More differences than this make another rendering. */
const FEW = 2;
/** A quotation of at most so many tokens is a phrase. */
const PHRASE = 4;
/** Share of the rest of the sentence that the passage must have, for its phrase to stand in the place of the draft's. */
const CARRIES = 0.6;

export const quoteRule: Rule = {
  meta: {
    kind: 'quote',
    title: 'A quotation differs from the source',
    what: 'Compares the words between quotation marks with the sources, word by word. Case, quotation marks, a final comma, bracketed insertions and ellipses are folded.',
    why: 'A quotation is never altered, not even to mend it; whoever changes it must paraphrase.',
    fix: 'Take the source’s words, or take the quotation marks away.',
    limits:
      'Quotations that no source comes near are a matter for unsupported/quote: they may be from your own interview.',
    severity: { conflict: 'warning', disputed: 'information' },
    examples: [
      {
        source: '“We have lost the harvest but not the farm,” said the chairman of the co-operative.',
        draft: '“We have lost the harvest but not the land,” said the chairman of the co-operative.',
        flagged: 'land',
        expected: 'farm',
      },
      {
        source: '“We have lost the harvest but not the farm,” said the chairman of the co-operative.',
        draft: 'The chairman of the co-operative said they had lost “the harvest … not the farm”.',
      },
    ],
  },

  *compare({ claim, alignment }: RuleInput): Iterable<Comparison> {
    for (const quotation of claim.reading.quotations) {
      const wording = closestWording(claim.text.slice(quotation.inner.start, quotation.inner.end), alignment);
      if (!wording || wording.share < 1) yield* byTheRest(quotation, wording, claim, alignment);
      if (!wording) continue;
      if (wording.differences.length === 0) yield agreement(quotation, wording);
      else if (isSameRemark(wording) && !isTitle(quotation, claim.reading)) yield* differences(quotation, wording);
    }
  },

  message: ({ claimed, expected, source, has }) =>
    `The quotation has ${claimed}; ${source} ${has} ${expected}. Quote the source’s words, or paraphrase without the marks.`,
};

/** A short quotation, against the passage that carries the rest of the sentence. */
function* byTheRest(
  quotation: Quotation,
  wording: Wording | undefined,
  claim: Claim,
  alignment: Alignment,
): Iterable<Comparison> {
  if (quotation.tokens.to - quotation.tokens.from > SHORT || isTitle(quotation, claim.reading)) return;
  const best = bestSentence(quotation, claim, alignment);
  if (!best || best.cover < CARRIES) return;
  const text = claim.text.slice(quotation.inner.start, quotation.inner.end);
  const off = wording && isSameRemark(wording) ? undefined : oneWordOff(text, best.index, alignment);
  if (off) yield* differences(quotation, off);
  else yield* anotherPhrase(quotation, claim, best, alignment);
}

/** A phrase in quotation marks where the passage that carries the sentence quotes another phrase instead. */
function* anotherPhrase(
  quotation: Quotation,
  claim: Claim,
  best: CarryingSentence,
  alignment: Alignment,
): Iterable<Comparison> {
  const sentence = alignment.window.sentences[best.index];
  if (!sentence || quotation.tokens.to - quotation.tokens.from > PHRASE) return;
  const others = sentence.reading.quotations.filter(({ tokens }) => tokens.to - tokens.from <= PHRASE);
  const [other] = others;
  if (!other || others.length > 1) return;
  const theirs = sentence.reading.text.slice(other.inner.start, other.inner.end);
  if (isInflected(quotation, claim.reading, other, sentence.reading)) return;
  // The draft quotes that phrase too: the two stand side by side.
  if (claim.text.toLowerCase().includes(theirs.toLowerCase().replace(/[.,]$/u, ''))) return;
  yield {
    rule: 'quote',
    relation: 'conflicts',
    reason: 'the passage quotes another phrase in its place',
    claimSpan: quotation.inner,
    passage: sentence.passage,
    passageSpan: other.inner,
    expected: theirs.replace(/[.,]$/u, ''),
    strength: best.cover,
    provesPassage: true,
    // Another source may have that phrase of another remark.
    reworded: true,
  };
}

/** The same words in other forms: a phrase in a headline follows the headline's tense. */
function isInflected(a: Quotation, claim: Reading, b: Quotation, source: Reading): boolean {
  return wordKeys(a, claim) === wordKeys(b, source);
}

function wordKeys({ tokens }: Quotation, reading: Reading): string {
  const words = reading.tokens.slice(tokens.from, tokens.to).filter(({ kind }) => kind !== 'mark');
  return words.map(({ key }) => key).join(' ');
}

interface CarryingSentence {
  readonly index: number;
  readonly cover: number;
}

/** The sentence that carries most of the claim, the quotation's own words left out. */
function bestSentence(quotation: Quotation, claim: Claim, alignment: Alignment): CarryingSentence | undefined {
  const isOutside = (term: Term): boolean =>
    (term.start < quotation.inner.start || term.end > quotation.inner.end) && isOfClause(term);
  let best: CarryingSentence | undefined;
  for (const index of alignment.window.sentences.keys()) {
    const cover = shareIn(claim.terms, index, alignment, isOutside);
    if (cover > (best?.cover ?? 0)) best = { index, cover };
  }
  return best;
}

/** Whether a source has a quotation, a few words aside: its closest wording is no other remark. */
export function isAttested(wording: Wording | undefined): boolean {
  return wording !== undefined && (wording.share === 1 || isSameRemark(wording));
}

function isSameRemark({ words, share }: Wording): boolean {
  return words >= SHORTEST && share >= (words < SHORT ? SAME_PHRASE : SAME_REMARK);
}

/** "Romeo and Juliet" in quotation marks is a title, no remark: most of its words have capitals. */
function isTitle(quotation: Quotation, reading: Reading): boolean {
  const words = reading.tokens
    .slice(quotation.tokens.from, quotation.tokens.to)
    .filter((token) => token.kind === 'word' && token.lower.length > 3);
  return words.length > 0 && words.filter((token) => token.capital).length * 2 > words.length;
}

function agreement(quotation: Quotation, wording: Wording): Comparison {
  return {
    rule: 'quote',
    relation: 'agrees',
    reason: 'word for word',
    claimSpan: quotation.inner,
    passage: wording.passage,
    passageSpan: wording.span,
    strength: 1,
    provesPassage: true,
  };
}

function* differences(quotation: Quotation, wording: Wording): Iterable<Comparison> {
  const [first] = wording.differences;
  const last = wording.differences.at(-1);
  // Another rendering of the whole remark: one finding, not one a word.
  if (first && last && wording.differences.length > FEW) {
    const inner = { start: quotation.inner.start + first.mine.start, end: quotation.inner.start + last.mine.end };
    yield {
      ...agreement(quotation, wording),
      relation: 'conflicts',
      reason: 'another rendering',
      claimSpan: inner,
      expected: wording.text,
      strength: wording.share,
      provesPassage: true,
    };
    return;
  }
  for (const { mine, theirs, expected } of wording.differences) {
    yield {
      rule: 'quote',
      relation: 'conflicts',
      reason: `${Math.round(wording.share * 100)} % of the words are the same`,
      claimSpan: { start: quotation.inner.start + mine.start, end: quotation.inner.start + mine.end },
      passage: wording.passage,
      passageSpan: theirs,
      expected,
      strength: wording.share,
      provesPassage: true,
    };
  }
}
