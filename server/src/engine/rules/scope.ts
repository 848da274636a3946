import type { Reading, Scope, TokenRange } from '../facts/fact.ts';
import { hasPronoun } from '../facts/lookingBack.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import { REORDERED } from '../match/figures.ts';
import { compareWords, FOUND } from '../match/similarity.ts';
import { isNextTo, type WindowSentence } from '../match/window.ts';
import type { Span } from '../text/span.ts';
import type { Comparison } from './comparison.ts';
import type { Rule, RuleInput } from './rule.ts';
import { inEachOf } from './ways.ts';
import { allOfCount } from './scope/allOfCount.ts';
import { certainty } from './scope/certainty.ts';
import { everywhere } from './scope/everywhere.ts';
import { exceptions } from './scope/exceptions.ts';
import { extents } from './scope/extents.ts';
import { firstTime } from './scope/firstTime.ts';
import { hedges } from './scope/hedges.ts';
import { inPlaceOfAll } from './scope/inPlaceOfAll.ts';
import { ALL, NEARLY_ALL } from './scope/levels.ts';
import { majorities } from './scope/majorities.ts';
import { partly } from './scope/partly.ts';
import { noneOf } from './scope/noneOf.ts';
import { oneOfSeveral } from './scope/oneOfSeveral.ts';
import { onlyThese } from './scope/onlyThese.ts';
import { others } from './scope/others.ts';
import { permanence } from './scope/permanence.ts';
import { ranked } from './scope/ranked.ts';
import { someOf } from './scope/someOf.ts';
import { spans } from './scope/spans.ts';
import { unanimity } from './scope/unanimity.ts';

const CONFLICT = 0.4;

