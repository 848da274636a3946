import { ANY_YEAR, dayNumber } from '../../facts/civil.ts';
import type { DateRef, Quantity, Reading } from '../../facts/fact.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { quantityOf } from '../../match/factOf.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import { termsByKind } from '../../match/terms.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

const DAY = 86_400;
/** "Three weeks" of 20 days, "four years" of three and a half. */
const SLACK = 0.2;
/** Share of the words of what lasts that the sentence must have. */
const SUBJECT = 0.7;
const STRENGTH = 0.55;

const LASTING: ReadonlySet<string> = inflectionKeys('last take run continue drag span stretch');
const BEGINNING: ReadonlySet<string> = inflectionKeys('begin start open launch');
const ENDING: ReadonlySet<string> = inflectionKeys('end finish close conclude stop');

/** How long something lasted, against the two dates between which it did: "four years" for "opened in 2022 and ended in 2024". */
export const stretches: Way = {
  concerns: ({ reading }) => reading.quantities.some(({ dimension }) => dimension === 'duration'),
  compare: compareStretches,
};

function* compareStretches({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const index of termsByKind(claim.terms).quantity) {
    const quantity = quantityOf(claim.terms[index], claim.reading);
    if (!quantity || quantity.dimension !== 'duration' || quantity.value.low < DAY) continue;
    const lasting = claim.reading.predicates.find(
      ({ verb, negated, tokens }) => LASTING.has(verb) && !negated && tokens.from < quantity.tokens.from,
    );
    if (!lasting) continue;
    for (const [s, { reading, passage }] of alignment.window.sentences.entries()) {
      const stretch = stretchIn(reading);
      if (!stretch || !differs(quantity, stretch) || !isOfSubject(lasting.tokens.from, s)) continue;
      yield {
        rule: 'date',
        relation: 'conflicts',
        reason: 'another time lies between the two dates',
        claimSpan: quantity.span,
        ...wordsAt({ passage, reading }, stretch.span),
        strength: STRENGTH,
      };
      return;
    }
  }

  /** What stands before the verb, or is taken long for, is what the sentence begins and ends. */
  function isOfSubject(verb: number, s: number): boolean {
    const sentence = alignment.window.sentences[s];
    if (!sentence) return false;
    const whole = { from: 0, to: sentence.reading.tokens.length };
    let [total, met] = [0, 0];
    for (const [i, term] of claim.terms.entries()) {
      if (term.framed || term.token >= verb || (term.kind !== 'noun' && term.kind !== 'name')) continue;
      total += term.weight;
      if (isFoundWithin(i, s, whole, alignment)) met += term.weight;
    }
    return total > 0 && met >= SUBJECT * total;
  }
}

interface Stretch {
  /** In days. */
  readonly least: number;
  readonly most: number;
  readonly span: { readonly start: number; readonly end: number };
}

/** The time between the only two dates of a sentence, of which one begins and the other ends something. */
const stretchIn = rememberingEach(({ dates, predicates }: Reading): Stretch | undefined => {
  const [first, last, ...more] = dates.filter(({ clock }) => clock === undefined);
  const [from, until] = [first && daysOf(first), last && daysOf(last)];
  if (!first || !last || !from || !until || more.length > 0 || until.first <= from.last) return undefined;
  const isOf = (verbs: ReadonlySet<string>, date: DateRef): boolean =>
    verbs.has(predicates.findLast(({ tokens }) => tokens.to <= date.tokens.from)?.verb ?? '');
  const bounds = first.relation === 'from' && last.relation === 'until';
  if (!bounds && !(isOf(BEGINNING, first) && isOf(ENDING, last))) return undefined;
  return {
    least: until.first - from.last,
    most: until.last - from.first,
    span: { start: first.span.start, end: last.span.end },
  };
});

/** The days, resolved or of any one year: both of a pair are told alike in one article. */
function daysOf({ days, month, day, year }: DateRef): DateRef['days'] {
  if (days || month === undefined || day === undefined || year !== undefined) return days;
  const only = dayNumber({ year: ANY_YEAR, month, day });
  return { first: only, last: only };
}

function differs({ value }: Quantity, { least, most }: Stretch): boolean {
  return value.low > most * DAY * (1 + SLACK) || value.high < least * DAY * (1 - SLACK);
}
