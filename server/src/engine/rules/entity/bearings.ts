import type { Name, Reading } from '../../facts/fact.ts';
import { isOneName } from '../../facts/sameName.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

const STRENGTH = 0.6;

/** On which side of another place something lies: "Lunde, north of Tarn" where the source has it south of Tarn, or Tarn north of it. */
export const bearings: Way = {
  concerns: ({ reading }) => bearingsIn(reading).length > 0,
  compare: compareBearings,
};

function* compareBearings({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of bearingsIn(claim.reading)) {
    const found = alignment.window.sentences.flatMap((sentence) =>
      bearingsIn(sentence.reading).flatMap((theirs) => {
        const turned = isOneName(mine.place, theirs.from) && isOneName(mine.from, theirs.place);
        const same = isOneName(mine.place, theirs.place) && isOneName(mine.from, theirs.from);
        const side = turned ? OPPOSITE.get(theirs.side) : theirs.side;
        return (turned || same) && side !== undefined ? [{ sentence, theirs, side }] : [];
      }),
    );
    const [other] = found;
    if (!other || found.some(({ side }) => mayBe(side, mine.side))) continue;
    const { span } = other.theirs;
    yield {
      rule: 'entity',
      relation: 'conflicts',
      reason: 'it lies on another side in the source',
      claimSpan: mine.span,
      ...wordsAt(other.sentence, span),
      strength: STRENGTH,
    };
    return;
  }
}

/** "North" and "north-west" may be one way. */
function mayBe(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a);
}

interface Bearing {
  readonly place: Name;
  readonly side: string;
  /** Where one has to stand to see it there. */
  readonly from: Name;
  /** "North of Tarn". */
  readonly span: { readonly start: number; readonly end: number };
}

const SIDES = ['north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest'];
const OPPOSITE: ReadonlyMap<string, string> = new Map(
  SIDES.map((side) => [
    side,
    side.replaceAll(
      /north|south|east|west/gu,
      (word) => ({ north: 'south', south: 'north', east: 'west' })[word] ?? 'east',
    ),
  ]),
);
/** Tokens from a place to the words that say where it lies ("Hama, about 230 kilometres (140 miles) south of"). */
const REACH = 10;

/** "Hama, 230 km south of Aleppo", "Hama lies south of Aleppo": the name right before, no other and no other verb than of lying between. */
const bearingsIn = rememberingEach(({ text, tokens, names, predicates }: Reading): readonly Bearing[] =>
  SAID.test(text)
    ? tokens.flatMap(({ lower, start }, at): Bearing[] => {
        const side = lower.replaceAll('-', '');
        if (!OPPOSITE.has(side) || tokens[at + 1]?.lower !== 'of' || tokens[at - 1]?.lower === 'the') return [];
        const from = names.find(({ tokens: own }) => own.from === at + (tokens[at + 2]?.lower === 'the' ? 3 : 2));
        const place = names.findLast(({ tokens: own }) => own.to <= at && at - own.to <= REACH);
        if (!from || !place || from.hint === 'demonym' || place.hint === 'demonym') return [];
        const isPlaced = predicates.every(
          ({ verb, tokens: own }) => own.to <= place.tokens.to || own.from >= at || LYING.test(verb),
        );
        return isPlaced ? [{ place, side, from, span: { start, end: from.span.end } }] : [];
      })
    : [],
);

/** Whether words at a span of a sentence say on which side of another place something lies. */
export function isOfBearing(reading: Reading, { start }: { readonly start: number }): boolean {
  return bearingsIn(reading).some(({ span }) => span.start <= start && start < span.end);
}

const SAID = /\b(?:north|south|east|west)[ -]?(?:east|west)? of\b/iu;
const LYING = /^(?:be|lie|sit|stand|locate|situate)$/u;
