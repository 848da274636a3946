import type { Predicate, Reading, TokenRange } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import { inflectionKeys } from '../lexicon/inflection.ts';
import { rangesMeet } from '../match/rangesMeet.ts';
import { shareIn } from '../match/shareIn.ts';
import type { Term } from '../match/terms.ts';
import { isNextTo, type WindowSentence } from '../match/window.ts';
import type { Comparison } from './comparison.ts';
import { actors } from './relation/actors.ts';
import { causes } from './relation/causes.ts';
import { contrasts } from './relation/contrasts.ts';
import { encounters } from './relation/encounters.ts';
import { holders } from './relation/holders.ts';
import { opponents } from './relation/opponents.ts';
import { owners } from './relation/owners.ts';
import { hullOf, isBesides, isRather, meets, type Pair, spokenOf } from './relation/parties.ts';
import { possessors } from './relation/possessors.ts';
import { routes } from './relation/routes.ts';
import { sharedOut } from './relation/sharedOut.ts';
import type { Rule, RuleInput } from './rule.ts';
import { inEachOf } from './ways.ts';

/** In longer sentences (run-on captions, lists) who acts on whom is guesswork. */
const LONGEST = 45;
/** Whoever of the two comes first, both do it. */
const MUTUAL: ReadonlySet<string> = inflectionKeys(
  'join meet marry merge fight play face match resemble partner accompany equal debate date clash tie be have',
);