export const scopeRule: Rule = {
  meta: {
    kind: 'scope',
    title: 'The draft says more than the source',
    what: 'Flags “all” for “nearly all”, “nearly all” for “12 of 30”, “all nine” for “four of the nine”, “everyone” for “only people over 60” or “everyone except …”, “only A” for “A and B”, “unanimous” for “12 to 3”, “mostly farmers” for “mostly tourists”, “all” for “predominantly”, “for good” for “for two years”, “confirmed” or “no doubt” for “claimed”, “will” for “may”, “destroyed” for “weakened”, “ever” for “in ten years”: a quantity in words, or a certainty, that goes beyond the source’s.',
    why: 'Scope creeps with every rewrite; the exception is often the story.',
    fix: 'Take the source’s word, or add its exception.',
    limits: 'Only where both name the same things in the same clause.',
    severity: { conflict: 'information', disputed: 'hint' },
    examples: [
      {
        source: 'Most schools in the county were closed on Tuesday because of the snow.',
        draft: 'All schools in the county were closed on Tuesday because of the snow.',
        flagged: 'All schools',
        expected: 'Most schools',
      },
      {
        source: 'The minister promised to pay for new lighting at most state theatres.',
        draft: 'The minister promised to pay for new lighting at every state theatre.',
        flagged: 'every state theatre',
        expected: 'most state theatres',
      },
      {
        source: 'Police arrested 23 people after the match. Most are men, and the oldest is 42.',
        draft: 'All of them are men, the oldest of them 42.',
        flagged: 'All of',
      },
      {
        source: 'Danish and Swedish divers took part in the search for the wreck on Sunday.',
        draft: 'Only Danish divers took part in the search for the wreck.',
        flagged: 'Only Danish divers',
        expected: 'Danish and Swedish',
      },
      {
        source: 'The ministry claimed that the plant was safe.',
        draft: 'It is confirmed that the plant was safe.',
        flagged: 'is confirmed',
      },
      {
        source: 'The brewery may close its bottling hall in Tarn next spring, a union official said.',
        draft: 'The brewery will close its bottling hall in Tarn next spring.',
        flagged: 'will close',
        expected: 'may close',
      },
      {
        source: 'Most schools in the county were closed on Tuesday; all schools in the city were open.',
        draft: 'All schools in the city were open.',
      },
    ],
  },

  compare: inEachOf([
    { concerns: ({ reading }) => reading.scopes.length > 0, compare: compareScopes },
    certainty,
    ranked,
    hedges,
    permanence,
    others,
    onlyThese,
    firstTime,
    spans,
    extents,
    noneOf,
    oneOfSeveral,
    allOfCount,
    unanimity,
    majorities,
    partly,
    everywhere,
  ]),

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} no more than ${expected}. Say no more than the source.`,
};

function* compareScopes(input: RuleInput): Iterable<Comparison> {
  let found = false;
  for (const comparison of quantifiers(input)) {
    found = true;
    yield comparison;
  }
  if (!found) yield* inPlaceOfAll(input);
}

function* quantifiers({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const scope of claim.reading.scopes) {
    if (scope.noun === undefined) continue;
    const index = rangedOver(claim, scope);
    const term = claim.terms[index];
    if (!term) continue;
    // "Everyone": the word itself stands for the people.
    const everybody = term.key !== scope.noun && holdsToken(scope.tokens, term.token) && !PRONOUNS.has(scope.noun);
    let agreed = 0;
    let best: { readonly scope: Scope; readonly sentence: WindowSentence; readonly place: number } | undefined;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of sentence.reading.scopes) {
        if (!isOfSame(everybody ? scope.noun : term.key, theirs.noun)) continue;
        const limits = scope.level === ALL ? limitOf(theirs, sentence.reading, scope, claim.reading) : undefined;
        if (limits && isLimitedToo(index, theirs, limits, s, alignment)) continue;
        const local = limits ? localOf(index, s, alignment) : alignment.local(index, s);
        const near = everybody || limits !== undefined || isOfPronoun(theirs) ? REORDERED * local : 0;
        const place = Math.max(placeOfNoun(index, theirs, sentence, alignment), near);
        if (limits) {
          if (place > (best?.place ?? CONFLICT)) best = { scope: theirs, sentence, place };
        } else if (theirs.level >= scope.level) agreed = Math.max(agreed, place);
        else if (goesBeyond(scope, theirs) && place > (best?.place ?? CONFLICT))
          best = { scope: theirs, sentence, place };
      }
    }
    if (!best && scope.level >= NEARLY_ALL && agreed < CONFLICT) yield* someOf(scope, index, { claim, alignment });
    if (!best && scope.level === ALL && !isOnly(scope, claim.reading))
      yield* exceptions(scope, index, { claim, alignment });
    if (!best || agreed > 0.8 * best.place) continue;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: `“${claim.text.slice(scope.span.start, scope.span.end)}” goes beyond the source`,
      claimSpan: { start: scope.span.start, end: Math.max(scope.span.end, term.end) },
      passage: best.sentence.passage,
      passageSpan: withNoun(best.scope, best.sentence),
      expected: textOf(best.scope, best.sentence),
      strength: best.place,
    };
  }
}

/** "All drivers under 21", as in "only drivers under 21": the claim has what its noun is limited by. */
function isLimitedToo(
  index: number,
  { noun }: Scope,
  limit: TokenRange,
  s: number,
  { window, relations }: RuleInput['alignment'],
): boolean {
  return relations.some(
    (found, i) =>
      i !== index &&
      found.some(({ at, value }) => {
        const other = window.terms[at];
        if (value < FOUND || other?.sentence !== s || !holdsToken(limit, other.term.token)) return false;
        return other.term.key !== noun && other.term.kind !== 'order';
      }),
  );
}

/** The words of a source that limit what the claim says of all: "only people over 60", "all people over 60". */
function limitOf(theirs: Scope, source: Reading, mine: Scope, claim: Reading): TokenRange | undefined {
  const { to } = theirs.tokens;
  if (isOnly(theirs, source)) {
    if (isOnly(mine, claim)) return undefined;
    const verb = source.predicates.find((one) => one.tokens.from >= to)?.tokens.from ?? Infinity;
    return { from: to, to: Math.min(to + LIMITS, verb) };
  }
  return theirs.level === ALL && !boundOf(mine, claim) ? boundOf(theirs, source) : undefined;
}

/** Tokens behind a quantifier within which it is limited. */
const LIMITS = 6;

/** The figure by which a noun is bounded: "every transaction above $10,000". */
function boundOf({ tokens: { to }, noun }: Scope, { tokens, quantities }: Reading): TokenRange | undefined {
  const at = tokens.findIndex(({ key }, i) => i >= to && i < to + LIMITS && key === noun);
  if (at < 0) return undefined;
  return quantities.find((one) => one.tokens.from > at && one.tokens.from <= at + 2 && BOUNDING.has(one.comparator))
    ?.tokens;
}

const BOUNDING: ReadonlySet<string> = new Set(['more-than', 'less-than', 'at-least', 'at-most']);

/** "Only people over 60": nobody else. */
function isOnly({ tokens: { from } }: Scope, { tokens }: Reading): boolean {
  return tokens[from]?.lower === 'only';
}

/** What a sentence has of the words around a term; with a pronoun in it, what the one before has. */
function localOf(index: number, s: number, alignment: RuleInput['alignment']): number {
  const [own, earlier] = [alignment.window.sentences[s], alignment.window.sentences[s - 1]];
  const follows = own !== undefined && isNextTo(earlier, own) && hasPronoun(own.reading);
  return Math.max(alignment.local(index, s), follows ? alignment.local(index, s - 1) : 0);
}

/** Both range over one thing; "most of them" over whatever the sentence speaks of, which its place must show. */
function isOfSame(noun: string, theirs: string | undefined): boolean {
  if (theirs === undefined) return false;
  return PRONOUNS.has(theirs) || (compareWords(noun, theirs)?.value ?? 0) >= FOUND;
}

/** "Most of them": what is spoken of stands elsewhere in the sentence, or before it. */
function isOfPronoun({ noun }: Scope): boolean {
  return noun !== undefined && PRONOUNS.has(noun);
}

const PRONOUNS: ReadonlySet<string> = new Set(['them', 'these', 'those', 'which', 'whom', 'it', 'that']);

/** The term that the quantifier ranges over: of "all of the country's provinces" the provinces. */
function rangedOver(claim: RuleInput['claim'], scope: Scope): number {
  // "All of them": the word itself stands where they are spoken of.
  const own = claim.terms.some((term) => term.token >= scope.tokens.from && term.key === scope.noun);
  if (scope.noun !== undefined && (PRONOUNS.has(scope.noun) || !own))
    return claim.terms.findIndex(({ token }) => holdsToken(scope.tokens, token));
  const noun = claim.terms.findIndex((term) => scope.tokens.from <= term.token && term.key === scope.noun);
  const owner = claim.terms[noun];
  if (!owner || claim.reading.tokens[owner.token + 1]?.key !== "'s") return noun;
  return claim.terms.findIndex((term) => term.token > owner.token && term.kind === 'noun');
}

/** The quantifier with what it ranges over: "many shops". */
function withNoun(scope: Scope, { reading }: WindowSentence): Span {
  const noun = reading.tokens.find((token, i) => i >= scope.tokens.from && token.key === scope.noun);
  return { start: scope.span.start, end: Math.max(scope.span.end, noun?.end ?? 0) };
}

function textOf(scope: Scope, sentence: WindowSentence): string {
  const { start, end } = withNoun(scope, sentence);
  return sentence.reading.text.slice(start, end);
}

/** Two steps of the ladder, or "all" for "nearly all"; neighbours in the middle ("some", "several", "many") say much the same. */
function goesBeyond(claim: Scope, source: Scope): boolean {
  return claim.level - source.level >= 2 || (claim.level === ALL && source.level < ALL);
}

function placeOfNoun(index: number, scope: Scope, sentence: WindowSentence, alignment: RuleInput['alignment']): number {
  let place = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const term = alignment.window.terms[at]?.term;
    if (term && scope.tokens.from <= term.token && term.token <= scope.tokens.to + 3) {
      place = Math.max(place, alignment.place(index, at));
    }
  }
  return place;
}
