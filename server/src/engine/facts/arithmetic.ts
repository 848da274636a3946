import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import { civilDate, dayNumber, isCivilDate, weekdayOf } from './civil.ts';
import { compareQuantities } from './compareQuantities.ts';
import type { CivilDate, DateRef, Quantity } from './fact.ts';
import { units } from './units.ts';

/** A sum that does not come out within one sentence. `span` is of the sentence's text, `expected` what would come out. */
export interface ArithmeticFinding {
  readonly kind: 'weekday' | 'sum' | 'share' | 'conversion' | 'change';
  readonly span: Span;
  readonly message: string;
  readonly expected: string;
}

/** What is read off one sentence, and the day of writing where it is known. */
export interface ArithmeticInput {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateRef[];
  readonly date?: CivilDate;
}

/**
 * What a sentence gets wrong by its own figures, whatever the sources say: a weekday that is not the date's, parts that do
 * not add up to their whole, a share that does not follow, a conversion in brackets that is off, a change in percent that is
 * not the one from the first figure to the second. Only hedge-free figures, and only where the words leave one reading.
 */
export function checkArithmetic(input: ArithmeticInput): ArithmeticFinding[] {
  return [
    ...input.dates.flatMap((date) => wrongWeekday(input, date)),
    ...input.quantities.flatMap((_, index) => [
      ...wrongSum(input, index),
      ...wrongShare(input, index),
      ...wrongConversion(input, index),
      ...wrongChange(input, index),
    ]),
  ].toSorted((a, b) => a.span.start - b.span.start);
}

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Monday, 2 December 2024" when that was a Tuesday. Without a year: in none of the years around the day of writing. */
function wrongWeekday({ tokens, date }: ArithmeticInput, read: DateRef): ArithmeticFinding[] {
  const { weekday, month, day, year } = read;
  if (weekday === undefined || month === undefined || day === undefined) return [];
  const years = year !== undefined ? [year] : date ? yearsNear({ year: date.year, month, day }, date) : [];
  const days = years.filter((y) => isCivilDate({ year: y, month, day })).map((y) => dayNumber({ year: y, month, day }));
  const [nearest] = days;
  if (nearest === undefined || days.some((at) => weekdayOf(at) === weekday)) return [];
  const right = weekdayNames[weekdayOf(nearest)] ?? '';
  const word = tokens
    .slice(read.tokens.from, read.tokens.to)
    .find((token) => /^(sun|mon|tue|wed|thu|fri|sat)/.test(token.lower));
  const stated = `${day}/${month}/${civilDate(nearest).year}`;
  return [
    {
      kind: 'weekday',
      span: word ? { start: word.start, end: word.end } : read.span,
      message: `${longDate(nearest)} is a ${right}, not a ${weekdayNames[weekday] ?? stated}.`,
      expected: right,
    },
  ];
}

