import { denialsIn } from '../facts/denials.ts';
import type { Predicate, Reading, TokenRange } from '../facts/fact.ts';
import { inflectionKey } from '../lexicon/inflection.ts';
import { rarity } from '../lexicon/rarity.ts';
import type { TermMatch } from '../match/meeting.ts';
import { compareWords, FOUND } from '../match/similarity.ts';
import type { Term } from '../match/terms.ts';
import type { WindowSentence, WindowTerm } from '../match/window.ts';
import type { Comparison } from './comparison.ts';
import { excludes } from './entity/classes.ts';
import { company } from './polarity/company.ts';
import { denied } from './polarity/denied.ts';
import { directions } from './polarity/direction.ts';
import { falsehoods } from './polarity/falsehoods.ts';
import { admissions, stanceOf } from './polarity/admissions.ts';
import { unchanged } from './polarity/unchanged.ts';
import type { Rule, RuleInput } from './rule.ts';

const CONFLICT = 0.45;
const LEAD = 0.12;
/** Share of the claim's words around the opposite that its sentence must have. */
const LOCAL = 0.45;
/** What a verb needs against a word of another sort. */
const UNLIKE = 0.6;
/**
 * A negation turns the whole clause, so the clause must be there nearly whole; less of it where the same ones do it to the
 * same. Commoner verbs ("be", "come", "make") state so little that they need more.
 */
const FLOORS = {
  telling: { sameParties: 0.5, otherwise: 0.66 },
  light: { sameParties: 0.7, otherwise: 0.88 },
} as const;
/** The same verb, or one that says the same. */
const SAME_VERB = 0.8;
/** Worth of a name that the sentence before or after has: who is spoken of is often named there. */
const NEIGHBOUR = 0.5;
/** Terms further from the verb than this many tokens are of another clause. */
const NEAR = 10;
const LIGHT = 0.3;
const TELLING = 0.3;
/** The verb itself and two words. */
const FEWEST = 3;

