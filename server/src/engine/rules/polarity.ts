import { inPlace, type TermMatch } from '../match/align.ts';
import { REORDERED } from '../match/figures.ts';
import { FOUND } from '../match/similarity.ts';
import type { Predicate, Reading } from '../facts/fact.ts';
import type { Comparison } from './comparison.ts';
import { excludes } from './entity/classes.ts';
import type { Rule, RuleInput } from './rule.ts';

const CONFLICT = 0.45;
const LEAD = 0.12;
/** What a verb needs against a word of another sort. */
const UNLIKE = 0.6;
/** A negation turns the whole clause, so the clause must be there nearly whole. */
const CLAUSE = 0.55;

export const polarityRule: Rule = {
  meta: {
    kind: 'polarity',
    title: 'The source says the opposite',
    what: 'Flags an opposite (“rose” for “fell”) or a negation that the source has not, or that the draft has dropped, in the same clause.',
    why: 'One word turns a story round, and no similarity measure sees it.',
    fix: 'Take the source’s word.',
    limits: 'Knows the opposites of a reviewed table; “refused” for “took no part” is beyond it.',
    severity: { conflict: 'information', disputed: 'hint' },
    examples: [
      {
        source: 'Sales of electric cars rose by a tenth in the third quarter, the carmaker said.',
        draft: 'Sales of electric cars fell by a tenth in the third quarter, the carmaker said.',
        flagged: 'fell',
        expected: 'rose',
      },
      {
        source: 'The referee did not award a penalty after the foul.',
        draft: 'The referee awarded a penalty after the foul.',
        flagged: 'awarded',
      },
      {
        source: 'Sales rose in the first half before they fell in the autumn.',
        draft: 'Sales fell in the autumn.',
      },
    ],
  },

  *compare(input: RuleInput): Iterable<Comparison> {
    yield* opposites(input);
    yield* negations(input);
  },

  message: ({ claimed, expected, source }) => `The draft has ${claimed}; ${source} has ${expected}. Check the sense.`,
};

function* opposites({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const [index, term] of claim.terms.entries()) {
    if (term.kind === 'name' || term.kind === 'order' || term.framed) continue;
    let best: TermMatch | undefined;
    for (const match of alignment.relations[index] ?? []) {
      const theirs = alignment.window.terms[match.at]?.term;
      if (match.relation !== 'opposite' || !theirs || excludes('opposite', term.key, theirs.key)) continue;
      // The claim has the source's word as well: both are spoken of.
      if (claim.terms.some((other) => other.key === theirs.key)) continue;
      if (match.place > (best?.place ?? CONFLICT)) best = match;
    }
    const own = alignment.matches[index];
    if (!best || (own && own.value >= FOUND && own.place > best.place - LEAD)) continue;
    const other = alignment.window.terms[best.at];
    const sentence = other && alignment.window.sentences[other.sentence];
    if (!other || !sentence) continue;
    // A verb against a noun or an adjective ("is left", "the remaining"): seldom used in the same sense.
    const alike = isPredicate(claim.reading, term.token) === isPredicate(sentence.reading, other.term.token);
    if (!alike && best.place < UNLIKE) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: `“${other.term.lower}” is an opposite of “${term.lower}”`,
      claimSpan: { start: term.start, end: term.end },
      passage: sentence.passage,
      passageSpan: { start: other.term.start, end: other.term.end },
      expected: sentence.reading.text.slice(other.term.start, other.term.end),
      strength: best.place,
    };
  }
}

function* negations({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const predicate of claim.reading.predicates) {
    const index = claim.terms.findIndex((term) => term.kind === 'verb' && holds(predicate, term.token));
    const match = alignment.matches[index];
    const other = match && alignment.window.terms[match.at];
    if (!match || match.value < 0.7 || !other) continue;
    const local = REORDERED * (alignment.local[index]?.[other.sentence] ?? 0);
    if (Math.max(match.place, local) < CLAUSE || isComparison(claim.text)) continue;
    const sentence = other && alignment.window.sentences[other.sentence];
    const theirs = sentence?.reading.predicates.find((p) => holds(p, other?.term.token ?? -1));
    if (!other || !sentence || !theirs || theirs.negated === predicate.negated) continue;
    // Somewhere else in the article the sense is the same and the place as good.
    if (hasSameSense(predicate, index, { alignment, floor: inPlace(match) * 0.9 })) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: predicate.negated ? 'negated in the draft only' : 'negated in the source only',
      claimSpan: predicate.span,
      passage: sentence.passage,
      passageSpan: theirs.span,
      expected: sentence.reading.text.slice(theirs.span.start, theirs.span.end),
      strength: match.place,
    };
  }
}

/** "No stronger storm has hit": says how the strongest one compares, and denies nothing. */
function isComparison(text: string): boolean {
  return /\bno(?:t|ne|thing|body)?\b[^.;]{0,20}\b(?:\p{L}+er|more|less|fewer|since|than)\b/iu.test(text);
}

function isPredicate(reading: Reading, token: number): boolean {
  return reading.predicates.some((predicate) => holds(predicate, token));
}

function holds(predicate: Predicate, token: number): boolean {
  return predicate.tokens.from <= token && token < predicate.tokens.to;
}

function hasSameSense(
  predicate: Predicate,
  index: number,
  where: { readonly alignment: RuleInput['alignment']; readonly floor: number },
): boolean {
  return (where.alignment.relations[index] ?? []).some((match) => {
    if (match.value < 0.7 || inPlace(match) < where.floor) return false;
    const term = where.alignment.window.terms[match.at];
    const sentence = term && where.alignment.window.sentences[term.sentence];
    const theirs = sentence?.reading.predicates.find((p) => holds(p, term?.term.token ?? -1));
    return theirs !== undefined && theirs.negated === predicate.negated;
  });
}
