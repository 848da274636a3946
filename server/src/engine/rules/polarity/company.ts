import type { Reading } from '../../facts/fact.ts';
import { shareIn } from '../../match/shareIn.ts';
import { type Term, termsByKind } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** The very noun that is there or missing. */
const SAME_NOUN = 0.8;
/** Share of the rest of the claim that the sentence must have. */
const REST = 0.45;
/** The noun stands within so many tokens of "with". */
const NEAR = 4;

/** "With passengers" where the source has "without passengers", or the other way round. */
export const company: Way = {
  concerns: ({ terms, reading }) => termsByKind(terms).noun.some((i) => companyOf(terms[i], reading) !== undefined),
  compare: compareCompany,
};

function* compareCompany({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const index of termsByKind(claim.terms).noun) {
    const term = claim.terms[index];
    const mine = companyOf(term, claim.reading);
    if (!mine) continue;
    let best: { readonly sentence: WindowSentence; readonly span: Span; readonly share: number } | undefined;
    let same = 0;
    for (const { at, value } of alignment.relations[index] ?? []) {
      const other = alignment.window.terms[at];
      const sentence = other && alignment.window.sentences[other.sentence];
      const theirs = sentence && value >= SAME_NOUN ? withBefore(sentence.reading, other.term.token) : undefined;
      if (!other || !sentence || !theirs) continue;
      const share = shareIn(claim.terms, other.sentence, alignment, (one, i) => i !== index && !one.framed);
      if (theirs.without === mine.without) same = Math.max(same, share);
      else if (share >= Math.max(REST, best?.share ?? 0)) best = { sentence, span: theirs.span, share };
    }
    if (!best || same >= best.share) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.without ? '“with” in the source' : '“without” in the source',
      claimSpan: mine.span,
      ...wordsAt(best.sentence, best.span),
      strength: best.share,
    };
  }
}

function companyOf(term: Term | undefined, reading: Reading): Company | undefined {
  return term && !term.framed ? withBefore(reading, term.token) : undefined;
}

interface Company {
  readonly without: boolean;
  readonly span: Span;
}

/** The "with" or "without" of a noun: the nearest such word before it, no verb or mark between. */
function withBefore({ tokens, predicates }: Reading, noun: number): Company | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - NEAR); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || predicates.some((one) => one.tokens.from <= at && at < one.tokens.to))
      return undefined;
    if (token.lower === 'with' || token.lower === 'without') {
      return { without: token.lower === 'without', span: { start: token.start, end: token.end } };
    }
  }
  return undefined;
}
