import { denialsIn, isDoubting, type Denial } from '../../facts/denials.ts';
import type { Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { certaintyOf } from '../../lexicon/reportingVerbs.ts';
import { FOUND } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import { isOfClause } from '../../match/terms.ts';
import type { Span } from '../../text/span.ts';
import type { Claim } from '../claim.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim that the article must have. */
const STORY = 0.2;
/** Share of the claim that the sentence must have, with those beside it. */
const COVER = 0.35;
/** The same where the sentence only points at a story that was told before. */
const POINTED = 0.3;
/** Share of the claim that the words said not to be so must have themselves, and share of those that the claim must have. */
const SAID = 0.28;
const BACK = 0.4;
/** With the very verb and another word of what is denied, the sentence as a whole tells whether the claim is meant. */
const SAID_IN_SHORT = 0.15;
const WHOLE = 0.5;
/** Commoner verbs ("have", "take") state too little to be asked for. */
const LIGHT = 0.3;

/** A source that says of the draft's very statement that it is denied, untrue or a hoax. */
export const denied: Way = {
  concerns: ({ text, reading }) => !text.includes('?') && !isDoubting(reading),
  compare: compareDenied,
};

function* compareDenied(input: RuleInput): Iterable<Comparison> {
  const { claim, alignment } = input;
  if (alignment.covered < STORY) return;
  let best: { readonly sentence: WindowSentence; readonly denial: Denial; readonly cover: number } | undefined;
  for (const [s, sentence] of alignment.window.sentences.entries()) {
    for (const denial of denialsIn(sentence.reading)) {
      const cover = denial.content ? coverOf(denial.content, s, input) : coverNear(s, input);
      if (cover > (best?.cover ?? 0)) best = { sentence, denial, cover };
    }
  }
  if (!best) return;
  const { sentence, denial, cover } = best;
  yield {
    rule: 'polarity',
    relation: 'conflicts',
    reason: 'the source says that it is denied or untrue',
    claimSpan: statementOf(claim),
    ...wordsAt(sentence, denial.span),
    strength: EVEN + (1 - EVEN) * cover,
    denial: true,
  };
}

/** What is denied in so many words needs less of the clause than a word that differs. */
export const EVEN = 0.5;

/** How well a sentence that denies what it tells speaks of the claim; 0 where it denies something else. */
function coverOf(content: Span, s: number, input: RuleInput): number {
  const { said, back, words, met, verb } = sharesOf(content, s, input);
  // "The surgery was faked": a thing of the claim, that was told of before.
  if (words === 1) return back === 1 ? coverNear(s, input) : 0;
  const cover = input.alignment.sentenceCover[s] ?? 0;
  if (back < BACK || verb === 'other' || cover < COVER) return 0;
  const inShort = said >= SAID_IN_SHORT && met >= 2 && verb === 'same' && cover >= WHOLE;
  return (said >= SAID || inShort) && isOfSpeaker(content, s, input) ? cover : 0;
}

/** How well the sentences before, at and after a place have the claim. */
function coverNear(s: number, { alignment }: RuleInput): number {
  const near = Math.max(...[s - 1, s, s + 1].map((at) => alignment.sentenceCover[at] ?? 0));
  return near >= POINTED ? near : 0;
}

/** What somebody is said to have said is denied by nobody but themselves ("admitted" for "denied"). */
function isOfSpeaker(content: Span, s: number, { claim, alignment }: RuleInput): boolean {
  return claim.reading.attributions.every(
    ({ speaker }) =>
      !speaker ||
      claim.terms.some(
        ({ token }, i) =>
          holdsToken(speaker, token) &&
          (alignment.relations[i] ?? []).some(({ at, value }) => {
            const other = alignment.window.terms[at];
            return value >= FOUND && other?.sentence === s && other.term.end <= content.start;
          }),
      ),
  );
}

interface Shares {
  /** Of the claim, that the content has. */
  readonly said: number;
  /** Of the content, that the claim has. */
  readonly back: number;
  /** Number of content terms, and of those that the claim has. */
  readonly words: number;
  readonly met: number;
  /** Whether the claim has the content's main verb; `none` where that has none that tells. */
  readonly verb: 'same' | 'other' | 'none';
}

function sharesOf(content: Span, s: number, { claim, alignment }: RuleInput): Shares {
  const { sentences, terms } = alignment.window;
  const sentence = sentences[s];
  if (!sentence) return { said: 0, back: 0, words: 0, met: 0, verb: 'none' };
  const inside = new Map<number, number>();
  for (let at = sentence.from; at < sentence.to; at++) {
    const term = terms[at]?.term;
    if (term && term.start >= content.start && term.end <= content.end && term.kind !== 'order')
      inside.set(at, term.weight);
  }
  const met = new Map<number, number>();
  let [found, total] = [0, 0];
  for (const [i, term] of claim.terms.entries()) {
    if (!isOfClause(term)) continue;
    total += term.weight;
    const here = (alignment.relations[i] ?? []).filter(({ at, value }) => inside.has(at) && value >= FOUND);
    found += term.weight * Math.max(0, ...here.map(({ value }) => value));
    for (const { at } of here) met.set(at, inside.get(at) ?? 0);
  }
  const verb = mainVerb(sentence.reading, content);
  return {
    said: total === 0 ? 0 : found / total,
    back: inside.size === 0 ? 0 : sum(met) / sum(inside),
    words: inside.size,
    met: met.size,
    verb: verb === undefined ? 'none' : [...met.keys()].some((at) => terms[at]?.term.start === verb) ? 'same' : 'other',
  };
}

function sum(weights: ReadonlyMap<number, number>): number {
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}

/** Where the first verb of the content stands that tells what happened. */
function mainVerb({ predicates, tokens }: Reading, content: Span): number | undefined {
  for (const { verb, tokens: range } of predicates) {
    const token = tokens.slice(range.from, range.to).find(({ key }) => key === verb);
    const within = token && token.start >= content.start && token.end <= content.end;
    if (within && certaintyOf(verb) === undefined && rarity(verb) >= LIGHT) return token.start;
  }
  return undefined;
}

/** The words that a finding on the whole statement stands at. */
function statementOf({ reading, text }: Claim): Span {
  return reading.predicates[0]?.span ?? { start: 0, end: text.length };
}
