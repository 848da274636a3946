import type { Reading, TokenRange } from '../../facts/fact.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { isLight } from '../../lexicon/lightWords.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { rangesMeet } from '../../match/rangesMeet.ts';
import { FOUND } from '../../match/similarity.ts';
import { isOfClause } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** How alike the nouns must be. */
const SAME = 0.8;
/** Share of the words around the noun that the sentence must have. */
const CLAUSE = 0.6;

const MUCH: ReadonlySet<string> = new Set(
  `stiff fierce heavy strong great considerable massive intense widespread huge severe serious substantial enormous extensive
  strenuous determined bitter overwhelming vehement much`.split(/\s+/u),
);
const LITTLE: ReadonlySet<string> = new Set(
  'little no scant minimal negligible slight minor weak limited light insignificant'.split(' '),
);
/** "A heavy flow of traffic": what there is much of stands behind "of". */
const MASSES: ReadonlySet<string> = new Set(
  'flow stream amount number wave crowd influx deal flood quantity volume supply run'.split(' '),
);
/** With these a mass is much by itself: "a steady stream of visitors". */
const ONGOING: ReadonlySet<string> = new Set([
  'steady',
  'constant',
  'endless',
  'continuous',
  'unbroken',
  'large',
  'high',
]);
/** "Hardly any resistance". */
const HARDLY: ReadonlySet<string> = new Set(['hardly', 'scarcely', 'barely']);

/** Fierce resistance where the source has little or none, or the other way round. */
export const degrees: Way = {
  concerns: ({ reading }) => degreesIn(reading).length > 0,
  compare: compareDegrees,
};

function* compareDegrees({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of degreesIn(claim.reading)) {
    const index = claim.terms.findIndex(({ token }) => token === mine.noun);
    const around = { tokens: { from: mine.noun, to: mine.noun + 1 } };
    const own = { from: mine.from, to: mine.noun };
    let best: { readonly sentence: WindowSentence; readonly theirs: Degree; readonly cover: number } | undefined;
    for (const { at, value } of alignment.relations[index] ?? []) {
      const other = alignment.window.terms[at];
      const sentence = other && alignment.window.sentences[other.sentence];
      if (!sentence || value < SAME) continue;
      // "In the cellar it was fierce": both are told, as "at first little, then fierce".
      const alike = mine.isMuch ? MUCH : LITTLE;
      if (
        mine.compares === undefined &&
        sentence.reading.tokens.some(({ lower }) => lower !== 'no' && alike.has(lower))
      )
        return;
      const theirs = degreesIn(sentence.reading).find(
        ({ noun, compares }) => noun === other.term.token && compares === mine.compares,
      );
      const cover = theirs ? clauseCover(around, other.sentence, { claim, alignment }, own) : 0;
      if (!theirs || (cover < CLAUSE && !isMetBySame(mine, theirs, other.sentence))) continue;
      if (theirs.isMuch === mine.isMuch) return;
      if (cover > (best?.cover ?? 0)) best = { sentence, theirs, cover };
    }
    if (!best) continue;
    const { reading, passage } = best.sentence;
    const start = reading.tokens[best.theirs.from]?.start ?? 0;
    const passageSpan = { start, end: reading.tokens[best.theirs.noun]?.end ?? start };
    const first = claim.reading.tokens[mine.from];
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.isMuch ? 'little of it in the source' : 'much of it in the source',
      claimSpan: { start: first?.start ?? 0, end: claim.reading.tokens[mine.noun]?.end ?? 0 },
      ...wordsAt({ passage, reading }, passageSpan),
      strength: best.cover,
    };
    return;
  }

  function isMetBySame(mine: Degree, theirs: Degree, s: number): boolean {
    const source = alignment.window.sentences[s]?.reading;
    const own = meetingIn(claim.reading, mine.noun);
    const other = source && meetingIn(source, theirs.noun);
    // "In her own party": met elsewhere, or by others.
    const isElsewhere = claim.terms.some(
      (term, i) =>
        (term.kind === 'noun' || term.kind === 'name') &&
        isOfClause(term) &&
        !isLight(term.key) &&
        (alignment.inSentence[i]?.[s] ?? 0) < FOUND,
    );
    return !isElsewhere && rangesMeet(own, other, s, claim.terms, alignment);
  }
}

/** The one who meets with it, in whatever words: "the rebels ran into", "rebel advances met". */
function meetingIn({ predicates }: Reading, noun: number): TokenRange | undefined {
  return predicates.find(
    ({ verb, agent, tokens, negated }) =>
      agent && !negated && MEETING.has(verb) && tokens.to <= noun && noun - tokens.to <= NEAR,
  )?.agent;
}

const MEETING = inflectionKeys('meet face encounter run hit experience');
/** Tokens from the verb to what is met. */
const NEAR = 4;

interface Degree {
  readonly isMuch: boolean;
  /** Of "more people than usual" what follows "than". */
  readonly compares?: string;
  /** Token of the word that says how much. */
  readonly from: number;
  /** Token of the noun. */
  readonly noun: number;
}

/** How much there is of something, said right before its noun; a comparison ("no great", "little more") says nothing of it. */
const degreesIn = rememberingEach(({ tokens, quantities }: Reading): readonly Degree[] =>
  tokens.flatMap(({ lower }, at): Degree[] => {
    const [before, next, last] = [tokens[at - 1]?.lower ?? '', tokens[at + 1], tokens[at + 2]];
    if (lower === 'any' && HARDLY.has(before)) return next ? [{ isMuch: false, from: at - 1, noun: at + 1 }] : [];
    if (
      /^(?:more|fewer|less)$/u.test(lower) &&
      next?.kind === 'word' &&
      last?.lower === 'than' &&
      !NEGATING.test(before)
    )
      return [{ isMuch: lower === 'more', compares: tokens[at + 3]?.lower ?? '', from: at, noun: at + 1 }];
    const isMuch = MUCH.has(lower);
    if ((isMuch || ONGOING.has(lower)) && last?.lower === 'of' && next && MASSES.has(next.lower))
      return NEGATING.test(before) ? [] : [{ isMuch: true, from: at, noun: at + 3 }];
    if ((!isMuch && !LITTLE.has(lower)) || next?.kind !== 'word' || NOT_BEFORE.test(next.lower)) return [];
    if (NEGATING.test(before) || (lower === 'little' && before === 'a')) return [];
    // "No resistance" is of a thing; "no group", "12 heavy blows" are counted.
    if (next.key !== next.lower || quantities.some((one) => one.tokens.to === at)) return [];
    // "A heavy flow of traffic": much traffic.
    if (FLOWS.has(next.lower) && last?.lower === 'of' && tokens[at + 3]?.kind === 'word')
      return [{ isMuch, from: at, noun: at + 3 }];
    // "Heavy fighting north of": the noun alone; "light machine guns" is a kind.
    if (last?.kind === 'word' && !ENDS_NOUN.has(last.lower)) return [];
    return [{ isMuch, from: at, noun: at + 1 }];
  }),
);

const FLOWS: ReadonlySet<string> = new Set(['flow', 'stream', 'volume', 'amount', 'flood', 'turnover']);
const NEGATING = /^(?:no|not|n't|without|never|too|so|as|how|more|less|most|least|neither)$/u;
const NOT_BEFORE = /^(?:more|less|longer|of|by|one|other|and|or|to|the|but)$/u;
const ENDS_NOUN: ReadonlySet<string> = new Set(
  `in of on at by for from with to against after before when as and or but among between near while during until since over that which
  who from because although despite is was were are has had have will would can could into across along around throughout`.split(
    /\s+/u,
  ),
);