export const relationRule: Rule = {
  meta: {
    kind: 'relation',
    title: 'Who did what to whom is turned round',
    what: 'Flags a sentence in which the one who acts and the one who is acted on have changed places against the source; active and passive are read alike, and so are the two sides of a match, a sale, a debt, a succession or a comparison, what came of what, and whose things or deeds they are. Also one who attacks what he holds in the source, one whose opponent does it there, and one who did what the source says of another whom the draft names.',
    why: 'All words are right, and the sentence is wrong.',
    fix: 'Turn the sentence round.',
    limits: 'Needs a verb that both share and two names or nouns that are plainly its subject and object.',
    severity: { conflict: 'information', disputed: 'hint' },
    examples: [
      {
        source: 'Norrland Paper bought the packaging firm Kartonia for 40 million euros.',
        draft: 'The packaging firm Kartonia bought Norrland Paper for 40 million euros.',
        flagged: 'packaging firm Kartonia bought Norrland Paper',
      },
      {
        source: 'The night train from Brugg to Saint Vith was cancelled because of the strike.',
        draft: 'The night train from Saint Vith to Brugg was cancelled because of the strike.',
        flagged: 'from Saint Vith to Brugg',
        expected: 'from Brugg to Saint Vith',
      },
      {
        source: 'Ines Coyle, an inspector, said that the mill’s owner had called her on Monday.',
        draft: 'On Monday Ines Coyle called the mill’s owner.',
        flagged: 'Ines Coyle called the mill’s owner',
      },
      {
        source: 'The mill dismissed 40 workers in response to the strike, its owner said.',
        draft: 'The strike came in response to the dismissals at the mill.',
        flagged: 'The strike came in response to the dismissals at the mill',
        expected: 'The mill dismissed 40 workers in response to the strike',
      },
      {
        source: 'Norrland lent Kartonia two harvesters for the summer.',
        draft: 'Kartonia has lent two harvesters to Norrland for the summer.',
        flagged: 'Kartonia has lent two harvesters',
        expected: 'Norrland lent Kartonia two harvesters',
      },
      {
        source: 'Norrland Paper bought the packaging firm Kartonia for 40 million euros.',
        draft: 'Kartonia was bought by Norrland Paper for 40 million euros.',
      },
    ],
  },

  compare: inEachOf([
    routes,
    contrasts,
    causes,
    encounters,
    owners,
    possessors,
    sharedOut,
    {
      concerns: (claim) =>
        claim.reading.predicates.some(isTurnable) ||
        holders.concerns(claim) ||
        opponents.concerns(claim) ||
        actors.concerns(claim),
      compare: comparePlaces,
    },
  ]),

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} ${expected}. Check who did what to whom.`,
};

/** Who acts and who is acted on have changed places, or another one acts. */
function* comparePlaces({ claim, alignment, isKnown }: RuleInput): Iterable<Comparison> {
  let found = false;
  for (const predicate of claim.reading.predicates) {
    if (!isTurnable(predicate)) continue;
    const turned = turnedRound(predicate, { claim, alignment });
    if (!turned) continue;
    found = true;
    yield {
      rule: 'relation',
      relation: 'conflicts',
      reason: 'agent and patient have changed places',
      claimSpan: hullOf(claim.reading, predicate),
      passage: turned.sentence.passage,
      passageSpan: hullOf(turned.sentence.reading, turned.theirs),
      expected: textOf(turned.sentence.reading, turned.theirs),
      strength: 0.6,
    };
  }
  if (!found) yield* holders.compare({ claim, alignment, isKnown });
  if (!found) yield* opponents.compare({ claim, alignment, isKnown });
  if (!found) yield* actors.compare({ claim, alignment, isKnown });
}

function isTurnable({ agent, verb }: Predicate): boolean {
  return agent !== undefined && !MUTUAL.has(verb);
}

/** The first verb of the article whose parties have changed places against the claim's. */
function turnedRound(
  mine: Predicate,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): { readonly sentence: WindowSentence; readonly theirs: Predicate } | undefined {
  if (claim.reading.tokens.length > LONGEST) return undefined;
  for (const [at, sentence] of alignment.window.sentences.entries()) {
    if (sentence.reading.tokens.length > LONGEST) continue;
    const pair = { claim, alignment, sentence, at };
    const theirs = sentence.reading.predicates.find((other) => isChanged(mine, other, pair));
    if (theirs) return { sentence, theirs };
  }
  return undefined;
}

/** Whether the parties of two verbs that are found for each other have changed places. */
function isChanged(mine: Predicate, theirs: Predicate, pair: Pair): boolean {
  // "Told" is no content of a sentence, and has two parties.
  const telling = TELLING.has(mine.verb) && mine.verb === theirs.verb;
  if (!telling && !meets(mine.tokens, theirs.tokens, pair)) return false;
  return (
    isTurned(mine, theirs, pair) ||
    isReversed(mine, theirs, pair) ||
    isExchanged(mine, theirs, pair) ||
    isCrossed(mine, theirs, pair) ||
    isGivenBack(mine, theirs, pair) ||
    isActedOn(mine, theirs, pair)
  );
}

const TELLING: ReadonlySet<string> = inflectionKeys('tell inform brief report');

/** The one who acts in the source is acted on in the draft, and is named: "X sent Y two planes" for "Y sent two planes". */
function isReversed(mine: Predicate, theirs: Predicate, pair: Pair): boolean {
  if (!mine.agent || !mine.patient || !theirs.agent || mine.negated !== theirs.negated) return false;
  if (meets(mine.agent, theirs.agent, pair)) return false;
  const { tokens } = pair.claim.reading;
  // "Lund praised the plan and Tamm the mayor": Tamm is praised by nobody.
  const and = tokens.findIndex(({ lower }, i) => i >= (mine.patient?.to ?? 0) && (lower === 'and' || lower === 'but'));
  const end = Math.max(mine.patient.to, mine.tokens.to + 3);
  const patient = { from: mine.tokens.to, to: and < 0 ? end : Math.min(end, and) };
  const named = pair.claim.reading.names.some((n) => patient.from <= n.tokens.from && n.tokens.to <= patient.to);
  if (!named && !standsFor(mine.agent, theirs.patient, pair)) return false;
  return meets(patient, theirs.agent, pair) && !(theirs.patient && meets(patient, theirs.patient, pair));
}

/** "A passenger had threatened him": him of whom the sentence before speaks. */
function standsFor(agent: TokenRange, patient: TokenRange | undefined, pair: Pair): boolean {
  const { claim, alignment, sentence, at } = pair;
  const before = alignment.window.sentences[at - 1];
  const pronoun = patient && patient.to - patient.from === 1 ? sentence.reading.tokens[patient.from]?.lower : undefined;
  if (!/^(?:him|them|it)$/u.test(pronoun ?? '')) return false;
  if (!before || !isNextTo(before, sentence)) return false;
  const whole = { from: 0, to: before.reading.tokens.length };
  return rangesMeet(agent, whole, at - 1, claim.terms, alignment);
}

/**
 * The one who acts has changed places with another one that both sentences name: "A took the lead from B" for "B took the
 * lead from A".
 */
function isExchanged(mine: Predicate, theirs: Predicate, pair: Pair): boolean {
  if (!mine.agent || !theirs.agent || mine.negated !== theirs.negated) return false;
  if (meets(mine.agent, theirs.agent, pair)) return false;
  const outside = besides(pair.sentence.reading, theirs).some((range) => mine.agent && meets(mine.agent, range, pair));
  return outside && besides(pair.claim.reading, mine).some((range) => theirs.agent && meets(range, theirs.agent, pair));
}

/** Two who do two things have changed places: "A steered while B rowed" for "B steered, and A rowed". */
function isCrossed(mine: Predicate, theirs: Predicate, pair: Pair): boolean {
  const [own, other] = [mine.agent, theirs.agent];
  if (!own || !other || meets(own, other, pair)) return false;
  const { claim, alignment, sentence, at } = pair;
  // The sentence has the draft's clause as it is, and another one with a like verb: "seized", "controlled".
  const asItIs = sentence.reading.predicates.some(
    (one) => one.agent && meets(mine.tokens, one.tokens, pair) && meets(own, one.agent, pair),
  );
  if (asItIs) return false;
  // "Inhabitants pulled down the posts. Police put them up again."
  const { sentences } = alignment.window;
  const next = isNextTo(sentence, sentences[at + 1]) ? sentences[at + 1] : undefined;
  const behind = next && { claim, alignment, sentence: next, at: at + 1 };
  return claim.reading.predicates.some((second) => {
    if (second === mine || !second.agent || !meets(second.agent, other, pair)) return false;
    const isSecond = (one: Predicate, there: Pair): boolean =>
      one.agent !== undefined && meets(own, one.agent, there) && meets(second.tokens, one.tokens, there);
    return (
      sentence.reading.predicates.some((one) => one !== theirs && isSecond(one, pair)) ||
      (behind !== undefined && behind.sentence.reading.predicates.some((one) => isSecond(one, behind)))
    );
  });
}

/** Giver and receiver have changed places: "A lent B pumps" for "B has lent pumps to A". */
function isGivenBack(mine: Predicate, theirs: Predicate, pair: Pair): boolean {
  if (!GIVING.has(mine.verb) || !GIVING.has(theirs.verb) || mine.negated !== theirs.negated) return false;
  const [own, other] = [receiverOf(pair.claim.reading, mine), receiverOf(pair.sentence.reading, theirs)];
  if (!mine.agent || !own) return false;
  // To whom it was given is not told: "B sent two planes".
  if (!other) {
    const gives =
      theirs.agent !== undefined && meets(own, theirs.agent, pair) && !meets(mine.agent, theirs.agent, pair);
    return gives && isSameGift(mine, pair);
  }
  if (!meets(mine.agent, other, pair) || meets(own, other, pair)) return false;
  const giver = theirs.agent && spokenOf(pair.sentence.reading, theirs, theirs.agent);
  if (giver && meets(mine.agent, giver, pair)) return false;
  return (giver !== undefined && meets(own, giver, pair)) || isSameGift(mine, pair);
}

/** The one who pays is the one who is paid: "A repays 12 million" for "A is to be repaid the 12 million". */
function isActedOn(mine: Predicate, theirs: Predicate, pair: Pair): boolean {
  if (mine.passive || !theirs.passive || mine.negated !== theirs.negated || mine.verb !== theirs.verb) return false;
  if (!GIVING.has(mine.verb) || !mine.agent || !mine.patient || !theirs.patient) return false;
  const behind = {
    from: theirs.tokens.to,
    to: Math.min(pair.sentence.reading.tokens.length, theirs.tokens.to + HANDED),
  };
  return (
    meets(mine.agent, theirs.patient, pair) &&
    !(theirs.agent && meets(mine.agent, theirs.agent, pair)) &&
    meets(mine.patient, behind, pair) &&
    !meets(mine.patient, theirs.patient, pair)
  );
}

/** Whoever gave it: where the sentence has what was given, the receiver did not give it. */
function isSameGift({ agent, tokens }: Predicate, { claim, alignment, at }: Pair): boolean {
  const own = receiverOf(claim.reading, { tokens });
  const isGift = ({ token, kind, framed }: Term): boolean =>
    kind !== 'order' &&
    !framed &&
    token >= tokens.to &&
    token < tokens.to + HANDED &&
    ![own, agent].some((range) => range && holdsToken(range, token));
  return claim.terms.filter(isGift).length > 1 && shareIn(claim.terms, at, alignment, isGift) >= GIFT;
}

const GIFT = 0.7;

const GIVING: ReadonlySet<string> = inflectionKeys(
  'give lend send sell offer grant award owe hand loan donate lease pay repay refund promise deliver supply transfer report pass submit present bequeath',
);
/** Tokens behind the verb within which the receiver is named. */
const HANDED = 12;
const ENDS_RECEIVER = new Set([
  'in',
  'on',
  'at',
  'by',
  'for',
  'from',
  'with',
  'after',
  'before',
  'and',
  'when',
  'as',
  'of',
]);
/** Tokens from a verb to the name of whom it is given: "sent the neighbouring Sorana". */
const ADJECTIVES = 2;
/** Tokens behind "to" within which the receiver is named. */
const RECEIVER = 5;

/** To whom something is given: the name right behind the verb ("lent A pumps"), or what follows "to". */
function receiverOf({ names, tokens }: Reading, { tokens: { to } }: Pick<Predicate, 'tokens'>): TokenRange | undefined {
  const at = tokens.findIndex(
    ({ lower }, i) => lower === 'to' && i >= to && i < to + HANDED && tokens[i - 1]?.lower !== 'according',
  );
  const end = tokens.findIndex(({ lower, kind }, i) => i > at + 1 && (kind === 'mark' || ENDS_RECEIVER.has(lower)));
  if (at >= 0) return { from: at + 1, to: Math.min(at + RECEIVER, end < 0 ? tokens.length : end) };
  const direct = names.find(
    ({ tokens: { from } }) =>
      from >= to &&
      from - to <= ADJECTIVES &&
      tokens.slice(to, from).every(({ lower, kind }) => kind === 'word' && !ENDS_RECEIVER.has(lower)),
  );
  return direct?.tokens;
}

const BESIDES = new Set(['from', 'with', 'against', 'by', 'over', 'to']);

/** The words after each preposition behind the verb that can introduce the other side ("in its fight with …"). */
function besides(reading: Reading, predicate: Predicate): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let i = predicate.tokens.to; i < reading.tokens.length; i++) {
    if (BESIDES.has(reading.tokens[i]?.lower ?? ''))
      ranges.push({ from: i + 1, to: Math.min(i + 5, reading.tokens.length) });
  }
  return ranges;
}

function isTurned(mine: Predicate, theirs: Predicate, pair: Pair): boolean {
  if (mine.negated !== theirs.negated) return false;
  const [own, named] = [partiesOf(pair.claim.reading, mine), partiesOf(pair.sentence.reading, theirs)];
  if (!own || !named) return false;
  const other = { agent: named.agent, patient: withBody(pair.sentence.reading, named.patient) };
  return (
    isRather(own.agent, other.patient, other.agent, pair) &&
    isRather(own.patient, other.agent, other.patient, pair) &&
    !(ASKING.has(mine.verb) && isOfOtherMatter(mine, pair))
  );
}

/** Two can ask each other for different things. */
const ASKING: ReadonlySet<string> = inflectionKeys(
  'ask tell urge request invite offer promise call write visit meet help thank warn praise criticise criticize accuse blame',
);

/** Whether hardly anything of what the draft says besides the verb and its two is in the sentence. */
function isOfOtherMatter({ tokens, agent, patient }: Predicate, { claim, alignment, at }: Pair): boolean {
  const isRest = (term: Term): boolean => isBesides(term, [tokens, agent, patient]);
  return claim.terms.filter(isRest).length > 1 && shareIn(claim.terms, at, alignment, isRest) < SAME_MATTER;
}

const SAME_MATTER = 0.25;

/** "The supervisors at the National Bank": whose they are is acted on as well. */
function withBody({ tokens, names }: Reading, party: TokenRange): TokenRange {
  if (!/^(?:at|of|from)$/u.test(tokens[party.to]?.lower ?? '')) return party;
  const from = party.to + (tokens[party.to + 1]?.lower === 'the' ? 2 : 1);
  const body = names.find((name) => name.tokens.from === from);
  return body ? { from: party.from, to: body.tokens.to } : party;
}

/** Who acts and who is acted on, or whom a pronoun stands for; undefined where one of them is not told. */
function partiesOf(
  reading: Reading,
  predicate: Predicate,
): { readonly agent: TokenRange; readonly patient: TokenRange } | undefined {
  const { agent, patient } = predicate;
  if (!agent || !patient) return undefined;
  return { agent: spokenOf(reading, predicate, agent), patient: spokenOf(reading, predicate, patient) };
}

function textOf(reading: Reading, predicate: Predicate): string {
  const { start, end } = hullOf(reading, predicate);
  return reading.text.slice(start, end);
}
