import { type EventsApart, eventsApartIn } from '../../facts/date/eventsApart.ts';
import type { TokenRange } from '../../facts/fact.ts';
import { shareWithin } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of each event's words that the source's event must have, and of both together. */
const EACH = 0.35;
const BOTH = 1.2;
/** What differs by more is of two times: "41 years before", "three weeks before". */
const MANY_TIMES = 20;
const STRENGTH = 0.6;

/** Two events that lie further apart in the draft than in the source, or nearer: "the day before the vote" for "the same day as the vote". */
export const eventsApart: Way = {
  concerns: ({ reading }) => eventsApartIn(reading).length > 0,
  compare: compareEvents,
};

function* compareEvents({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of eventsApartIn(claim.reading)) {
    const found = alignment.window.sentences.flatMap((sentence, s) =>
      eventsApartIn(sentence.reading).flatMap((theirs) => {
        const days = daysBetween(mine, theirs, s);
        return days === undefined || isFarApart(mine.days, days)
          ? []
          : [{ theirs, sentence, agrees: isNear(mine, theirs, days) }];
      }),
    );
    const [first] = found;
    if (first) yield comparison(mine, found.find(({ agrees }) => agrees) ?? first);
  }

  /** How far the source has the draft's event from its other one; undefined where it tells of others. */
  function daysBetween(mine: EventsApart, theirs: EventsApart, s: number): number | undefined {
    const share = (own: TokenRange, range: TokenRange): number => shareWithin(own, range, s, claim.terms, alignment);
    const straight = [share(mine.event, theirs.event), share(mine.other, theirs.other)] as const;
    const crossed = [share(mine.event, theirs.other), share(mine.other, theirs.event)] as const;
    if (Math.max(likeness(straight), likeness(crossed)) < BOTH) return undefined;
    return likeness(straight) >= likeness(crossed) ? theirs.days : -theirs.days;
  }
}

/** How much of two events another two have, 0 to 2. */
function likeness([one, other]: readonly [number, number]): number {
  return Math.min(one, other) < EACH ? 0 : one + other;
}

function isFarApart(a: number, b: number): boolean {
  const [low = 0, high = 0] = [Math.abs(a), Math.abs(b)].toSorted((x, y) => x - y);
  return low > 0 && high > MANY_TIMES * low;
}

function isNear({ days: mine, slack }: EventsApart, theirs: EventsApart, days: number): boolean {
  return Math.abs(mine - days) <= slack + theirs.slack;
}

function comparison(
  mine: EventsApart,
  {
    theirs,
    sentence,
    agrees,
  }: { readonly theirs: EventsApart; readonly sentence: WindowSentence; readonly agrees: boolean },
): Comparison {
  return {
    rule: 'date',
    relation: agrees ? 'agrees' : 'conflicts',
    reason: agrees ? 'as far apart' : 'the two events lie otherwise apart',
    claimSpan: mine.span,
    ...wordsAt(sentence, theirs.span),
    strength: STRENGTH,
  };
}
