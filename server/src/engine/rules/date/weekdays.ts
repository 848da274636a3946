import { compareDates } from '../../facts/compareDates.ts';
import type { DateRef } from '../../facts/fact.ts';
import { sharesEvent } from '../../match/event.ts';
import { dateOf } from '../../match/factOf.ts';
import { termsByKind } from '../../match/terms.ts';
import { isAsOf } from '../../match/tallies.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim's words around the weekday, and of all of it, that a sentence must have. */
const LOCAL = 0.45;
const COVER = 0.35;
/** The same where the day stands in a sentence before. */
const LOCAL_BEFORE = 0.6;
/** A report names the day once, and goes on telling of it. */
const SENTENCES_BEFORE = 2;
const STRENGTH = 0.5;

/**
 * A weekday that an article nowhere has, where it tells of the same and dates that by another one: in the sentence that has
 * most of the claim, or shortly before, since a report names its day once. Most weekdays that are right are in the article.
 */
export const weekdays: Way = {
  concerns: ({ reading }) => reading.dates.some(isWeekday),
  compare: compareWeekdays,
};

function* compareWeekdays({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const { sentences } = alignment.window;
  for (const index of termsByKind(claim.terms).date) {
    const date = dateOf(claim.terms[index], claim.reading);
    if (!date || !isWeekday(date) || isAsOf(claim.text, date)) continue;
    if (sentences.some(({ reading }) => reading.dates.some((other) => mayBe(date, other)))) continue;
    const at = bestSentence(index, { claim, alignment });
    if (at === undefined) continue;
    const event = sharesEvent(claim, index, alignment, at) && alignment.local(index, at) >= LOCAL_BEFORE;
    const dated = datedBy(sentences, at, event ? SENTENCES_BEFORE : 0);
    if (!dated || isAsOf(dated.sentence.reading.text, dated.day)) continue;
    const { sentence, day } = dated;
    yield {
      rule: 'date',
      relation: 'conflicts',
      reason: 'another day, and this one nowhere',
      claimSpan: date.span,
      ...wordsAt(sentence, day.span),
      reworded: true,
      strength: STRENGTH,
    };
  }
}

function isWeekday({ weekday, relation, clock, day }: DateRef): boolean {
  return weekday !== undefined && relation === 'on' && !clock && day === undefined;
}

/** Whether a date of the article may be the claim's day. */
function mayBe(date: DateRef, other: DateRef): boolean {
  if (other.clock || (other.granularity === 'year' && other.offset === undefined)) return false;
  return other.weekday === date.weekday || compareDates(date, other).relation !== 'conflicts';
}

/** The sentence that has most of the claim, the words around the date first. */
function bestSentence(index: number, { alignment }: Pick<RuleInput, 'claim' | 'alignment'>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const s of alignment.window.sentences.keys()) {
    const [local, cover] = [alignment.local(index, s), alignment.sentenceCover[s] ?? 0];
    if (local < LOCAL || cover < COVER || local + cover <= most) continue;
    [best, most] = [s, local + cover];
  }
  return best;
}

/** The one weekday of a sentence, or of the nearest before it that has any and follows without a gap. */
function datedBy(
  sentences: readonly WindowSentence[],
  at: number,
  back: number,
): { readonly sentence: WindowSentence; readonly day: DateRef } | undefined {
  for (let s = at; s >= Math.max(0, at - back); s--) {
    const sentence = sentences[s];
    const later = sentences[s + 1];
    if (!sentence || (s < at && later?.passage.index !== sentence.passage.index + 1)) return undefined;
    const days = sentence.reading.dates.filter(({ weekday, clock }) => weekday !== undefined && !clock);
    const [day] = days;
    if (day) return days.every(({ weekday }) => weekday === day.weekday) ? { sentence, day } : undefined;
  }
  return undefined;
}
