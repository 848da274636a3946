import type { Quantity, Scope } from '../facts/fact.ts';
import { quantityOf } from '../match/factOf.ts';
import { REORDERED } from '../match/figures.ts';
import { compareWords, FOUND } from '../match/similarity.ts';
import type { WindowSentence } from '../match/window.ts';
import type { Span } from '../text/span.ts';
import type { Comparison } from './comparison.ts';
import type { Rule, RuleInput } from './rule.ts';

const CONFLICT = 0.4;
/** How well the clause must stand around a count of some. */
const PARTS = 0.42;
/** Share of the claim that a sentence must have before its certainty is held against the claim's. */
const CERTAINTY = 0.5;
/** Tokens from which on what is confirmed is a clause, not a noun. */
const CLAUSE = 4;
/** The top of the quantifier ladder: all, every, the whole. */
const ALL = 5;
/** "Nearly all", "most". */
const NEARLY_ALL = 4;
/** How well a word for less must stand in the place of "all". */
const STANDING = 0.5;

export const scopeRule: Rule = {
  meta: {
    kind: 'scope',
    title: 'The draft says more than the source',
    what: 'Flags “all” for “nearly all”, “most” for “some”, “confirmed” for “claimed”: a quantity in words, or a certainty, that goes beyond the source’s.',
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
        source: 'The ministry claimed that the plant was safe.',
        draft: 'It is confirmed that the plant was safe.',
        flagged: 'is confirmed',
      },
      {
        source: 'Most schools in the county were closed on Tuesday; all schools in the city were open.',
        draft: 'All schools in the city were open.',
      },
    ],
  },

  *compare(input: RuleInput): Iterable<Comparison> {
    let found = false;
    for (const comparison of quantifiers(input)) {
      found = true;
      yield comparison;
    }
    if (!found) yield* inPlaceOfAll(input);
    yield* certainty(input);
  },

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} no more than ${expected}. Say no more than the source.`,
};

function* quantifiers({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const scope of claim.reading.scopes) {
    if (scope.noun === undefined) continue;
    const index = rangedOver(claim, scope);
    const term = claim.terms[index];
    if (!term) continue;
    let agreed = 0;
    let best: { readonly scope: Scope; readonly sentence: WindowSentence; readonly place: number } | undefined;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of sentence.reading.scopes) {
        if (!isOfSame(term.key, theirs.noun)) continue;
        const near = isOfPronoun(theirs) ? REORDERED * alignment.local(index, s) : 0;
        const place = Math.max(placeOfNoun(index, theirs, sentence, alignment), near);
        if (theirs.level >= scope.level) agreed = Math.max(agreed, place);
        else if (goesBeyond(scope, theirs) && place > (best?.place ?? CONFLICT))
          best = { scope: theirs, sentence, place };
      }
    }
    if (!best && scope.level === ALL && agreed < CONFLICT) yield* someOf(scope, index, { claim, alignment });
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

/** A word for less than all that stands where the claim has "all", whatever noun either is of ("every museum", "most state museums"). */
function* inPlaceOfAll({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const [index, term] of claim.terms.entries()) {
    const scope = claim.reading.scopes.find(({ tokens }) => tokens.from <= term.token && term.token < tokens.to);
    if (!scope || term.kind !== 'order' || scope.level < NEARLY_ALL || isOfFigure(claim.reading, scope)) continue;
    let best: Standing | undefined;
    let agreed = 0;
    for (const standing of standingFor(index, alignment)) {
      if (standing.level >= scope.level) agreed = Math.max(agreed, standing.place);
      else if (standing.level < NEARLY_ALL || scope.level === ALL) {
        if (standing.place > (best?.place ?? STANDING)) best = standing;
      }
    }
    if (!best || agreed > 0.6 * best.place) continue;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: `“${claim.text.slice(scope.span.start, scope.span.end)}” stands in its place`,
      claimSpan: scope.span,
      passage: best.sentence.passage,
      passageSpan: best.span,
      expected: best.sentence.reading.text.slice(best.span.start, best.span.end),
      strength: best.place,
    };
    return;
  }
}

interface Standing {
  readonly level: number;
  readonly place: number;
  readonly sentence: WindowSentence;
  readonly span: Span;
}

/** What says how much in the sources, and how well it stands in the place of a term of the claim. */
function* standingFor(index: number, { window, place }: RuleInput['alignment']): Iterable<Standing> {
  for (const [at, { term, sentence: number }] of window.terms.entries()) {
    const sentence = window.sentences[number];
    if (!sentence) continue;
    const of = { place: place(index, at), sentence };
    const scope = sentence.reading.scopes.find(({ tokens }) => tokens.from <= term.token && term.token < tokens.to);
    if (scope && term.kind === 'order') yield { ...of, level: scope.level, span: scope.span };
    const share = quantityOf(term, sentence.reading);
    if (share && (share.dimension === 'ratio' || isPart(share, sentence.reading.text)))
      yield { ...of, level: share.value.low > 0.8 && share.dimension === 'ratio' ? NEARLY_ALL : 2, span: share.span };
  }
}

/** "All 12", "all but two": the figure is what is compared. */
function isOfFigure({ quantities, text }: RuleInput['claim']['reading'], { tokens, span }: Scope): boolean {
  return (
    quantities.some((q) => q.tokens.from <= tokens.to && tokens.from < q.tokens.to) ||
    /^\s*but\b/u.test(text.slice(span.end))
  );
}

/** The term that the quantifier ranges over: of "all of the country's provinces" the provinces. */
function rangedOver(claim: RuleInput['claim'], scope: Scope): number {
  // "All of them": the word itself stands where they are spoken of.
  if (scope.noun !== undefined && PRONOUNS.has(scope.noun))
    return claim.terms.findIndex((term) => scope.tokens.from <= term.token && term.token < scope.tokens.to);
  const noun = claim.terms.findIndex((term) => scope.tokens.from <= term.token && term.key === scope.noun);
  const owner = claim.terms[noun];
  if (!owner || claim.reading.tokens[owner.token + 1]?.key !== "'s") return noun;
  return claim.terms.findIndex((term) => term.token > owner.token && term.kind === 'noun');
}

/** "All provinces" where the source counts some of them: "three of the eight provinces". */
function* someOf(
  scope: Scope,
  index: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): Iterable<Comparison> {
  const term = claim.terms[index];
  for (const [at, other] of alignment.window.terms.entries()) {
    const sentence = alignment.window.sentences[other.sentence];
    const part = quantityOf(other.term, sentence?.reading);
    if (!term || !sentence || !part) continue;
    const few = ranges(claim.text, scope) && isFew(part, sentence);
    if (!few && !isPart(part, sentence.reading.text)) continue;
    const whole = part.partOf === undefined ? undefined : sentence.reading.quantities[part.partOf];
    const nouns = [part.noun, whole?.noun].filter((noun) => noun !== undefined);
    if (nouns.length > 0 && !nouns.some((noun) => (compareWords(term.key, noun)?.value ?? 0) >= FOUND)) continue;
    // "7,400 of them", "half of it": of what the sentence before speaks of.
    const taken = /^\s+of (?:them|it|that)\b/u.test(sentence.reading.text.slice(part.span.end)) ? 1 : REORDERED;
    const place = Math.max(alignment.place(index, at), taken * alignment.local(index, other.sentence));
    if (place < PARTS) continue;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: 'the source counts some of them',
      claimSpan: { start: scope.span.start, end: Math.max(scope.span.end, term.end) },
      passage: sentence.passage,
      passageSpan: part.span,
      expected: sentence.reading.text.slice(part.span.start, part.span.end),
      strength: place,
    };
    return;
  }
}

function isPart(quantity: Quantity, text: string): boolean {
  const after = text.slice(quantity.span.end);
  if (quantity.dimension === 'ratio') return quantity.value.high < WHOLE && OF_SOMETHING.test(after);
  return quantity.dimension === 'count' && (quantity.partOf !== undefined || OF_SOMETHING.test(after));
}

const OF_SOMETHING = /^\s+of (?:the|its|their|his|her|them|these|those|it|that)\b/u;
/** Shares above this are nearly all. */
const WHOLE = 0.9;

/** Whether the quantifier ranges over things that can be counted: "only" and "both" may agree with a small number. */
function ranges(text: string, { span }: Scope): boolean {
  return /^(?:all|every|each)\b/iu.test(text.slice(span.start, span.end));
}

/** "Two hospitals", where nothing says that there are no others ("the two hospitals"). */
function isFew(part: Quantity, { reading }: WindowSentence): boolean {
  const { dimension, comparator, stated, noun, tokens } = part;
  if (dimension !== 'count' || comparator !== 'exact' || noun === undefined || stated >= MANY) return false;
  // "Three of the country's eight provinces": the eight are all.
  if (reading.quantities.some(({ partOf }) => partOf !== undefined && reading.quantities[partOf] === part))
    return false;
  return !WHOLE_OF.has(reading.tokens[tokens.from - 1]?.lower ?? '');
}

/** A number from which on a source may well have counted all that there are. */
const MANY = 10;
const WHOLE_OF: ReadonlySet<string> = new Set([
  'the',
  'all',
  'these',
  'those',
  'both',
  'its',
  'their',
  'his',
  'her',
  'our',
  'every',
  'of',
  'than',
]);

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

/** "Confirmed" where the source only claims. */
function* certainty({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const frame of claim.reading.attributions) {
    // "Confirmed cases" only names a kind of case.
    if (frame.certainty !== 'confirmed' || frame.content.to - frame.content.from < CLAUSE) continue;
    for (const [index, sentence] of alignment.window.sentences.entries()) {
      const cover = alignment.sentenceCover[index] ?? 0;
      const { attributions } = sentence.reading;
      const confirmed = attributions.find((a) => a.certainty === 'confirmed');
      const weaker = attributions.find((a) => a.speaker && (a.certainty === 'claimed' || a.certainty === 'possible'));
      // What one source only claims, another simply says.
      const settled = confirmed ?? (weaker ? undefined : attributions.find((a) => a.certainty === 'said'));
      const theirs = settled ?? weaker;
      if (!theirs || cover < CERTAINTY) continue;
      yield {
        rule: 'scope',
        relation: settled ? 'agrees' : 'conflicts',
        reason: settled
          ? 'confirmed or said in the source'
          : `confirmed in the draft, ${theirs.certainty} in the source`,
        claimSpan: frame.span,
        passage: sentence.passage,
        passageSpan: theirs.span,
        expected: sentence.reading.text.slice(theirs.span.start, theirs.span.end),
        strength: cover,
      };
    }
  }
}
