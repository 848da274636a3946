import { compareDates } from '../../facts/compareDates.ts';
import type { DateRef } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { sharesEvent } from '../../match/event.ts';
import { type ReckonedDate, reckonedDates } from '../../match/reckonedDates.ts';
import { comparerOf, FOUND } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { hasSameParties } from '../polarity/negations.ts';
import type { RuleInput } from '../rule.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim's words around its date that the sentence must have, to contradict and to agree. */
const LOCAL = 0.5;
const AGREE = 0.3;
/** Where it tells of the same done by the same. */
const FEW = 0.1;
/** A sentence with the claim's own date, and so much of these words against the other's, settles it. */
const TOLD = 0.8;

/**
 * A date of the claim held against those that the article only gives to be reckoned ("opened in 2015 and closed four years
 * later"), in the sentence that has its event: the surest that agrees, else the surest that differs.
 */
export function reckonedDay(index: number, date: DateRef, { claim, alignment }: RuleInput): Comparison | undefined {
  const { window } = alignment;
  let agreed: Held | undefined;
  let differing: Held | undefined;
  for (const [s, sentence] of window.sentences.entries()) {
    const local = alignment.local(index, s);
    for (const reckoned of reckonedDates(window, s)) {
      const { relation, reason } = compareDates(date, reckoned.date);
      if (relation === 'agrees' || reason === 'overlapping' || reason === 'more-precise') {
        // "By the end of June": of too many days.
        if (date.relation === 'on' && local > Math.max(AGREE, agreed?.local ?? 0))
          agreed = { sentence, reckoned, local, reason };
      } else if (relation === 'conflicts' && local >= Math.max(FEW, differing?.local ?? 0)) {
        const sure = local >= LOCAL || isOfSameParties(sentence, s, { claim, alignment });
        if (sure && sharesEvent(claim, index, alignment, s) && isNearest(index, reckoned, s, { claim, alignment }))
          differing = { sentence, reckoned, local: Math.max(local, LOCAL), reason };
      }
    }
  }
  const found = agreed ?? differing;
  if (!found || (!agreed && isTold(index, date, found, { claim, alignment }))) return undefined;
  const { span } = found.reckoned;
  return {
    rule: 'date',
    relation: found === agreed ? 'agrees' : 'conflicts',
    reason: found === agreed ? 'reckoned from the date before' : 'reckoned from the date before, it is another one',
    values: found.reason,
    claimSpan: date.span,
    ...wordsAt(found.sentence, span),
    strength: found.local,
  };
}

interface Held {
  readonly sentence: WindowSentence;
  readonly reckoned: ReckonedDate;
  readonly local: number;
  readonly reason: ReturnType<typeof compareDates>['reason'];
}

/** Whether the claim's own date stands in a sentence that has its event and nearly as many of the words around it. */
function isTold(
  index: number,
  date: DateRef,
  { sentence: found, local }: Held,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  return alignment.window.sentences.some(
    (sentence, s) =>
      sentence !== found &&
      alignment.local(index, s) >= TOLD * local &&
      sharesEvent(claim, index, alignment, s) &&
      sentence.reading.dates.some((other) => compareDates(date, other).relation === 'agrees'),
  );
}

/** "The town bought it", whatever else the claim says of the sale. */
function isOfSameParties(
  { reading }: WindowSentence,
  s: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  return claim.reading.predicates.some((mine) => {
    const compare = comparerOf(mine.verb);
    return reading.predicates.some(
      (theirs) =>
        (compare(theirs.verb)?.value ?? 0) >= SAME_VERB && hasSameParties(mine, theirs, s, { claim, alignment }),
    );
  });
}

const SAME_VERB = 0.8;

/** Of a sentence with other dates the words around the claim's date stand nearest to the reckoned one. */
function isNearest(
  index: number,
  { date }: ReckonedDate,
  s: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  const others = alignment.window.sentences[s]?.reading.dates.filter(({ clock }) => clock === undefined) ?? [];
  if (others.length === 0) return true;
  const own = claim.terms[index]?.token ?? 0;
  const verbs = claim.reading.predicates.toSorted(
    (a, b) => Math.abs(a.tokens.from - own) - Math.abs(b.tokens.from - own),
  );
  for (const verb of verbs) {
    const term = claim.terms.findIndex(({ token }) => holdsToken(verb.tokens, token));
    const found = (alignment.relations[term] ?? []).find(
      ({ at, value }) => value >= FOUND && alignment.window.terms[at]?.sentence === s,
    );
    const at = found && alignment.window.terms[found.at]?.term.token;
    if (at === undefined) continue;
    const apart = ({ tokens }: DateRef): number => (tokens.from > at ? tokens.from - at : at - tokens.to + 1);
    return others.every((other) => apart(date) < apart(other));
  }
  return false;
}