/** A date with its weekday is written of the days around it: only that year counts when it is within four months. */
function yearsNear(inYear: CivilDate, date: CivilDate): number[] {
  const around = [date.year, date.year - 1, date.year + 1];
  const off = (year: number): number => Math.abs(dayNumber({ ...inYear, year }) - dayNumber(date));
  const [nearest = date.year, ...others] = around.toSorted((a, b) => off(a) - off(b));
  return off(nearest) <= 120 ? [nearest] : [nearest, ...others];
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

function longDate(at: number): string {
  const { year, month, day } = civilDate(at);
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`;
}

/** Nouns that share no member: of a group, each counts its own. */
const exclusive: readonly (readonly string[])[] = [
  ['man', 'woman', 'child', 'boy', 'girl', 'baby'],
  ['adult', 'child', 'teenager'],
  ['male', 'female'],
  ['civilian', 'soldier', 'combatant', 'militant', 'fighter', 'officer'],
  ['student', 'teacher'],
  ['passenger', 'crew'],
  ['win', 'loss', 'draw', 'defeat'],
  ['dead', 'wound', 'injure', 'missing'],
];

/** "12 people, 7 men and 6 women": a complete list of exclusive parts right after its whole. */
function wrongSum({ tokens, quantities }: ArithmeticInput, index: number): ArithmeticFinding[] {
  const whole = quantities[index];
  if (!whole || !isPlainCount(whole) || whole.noun === undefined || whole.nounSpan === undefined) return [];
  const parts: Quantity[] = [];
  let end = tokens.findIndex((token) => token.start >= (whole.nounSpan?.end ?? 0));
  if (end < 0) return [];
  for (const part of quantities.slice(index + 1)) {
    const between = tokens.slice(end, part.tokens.from).map((token) => token.lower);
    const joint = between.join(' ');
    const fits = parts.length === 0 ? /^(,|:|\(|–|—|- -)$/.test(joint) : /^(,|and|, and)$/.test(joint);
    if (!fits || !isPlainCount(part) || part.noun === undefined || part.nounSpan === undefined) break;
    parts.push(part);
    const nounEnd = part.nounSpan.end;
    const next = tokens.findIndex((token) => token.start >= nounEnd);
    end = next < 0 ? tokens.length : next;
  }
  if (
    parts.length < 2 ||
    !isClosed(tokens, end) ||
    !areExclusive(
      whole.noun,
      parts.map((part) => part.noun ?? ''),
    )
  )
    return [];
  const sum = parts.reduce((total, part) => total + part.stated, 0);
  if (sum === whole.stated) return [];
  return [
    {
      kind: 'sum',
      span: whole.figure,
      message: `The parts add up to ${sum}, the sentence says ${whole.stated}.`,
      expected: String(sum),
    },
  ];
}

function isPlainCount({ dimension, comparator, stated, modifiers }: Quantity): boolean {
  return dimension === 'count' && comparator === 'exact' && Number.isInteger(stated) && modifiers.length <= 1;
}

function isClosed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || /^([,.;:)–—]|were|was|are|have|had|died|in)$/.test(token.lower);
}

function areExclusive(whole: string, nouns: readonly string[]): boolean {
  if (new Set(nouns).size !== nouns.length) return false;
  return exclusive.some((group) => !group.includes(whole) && nouns.every((noun) => group.includes(noun)));
}

/** "3 of 10, or 40 percent", "30 of the 90 seats (33 %)". */
function wrongShare({ tokens, quantities }: ArithmeticInput, index: number): ArithmeticFinding[] {
  const part = quantities[index];
  const whole = part?.partOf === index + 1 ? quantities[index + 1] : undefined;
  const share = quantities[index + 2];
  if (!part || !whole || !share || !isPlainCount(part) || whole.comparator !== 'exact' || whole.stated <= 0) return [];
  if (share.dimension !== 'percent' || !/^(exact|about)$/.test(share.comparator)) return [];
  const between = tokens.slice(whole.tokens.to, share.tokens.from);
  const joint = between.findIndex((token) => token.kind === 'mark' || token.lower === 'or');
  const opening = between.slice(joint).map((token) => token.lower);
  if (joint < 0 || joint > 3 || !/^(, or|or|\(|,)$/.test(opening.join(' ')) || share.noun !== undefined) return [];
  const right = (part.stated / whole.stated) * 100;
  const slack = Math.max(share.rounding, 0.5) + (share.comparator === 'about' ? 2 : 0);
  if (Math.abs(right - share.stated) <= slack + 1e-9) return [];
  const rounded = rounding(right, share.rounding);
  return [
    {
      kind: 'share',
      span: share.figure,
      message: `${part.stated} of ${whole.stated} is ${rounded} percent.`,
      expected: rounded,
    },
  ];
}

/** As many decimals as the figure that half a unit of its last digit stands for. */
function rounding(value: number, half: number): string {
  const decimals = half > 0 && half < 0.5 ? Math.round(-Math.log10(half * 2)) : 0;
  return value.toFixed(decimals);
}

/** "230 km (200 miles)": the bracket gives another length. */
function wrongConversion({ quantities }: ArithmeticInput, index: number): ArithmeticFinding[] {
  const restated = quantities[index];
  const first = restated?.restates === undefined ? undefined : quantities[restated.restates];
  if (!restated || !first || first.dimension === 'money' || first.dimension === 'duration') return [];
  if (![restated, first].every((quantity) => /^(exact|about)$/.test(quantity.comparator))) return [];
  if (
    compareQuantities(first, restated).relation !== 'conflicts' ||
    compareQuantities(restated, first).relation !== 'conflicts'
  )
    return [];
  const unit = [...units.values()].find(
    (candidate) => candidate.name === restated.unit && candidate.dimension === restated.dimension,
  );
  const base = (first.value.low + first.value.high) / 2;
  const right = unit ? rounding((base - (unit.offset ?? 0)) / unit.factor, restated.rounding / unit.factor) : '';
  if (right === '') return [];
  return [
    {
      kind: 'conversion',
      span: restated.figure,
      message: `${first.stated} ${first.unit ?? ''} is ${right} ${restated.unit ?? ''}, not ${restated.stated}.`,
      expected: right,
    },
  ];
}

const rises =
  /^(rise|rose|risen|rising|rises|grow|grew|grown|growing|grows|increase|increased|increases|increasing|climb|climbed|jumped|jump|up|gain|gained|surged|surge|soared|higher)$/;
const falls =
  /^(fall|fell|fallen|falls|falling|drop|dropped|drops|dropping|decline|declined|declines|declining|decrease|decreased|down|shrank|slid|slipped|plunged|tumbled|lower|cut)$/;

/** "rose 50 percent from 10 to 20", "fell by 10 % to 80 from 100". */
function wrongChange({ tokens, quantities }: ArithmeticInput, index: number): ArithmeticFinding[] {
  const [change, second, third] = quantities.slice(index, index + 3);
  if (!change || !second || !third || change.dimension !== 'percent' || change.comparator !== 'exact') return [];
  const verbs = tokens.slice(Math.max(0, change.tokens.from - 3), change.tokens.from).map((token) => token.lower);
  const up = verbs.some((word) => rises.test(word));
  const down = verbs.some((word) => falls.test(word));
  if (up === down) return [];
  const joints = [jointBefore(tokens, change, second), jointBefore(tokens, second, third)].join(' ');
  const [from, to] = joints === 'from to' ? [second, third] : joints === 'to from' ? [third, second] : [];
  if (!from || !to || from.comparator !== 'exact' || to.comparator !== 'exact') return [];
  if (
    from.dimension !== to.dimension ||
    from.unit !== to.unit ||
    /^(percent|score|ordinal|temperature)$/.test(from.dimension)
  )
    return [];
  const [a, b] = [from.value.low, to.value.low];
  if (a <= 0 || b <= 0) return [];
  const sign = up ? 1 : -1;
  const ends = [-1, 1].flatMap((i) =>
    [-1, 1].map((j) => sign * ((b + i * to.rounding) / (a + j * from.rounding) - 1) * 100),
  );
  const slack = change.rounding + 0.05;
  if (change.stated >= Math.min(...ends) - slack && change.stated <= Math.max(...ends) + slack) return [];
  const right = sign * (b / a - 1) * 100;
  const direction = right < 0 ? (up ? 'a fall' : 'a rise') : up ? 'a rise' : 'a fall';
  const expected = rounding(Math.abs(right), change.rounding);
  return [
    {
      kind: 'change',
      span: change.figure,
      message: `From ${from.stated} to ${to.stated} is ${direction} of ${expected} percent.`,
      expected,
    },
  ];
}

/** "from" or "to" when it is all that stands between the two figures, their nouns and a comma aside. */
function jointBefore(tokens: readonly Token[], left: Quantity, right: Quantity): string {
  const between = tokens.slice(left.tokens.to, right.tokens.from).map((token) => token.lower);
  const joint = between.at(-1) ?? '';
  const quiet = between
    .slice(0, -1)
    .every((word, i) => i < 4 && !/^[.;:()]$/.test(word) && word !== 'from' && word !== 'to');
  return quiet && between.length <= 5 ? joint : '';
}
