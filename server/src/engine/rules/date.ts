import { compareDates, type DateReason, isOfDay } from '../facts/compareDates.ts';
import type { QuantityReason } from '../facts/compareQuantities.ts';
import type { DateRef, Quantity, Reading } from '../facts/fact.ts';
import { dateOf, quantityOf } from '../match/factOf.ts';
import { areTallyDays, isAsOf } from '../match/tallies.ts';
import { sharesEvent } from '../match/event.ts';
import { isLeftOver } from '../match/leftOver.ts';
import { sharedSides } from '../match/slot.ts';
import { type HeldFigure, heldFigures, LONGEST, REORDERED } from '../match/figures.ts';
import { FOUND } from '../match/similarity.ts';
import { type Term, termsByKind } from '../match/terms.ts';
import { behindDateline } from '../sources/dateline.ts';
import type { Span } from '../text/span.ts';
import type { WindowSentence } from '../match/window.ts';
import type { Comparison } from './comparison.ts';
import { eventsApart } from './date/eventsApart.ts';
import { reckonedDay } from './date/reckonedDays.ts';
import { stretches } from './date/stretches.ts';
import { sequence } from './date/sequence.ts';
import { weekdays } from './date/weekdays.ts';
import { anotherClass, isTimeUnit } from './entity/classes.ts';
import { orderWords } from './order.ts';
import type { Rule, RuleInput } from './rule.ts';
import { inEachOf } from './ways.ts';
import { wordsAt } from './wordsAt.ts';

const CONFLICT = 0.45;
const AGREE = 0.2;
const EVENTLESS = 0.5;
/** Tokens within which a date belongs to a verb. */
const CLAUSE = 9;
/** What a duration needs that the article has nowhere, where number or unit are the same. */
const UNMET = 0.2;
/** What a duration needs with the same words on both sides ("after … of"). */
const SAME_SLOT = 0.25;
/** Share of a claim by which one sentence tells more of it than another, and not by chance. */
const FAR_MORE = 0.15;
/** Durations of different units that differ by more than this factor are of different things. */
const MANY_TIMES = 20;
/** Days from which on a coarse date and an exact one are not about the same event. */
const FAR = 60;
/** Days from which on a year is more easily another event's than a slip, and what it takes to be one. */
const YEARS = 5 * 365;
const ANOTHER_TIME = 0.6;