export const polarityRule: Rule = {
  meta: {
    kind: 'polarity',
    title: 'The source says the opposite',
    what: 'Flags an opposite (“rose” for “fell”), a negation that the source has not, or that the draft has dropped, more than a standard for less, or going on for ending, in the same clause; and what a source says to be denied, untrue or a hoax. Where another source tells it as so, the sources differ.',
    why: 'One word turns a story round, and no similarity measure sees it.',
    fix: 'Take the source’s word; say who denies it.',
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
        source: 'The brewery has no plans to move its headquarters to Ghent, a spokeswoman said.',
        draft: 'The brewery will move its headquarters to Ghent.',
        flagged: 'will move',
        expected: 'has no plans to',
      },
      {
        source: 'Olga Brandt, the mill’s manager, denied that the filters had been switched off at night.',
        draft: 'Olga Brandt, the mill’s manager, admitted that the filters had been switched off at night.',
        flagged: 'admitted',
        expected: 'denied',
      },
      {
        source: 'The target of 40,000 new flats a year was unchanged, the minister said.',
        draft: 'The target of 40,000 new flats a year has been changed, the minister said.',
        flagged: 'has been changed',
        expected: 'was unchanged',
      },
      {
        source: 'Passengers on the night bus numbered 41,000 in March, 5 percent more than in February.',
        draft: 'Passengers on the night bus numbered 41,000 in March, 5 percent less than in February.',
        flagged: 'less than',
        expected: 'more than',
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
    yield* denied(input);
    yield* falsehoods(input);
    yield* admissions(input);
    yield* directions(input);
    yield* unchanged(input);
    yield* company(input);
  },

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} ${expected}. Check the sense.`,
};

function* opposites({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const [index, term] of claim.terms.entries()) {
    if (term.kind === 'name' || term.kind === 'order') continue;
    let best: TermMatch | undefined;
    for (const match of alignment.relations[index] ?? []) {
      const theirs = alignment.window.terms[match.at]?.term;
      if (match.relation !== 'opposite' || !theirs || excludes('opposite', term.key, theirs.key)) continue;
      // Of two frames ("denied", "confirmed") what is said must be the same: see `admissions`.
      if (term.framed && theirs.framed) continue;
      // The claim has the source's word as well: both are spoken of.
      if (claim.terms.some((other) => other.key === theirs.key)) continue;
      const at = alignment.window.terms[match.at]?.sentence ?? -1;
      if ((alignment.local[index]?.[at] ?? 0) < LOCAL) continue;
      // "Primary" and "secondary" pupils: the article speaks of both kinds.
      if (KINDS.has(term.key) && alignment.window.terms.some((one) => one.term.key === term.key)) continue;
      // The sentence has the claim's own word too.
      if (alignment.window.sentences[at]?.terms.some((other) => other.key === term.key)) continue;
      if (match.place > (best?.place ?? CONFLICT)) best = match;
    }
    const own = alignment.matches[index];
    if (!best || (own && own.value >= FOUND && own.place > best.place - LEAD)) continue;
    const other = alignment.window.terms[best.at];
    const sentence = other && alignment.window.sentences[other.sentence];
    if (!other || !sentence) continue;
    if (isOtherSide(term, other, sentence, { claim, alignment })) continue;
    // A verb against a noun or an adjective ("is left", "the remaining"): seldom used in the same sense.
    const alike = isPredicate(claim.reading, term.token) === isPredicate(sentence.reading, other.term.token);
    // Two nouns name two events as easily ("since the liberation", "during the occupation").
    const nouns = term.kind === 'noun' && other.term.kind === 'noun';
    if ((!alike || nouns) && best.place < UNLIKE) continue;
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

/** "Patients get", "clinics give": one event, told of the one who gives or of the one who gets. */
function isOtherSide(
  term: Term,
  { term: theirs }: WindowTerm,
  sentence: WindowSentence,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  if (!CONVERSES.has(term.key) || !CONVERSES.has(theirs.key)) return false;
  const mine = claim.reading.predicates.find((predicate) => holds(predicate, term.token))?.agent;
  const other = sentence.reading.predicates.find((predicate) => holds(predicate, theirs.token))?.agent;
  if (!mine || !other) return false;
  const acts = claim.terms.some(
    (one, i) =>
      mine.from <= one.token &&
      one.token < mine.to &&
      (alignment.relations[i] ?? []).some(({ at, value }) => {
        const found = alignment.window.terms[at];
        const here = found !== undefined && alignment.window.sentences[found.sentence] === sentence;
        return here && value >= FOUND && other.from <= found.term.token && found.term.token < other.to;
      }),
  );
  return !acts;
}

const CONVERSES: ReadonlySet<string> = new Set(
  'give receive get take buy purchase sell lend borrow send win lose beat donate grant award rent let import export'
    .split(' ')
    .map(inflectionKey),
);

/** Words that sort things into kinds, of which an article may speak side by side. */
const KINDS: ReadonlySet<string> = new Set(
  `primary secondary male female urban rural public private domestic foreign upper lower left right senior junior indoor
  outdoor inner outer northern southern eastern western internal external civil military paid unpaid new old short long`
    .split(/\s+/u)
    .map(inflectionKey),
);

/** A verb negated on one side only, in a sentence that has the rest of the clause. */
function* negations({ claim, alignment }: RuleInput): Iterable<Comparison> {
  if (isComparison(claim.text)) return;
  for (const predicate of claim.reading.predicates) {
    if (isFrame(claim.reading, predicate) || !isFiniteVerb(claim.reading, predicate)) continue;
    if (isAdmitted(claim.reading, predicate)) continue;
    const light = rarity(verbOf(predicate)) < LIGHT;
    // "Took that call", "took part": with one word beside it a light verb says nothing; "is wrong" says it all.
    if (
      light &&
      predicate.verb !== 'be' &&
      claim.terms.filter(({ kind, framed }) => kind !== 'order' && !framed).length < FEWEST
    )
      continue;
    let best: { readonly sentence: WindowSentence; readonly theirs: Predicate; readonly cover: number } | undefined;
    let same = 0;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      let known: number | undefined;
      for (const theirs of sentence.reading.predicates) {
        if ((compareWords(verbOf(predicate), verbOf(theirs))?.value ?? 0) < SAME_VERB) continue;
        const whole = (known ??= clauseCover(predicate, s, { claim, alignment }));
        // "No tickets were sold": by whom is not said.
        const cover = isAgentless(theirs)
          ? Math.max(whole, clauseCover(predicate, s, { claim, alignment }, predicate.agent))
          : whole;
        if (theirs.negated === predicate.negated) same = Math.max(same, cover);
        if (theirs.negated === predicate.negated || !isFiniteVerb(sentence.reading, theirs)) continue;
        if (isCommand(sentence.reading, theirs) || isDenied(sentence.reading, theirs)) continue;
        if (predicate.negated && isClaimed(sentence.reading, theirs)) continue;
        const parties = hasSameParties(predicate, theirs, s, { claim, alignment });
        const floor = FLOORS[light ? 'light' : 'telling'][parties ? 'sameParties' : 'otherwise'];
        if (cover > Math.max(floor, best?.cover ?? 0) && !isFrame(sentence.reading, theirs)) {
          best = { sentence, theirs, cover };
        }
      }
    }
    // Somewhere else in the article the sense is the same and the clause as whole.
    if (!best || same >= 0.9 * best.cover || isComparison(best.sentence.reading.text)) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: predicate.negated ? 'negated in the draft only' : 'negated in the source only',
      claimSpan: predicate.span,
      passage: best.sentence.passage,
      passageSpan: best.theirs.span,
      expected: best.sentence.reading.text.slice(best.theirs.span.start, best.theirs.span.end),
      strength: best.cover,
    };
  }
}

/** Whether who does it and to whom are found in the other's place. */
function hasSameParties(
  mine: Predicate,
  theirs: Predicate,
  s: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  const isFound = (own: TokenRange | undefined, other: TokenRange | undefined): boolean =>
    own !== undefined &&
    other !== undefined &&
    claim.terms.some(
      ({ token }, i) =>
        own.from <= token &&
        token < own.to &&
        (alignment.relations[i] ?? []).some(({ at, value }) => {
          const term = alignment.window.terms[at];
          return value >= FOUND && term?.sentence === s && other.from <= term.term.token && term.term.token < other.to;
        }),
    );
  return isFound(mine.agent, theirs.agent) && isFound(mine.patient, theirs.patient);
}

/** The verb that is said to happen or not: of "unchanged" to change. */
function verbOf({ verb, undoes }: Predicate): string {
  return undoes ?? verb;
}

/** What is admitted or denied is held as a whole: see `admissions`. */
function isAdmitted({ attributions }: Reading, { tokens }: Predicate): boolean {
  return attributions.some(
    (frame) => stanceOf(frame) !== undefined && frame.content.from <= tokens.from && tokens.from < frame.content.to,
  );
}

/** States something: no infinitive or "-ing" form, whose "not" may belong elsewhere. */
function isFiniteVerb(reading: Reading, predicate: Predicate): boolean {
  if (predicate.stated) return true;
  const first = reading.tokens[predicate.tokens.from];
  const before = reading.tokens[predicate.tokens.from - 1];
  return first !== undefined && !first.lower.endsWith('ing') && first.lower !== 'to' && before?.lower !== 'to';
}

/** "A post claims that it fell": that it did not is no contradiction. */
function isClaimed({ attributions }: Reading, { tokens: { from } }: Predicate): boolean {
  return attributions.some(
    ({ certainty, content }) => certainty === 'claimed' && content.from <= from && from < content.to,
  );
}

/** Told as what somebody denies: see `denied`. */
function isDenied({ text }: Reading, { span }: Predicate): boolean {
  return denialsIn(text).some(({ content }) => content && content.start <= span.start && span.end <= content.end);
}

/** "Don't panic": orders, and states nothing. */
function isCommand({ tokens }: Reading, { negated, tokens: { from } }: Predicate): boolean {
  return negated && tokens[from]?.lower === 'do' && tokens[from - 1]?.kind !== 'word';
}

/** "Said", "would not say": the frame of what is said, not what is said. Rarer verbs of saying ("warn") state something. */
function isFrame(reading: Reading, { verb }: Predicate): boolean {
  return rarity(verb) < TELLING && reading.attributions.some((frame) => frame.verb === verb);
}

function isAgentless({ passive, agent, negated }: Predicate): boolean {
  return passive && negated && agent === undefined;
}

/** Weighted share of the claim's terms near the verb that the sentence has, in any order; those of `besides` left out. */
function clauseCover(
  predicate: Predicate,
  sentence: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
  besides?: TokenRange,
): number {
  let total = 0;
  let found = 0;
  for (const [i, term] of claim.terms.entries()) {
    const distance = Math.abs(term.token - predicate.tokens.from);
    if (term.framed || term.kind === 'order' || distance > NEAR || holds(predicate, term.token)) continue;
    if (besides && besides.from <= term.token && term.token < besides.to) continue;
    const weight = term.weight / (1 + 0.15 * distance);
    total += weight;
    let most = 0;
    for (const { at, value } of alignment.relations[i] ?? []) {
      const apart = Math.abs((alignment.window.terms[at]?.sentence ?? Infinity) - sentence);
      if (apart === 0) most = Math.max(most, value);
      else if (term.kind === 'name' && apart === 1) most = Math.max(most, NEIGHBOUR * value);
    }
    found += weight * most;
  }
  return total === 0 ? 0 : found / total;
}

/** "No stronger", "since then … hasn't", "nor": a negation that denies nothing by itself. "No longer" does. */
const COMPARISON =
  /\b(?:no|nothing|nobody|none)\s+(?!longer\b(?! than\b))(?:\p{L}{3,}er|more|less|fewer|other)\b|\bsince\b[^.;]*n['’]t\b|\bnor\b/iu;

/** "No stronger storm has hit": says how the strongest one compares, and denies nothing. */
function isComparison(text: string): boolean {
  return COMPARISON.test(text);
}

function isPredicate(reading: Reading, token: number): boolean {
  return reading.predicates.some((predicate) => holds(predicate, token));
}

function holds(predicate: Predicate, token: number): boolean {
  return predicate.tokens.from <= token && token < predicate.tokens.to;
}