export const dateRule: Rule = {
  meta: {
    kind: 'date',
    title: 'A date, weekday or duration differs from the source',
    what: 'Compares days, months, years, weekdays, durations and the order of events with what the sources give for the same event; weekdays are resolved by the date of the article and of the draft.',
    why: 'A story that moves an event by a day misleads everybody who files after it.',
    fix: 'Take the source’s date.',
    limits: 'Without a date of the draft, weekdays are compared by name.',
    severity: { conflict: 'warning', disputed: 'information' },
    examples: [
      {
        source: 'The court sentenced the banker on Friday to four years in prison.',
        draft: 'The court sentenced the banker on Thursday to four years in prison.',
        flagged: 'Thursday',
        expected: 'Friday',
      },
      {
        source: 'The minister resigned on 3 March 2021 after the vote.',
        draft: 'The minister resigned in March 2021 after the vote.',
      },
      {
        source: 'Tenants must send their objections to the town hall by 4 June.',
        draft: 'Tenants have until 14 June to send their objections to the town hall.',
        flagged: '14 June',
        expected: '4 June',
      },
      {
        source: 'Schools on the coast will stay shut until the end of the week, the ministry said.',
        draft: 'Schools on the coast will stay shut until the end of the month, the ministry said.',
        flagged: 'month',
        expected: 'week',
      },
      {
        source: 'The two clubs ended talks after five months of bargaining.',
        draft: 'The two clubs ended talks after three months of bargaining.',
        flagged: 'three months',
        expected: 'five months',
      },
    ],
  },

  compare: inEachOf([
    { concerns: ({ reading }) => reading.dates.length > 0, compare: compareDays },
    { concerns: ({ reading }) => reading.quantities.some(isDuration), compare: compareDurations },
    { concerns: (claim) => orderWords.concerns(claim) || sequence.concerns(claim), compare: compareOrder },
    { concerns: ({ terms }) => terms.some(({ key }) => isTimeUnit(key)), compare: compareUnits },
    weekdays,
    stretches,
    eventsApart,
  ]),

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} ${expected}. Check the date against the source.`,
};

function* compareOrder(input: RuleInput): Iterable<Comparison> {
  const ordered = [...orderWords.compare(input)];
  yield* ordered.length > 0 ? ordered : sequence.compare(input);
}

/** "Until the end of the month" for "until the end of the week". */
function* compareUnits(input: RuleInput): Iterable<Comparison> {
  const { claim } = input;
  for (let index = 0; index < claim.terms.length; index++) {
    const term = claim.terms[index];
    // "Days after" says how soon, and nothing of "years" that stand elsewhere.
    if (!term || !isTimeUnit(term.key) || /s$/iu.test(claim.text.slice(term.start, term.end))) continue;
    const other = anotherClass(index, term, input);
    if (other) yield { ...other, rule: 'date' };
  }
}

function* compareDays(input: RuleInput): Iterable<Comparison> {
  const { claim, alignment } = input;
  for (const index of termsByKind(claim.terms).date) {
    const date = dateOf(claim.terms[index], claim.reading);
    if (!date) continue;
    const reckoned = date.clock ? undefined : reckonedDay(index, date, input);
    if (reckoned) yield reckoned;
    if (reckoned?.relation === 'agrees') continue;
    let agreed: HeldDate | undefined;
    let differing: HeldDate | undefined;
    for (const at of alignment.window.byKind.date) {
      const other = alignment.window.terms[at];
      const sentence = other && alignment.window.sentences[other.sentence];
      const theirs = dateOf(other?.term, sentence?.reading);
      if (!other || !sentence || !theirs) continue;
      const { relation, reason } =
        isEarliest(claim.reading, date, sentence.reading, theirs) || isTooEarly(date, sentence.reading, theirs)
          ? EARLIEST
          : compareDates(...asEnds(claim.reading, date, sentence.reading, theirs));
      if (relation === 'conflicts' && areOfTwo(claim, date, sentence.reading, theirs)) continue;
      const isOfSort = (one: Term): boolean => isRival(theirs, dateOf(one, sentence.reading));
      const alone = relation === 'agrees' || isLeftOver(at, index, claim.terms, alignment, isOfSort);
      const local =
        alone && sentence.reading.tokens.length <= LONGEST ? REORDERED * alignment.local(index, other.sentence) : 0;
      const place = alignment.place(index, at);
      // Without the claim's verb only the words right around the date can say that the event is the same.
      const event = relation === 'agrees' || sharesEvent(claim, index, alignment, other.sentence);
      const eventless = place >= EVENTLESS ? place : 0;
      const strength = event ? Math.max(place, local) : eventless;
      if (relation === 'conflicts' && strength < ANOTHER_TIME && !areBounds(date, theirs) && isYearsApart(date, theirs))
        continue;
      const cover = shareBeside(index, other.sentence, input);
      const held = { ...timeComparison(date.span, theirs.span, sentence, strength, reason), relation };
      if (relation === 'agrees' && strength > (agreed?.comparison.strength ?? AGREE))
        agreed = { comparison: held, cover };
      if (relation === 'conflicts' && strength > (differing?.comparison.strength ?? CONFLICT))
        differing = { comparison: held, cover };
    }
    if (agreed) yield agreed.comparison;
    if (differing && !(agreed && settles(agreed, differing))) yield differing.comparison;
  }
}

/** A date of an article held against the claim's, and the share of the rest of the claim that its sentence has. */
interface HeldDate {
  readonly comparison: Comparison;
  readonly cover: number;
}

/** Weighted share of the claim's own words that a sentence has, the date left out. */
function shareBeside(index: number, s: number, { claim, alignment }: RuleInput): number {
  let total = 0;
  let found = 0;
  for (const [i, term] of claim.terms.entries()) {
    if (i === index || term.framed) continue;
    total += term.weight;
    found += term.weight * (alignment.inSentence[i]?.[s] ?? 0);
  }
  return total === 0 ? 0 : found / total;
}

/** Whether the article has the claim's date for the event, so that the other one is of another event. */
function settles(agreed: HeldDate, differing: HeldDate): boolean {
  return (
    agreed.comparison.strength > 0.8 * differing.comparison.strength ||
    // "Since 2019": what was before is another event where the article has the year.
    differing.comparison.values === 'outside' ||
    // The sentence that has the date tells far more of the claim than the one that has another.
    agreed.cover > differing.cover + FAR_MORE
  );
}

/** Whether two dates that differ are of two events, by what stands beside them. */
function areOfTwo({ text, reading }: RuleInput['claim'], date: DateRef, source: Reading, theirs: DateRef): boolean {
  return (
    !isSameEvent(date, theirs) ||
    // "Moved from 19 to 26 November": the other date is the draft's as well.
    isOfDraft(theirs, date, reading) ||
    // "In September" leaves the year to the reader: it is no slip of "in 2022".
    isAnotherYear(date, theirs) ||
    // What did not happen on a day says nothing of what happened on another; "not before 2030" names its year.
    (!areBounds(date, theirs) && isDenied(reading, date)) ||
    isCountedFrom(source, theirs) ||
    // The day of a count dates no event, and counts of two days may both be right.
    isAsOf(text, date) ||
    isAsOf(source.text, theirs) ||
    areTallyDays(reading, date, source, theirs)
  );
}

/** "Until 2031", "until 2033": both say how far something goes, and not when it was. */
function areBounds(date: DateRef, theirs: DateRef): boolean {
  return date.relation !== 'on' && date.relation === theirs.relation;
}

function isOfDraft(theirs: DateRef, own: DateRef, { dates, text }: Reading): boolean {
  // A dateline says when the draft was sent, and nothing that its sentence tells.
  const begins = behindDateline(text);
  if (own.span.start < begins) return false;
  const told = dates.filter(({ span }) => span.start >= begins);
  return told.length > 1 && told.some((one) => isOneDate(one, theirs));
}

function isOneDate(a: DateRef, b: DateRef): boolean {
  if (!a.days || !b.days || a.clock || b.clock) return compareDates(a, b).reason === 'same';
  return a.days.first === b.days.first && a.days.last === b.days.last;
}

/** A date that could be meant for another: an hour for an hour, a day for a day. */
function isRival(own: DateRef, other: DateRef | undefined): boolean {
  return other !== undefined && (other.clock === undefined) === (own.clock === undefined);
}

/**
 * "The lease ends in 2031" and "the lease runs until 2033": what ends on a day goes on until then. "Not before 2028": from then
 * on.
 */
function asEnds(claim: Reading, date: DateRef, source: Reading, theirs: DateRef): [DateRef, DateRef] {
  if (theirs.relation === 'before' && date.relation === 'on' && isNotBefore(source, theirs))
    return [date, { ...theirs, relation: 'since' }];
  if (theirs.relation === 'until' && isEnd(claim, date)) return [{ ...date, relation: 'until' }, theirs];
  if (date.relation === 'until' && isEnd(source, theirs)) return [date, { ...theirs, relation: 'until' }];
  return [date, theirs];
}

function isEnd({ text }: Reading, { relation, span }: DateRef): boolean {
  return (
    relation === 'on' &&
    /\b(?:end|expir|laps|run(?:s|ning)? out)(?:s|es|ed|ing|e)?(?:\s+(?:only|early|late))?(?:\s+(?:in|on|at))?\s*$/iu.test(
      text.slice(0, span.start),
    )
  );
}

/** A month or a year far from a day is another event's, not a slip; of two dates on the same weekday one is of another week. */
function isSameEvent(claim: DateRef, source: DateRef): boolean {
  const dated = claim.day !== undefined && source.day !== undefined;
  if (!dated && claim.weekday !== undefined && claim.weekday === source.weekday) return false;
  if (isOfDay(claim) === isOfDay(source) || !claim.days || !source.days) return true;
  const apart = Math.max(claim.days.first - source.days.last, source.days.first - claim.days.last);
  return apart <= FAR;
}

function isAnotherYear(claim: DateRef, source: DateRef): boolean {
  return source.granularity === 'year' && claim.year === undefined && (claim.month !== undefined || isOfDay(claim));
}

/** "Not before 2029" for "not before 2028": what is said not to be before a day names the day, and "before" alone only bounds. */
function isEarliest(claim: Reading, date: DateRef, source: Reading, theirs: DateRef): boolean {
  if (date.relation !== 'before' || theirs.relation !== 'before' || !date.days || !theirs.days) return false;
  const apart = date.days.last < theirs.days.first || date.days.first > theirs.days.last;
  return apart && isNotBefore(claim, date) && isNotBefore(source, theirs);
}

/** "Ready in 2027" for "not finished before 2029". */
function isTooEarly(date: DateRef, source: Reading, theirs: DateRef): boolean {
  if (date.relation !== 'on' || theirs.relation !== 'before' || !date.days || !theirs.days) return false;
  return date.days.last < theirs.days.first && isNotBefore(source, theirs);
}

function isNotBefore(reading: Reading, date: DateRef): boolean {
  const before = reading.text.slice(0, date.span.start);
  return isDenied(reading, date) || /\bnot\s+(?:before\s*)?$|\bruled?\s+out\b/iu.test(before);
}

const EARLIEST = { relation: 'conflicts', reason: 'differs' } as const;

function isYearsApart({ days: a }: DateRef, { days: b }: DateRef): boolean {
  return a !== undefined && b !== undefined && Math.max(a.first - b.last, b.first - a.last) > YEARS;
}

function isDenied({ predicates, tokens: words }: Reading, { tokens }: DateRef): boolean {
  return predicates.some(({ negated, undoes, tokens: { from } }) => {
    if (!negated || undoes !== undefined || Math.abs(from - tokens.from) > CLAUSE) return false;
    const [first, last] = from < tokens.from ? [from, tokens.from] : [tokens.to, from];
    return !words.slice(first, last).some(({ text }) => text === ',');
  });
}

/**
 * "On 5 June the pool reopened, and three days earlier the library": what follows happened on another day. "On 5 June, three
 * days before the vote," is one day.
 */
function isCountedFrom({ text }: Reading, { span }: DateRef): boolean {
  const behind = text.slice(span.end);
  return ELSEWHEN.test(behind) && !EXPLAINED.test(behind);
}

const EXPLAINED = /^,\s+(?:[\p{L}\d]+\s+){2,3}(?:before|after)\s+\p{L}/iu;

const ELSEWHEN =
  /(?:\band|\bbut|[,;])\s+(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|the|some|several)\s+(?:hours?|days?|nights?|weeks?|months?|years?)\s+(?:earlier|later|before|after)\s+\p{L}/iu;

function* compareDurations({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const index of termsByKind(claim.terms).quantity) {
    const quantity = quantityOf(claim.terms[index], claim.reading);
    if (!quantity || !isDuration(quantity)) continue;
    const held = heldFigures(claim, index, alignment);
    const agreed = held.find((h) => h.comparison.relation === 'agrees' && h.strength >= AGREE);
    const unmet = isUnmet(quantity, index, held, { claim, alignment });
    const differing = held.find((h) => {
      const slot = sharedSides(claim.reading, quantity.tokens, h.sentence.reading, h.quantity.tokens);
      const sure = slot === 2 || (slot === 1 && isOtherUnit(quantity, h.quantity));
      const alone = unmet && (quantity.unit === h.quantity.unit || quantity.stated === h.quantity.stated);
      if (h.comparison.relation !== 'conflicts' || isOfOtherLength(quantity, h.quantity)) return false;
      return h.strength >= (alone ? UNMET : sure ? SAME_SLOT : CONFLICT);
    });
    if (agreed) yield durationComparison(quantity, agreed, 'agrees');
    if (!differing || (agreed && agreed.strength > 0.8 * differing.strength)) continue;
    yield durationComparison(quantity, differing, 'conflicts');
  }
}

function isDuration({ dimension }: Quantity): boolean {
  return dimension === 'duration';
}

function durationComparison(
  { span }: Quantity,
  { quantity, sentence, strength, comparison }: HeldFigure,
  relation: 'agrees' | 'conflicts',
): Comparison {
  return { ...timeComparison(span, quantity.span, sentence, strength, comparison.reason), relation };
}

/** Whether a stated length of time is nowhere in the article; not "the last three months of 2023", which says when. */
function isUnmet(
  { comparator, stated, span }: Quantity,
  index: number,
  held: readonly HeldFigure[],
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  return (
    comparator === 'exact' &&
    stated > 1 &&
    !/\b(?:last|first|past|next|previous|final|same|as \p{L}+ as)\s+$/iu.test(claim.text.slice(0, span.start)) &&
    held.every(({ comparison }) => comparison.relation !== 'agrees') &&
    (alignment.relations[index] ?? []).every(({ value }) => value < FOUND)
  );
}

/** "Ten weeks" for "ten days": the number is right, and the word beside it is not. */
function isOtherUnit(claim: Quantity, source: Quantity): boolean {
  return claim.stated === source.stated && claim.stated > 1 && claim.unit !== source.unit;
}

/** "Eleven weeks" is no slip of "34 years": neither the number nor the unit is the same, and hardly the thing. */
function isOfOtherLength(claim: Quantity, source: Quantity): boolean {
  if (claim.unit === source.unit || claim.stated === source.stated) return false;
  return claim.value.low > MANY_TIMES * source.value.high || source.value.low > MANY_TIMES * claim.value.high;
}

function timeComparison(
  claimSpan: Span,
  theirs: Span,
  sentence: WindowSentence,
  strength: number,
  values: DateReason | QuantityReason,
): Omit<Comparison, 'relation'> {
  return {
    rule: 'date',
    reason: values,
    values,
    claimSpan,
    ...wordsAt(sentence, theirs),
    strength,
  };
}
