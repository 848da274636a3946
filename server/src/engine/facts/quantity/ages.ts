import type { Token } from '../../text/token.ts';
import type { Figure } from './figure.ts';
import type { Measure } from './measure.ts';
import { pastHyphen } from './tokenSteps.ts';
import { units } from './units.ts';

/** "38-year-old", "38 years old", "aged 38", "six-month-old"; in years. "Name, 38," is read by `bareAge`. */
export function ageMeasure(tokens: readonly Token[], figure: Figure): Measure | undefined {
  const at = pastHyphen(tokens, figure.to);
  const unit = units.get(tokens[at]?.lower ?? '');
  const years = unit?.dimension === 'duration' ? unit.factor / (units.get('year')?.factor ?? 1) : 0;
  if (years > 0) {
    const old = pastHyphen(tokens, at + 1);
    if (/^(old|olds)$/.test(tokens[old]?.lower ?? '')) return ageOf(figure, years, old + 1);
    if (tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'age') return ageOf(figure, years, at + 3);
  }
  const before = tokens[figure.from - 1]?.lower ?? '';
  const aged = /^(aged|age|ages)$/.test(before) || (before === 'of' && tokens[figure.from - 2]?.lower === 'age');
  return aged && years === 0 && figure.stated < 130 ? ageOf(figure, 1, figure.to) : undefined;
}

function ageOf(figure: Figure, factor: number, to: number): Measure {
  return { dimension: 'age', unit: 'year', factor, offset: 0, from: figure.from, to };
}

/** "The boy, 8, was", "Anna Berg, 38, said", "she was 38", "at 31, he left": an age without the word for it. */
export function bareAge(tokens: readonly Token[], figure: Figure, measure: Measure): Measure | undefined {
  if (measure.dimension !== 'count' || figure.vague || figure.scaled || figure.stated > 120) return undefined;
  if (figure.stated !== Math.floor(figure.stated)) return undefined;
  const after = tokens[figure.to];
  const closed = after === undefined || /^[,.;)]$/.test(after.text);
  const before = tokens[figure.from - 1];
  const person = tokens[figure.from - 2];
  const named = person?.kind === 'word' && (person.capital || persons.has(person.lower));
  const apposed = before?.text === ',' && named && closed;
  const told =
    /^(was|is|turned|turns)$/.test(before?.lower ?? '') &&
    /^(he|she|who)$/.test(person?.lower ?? '') &&
    (closed || /^(and|when|at|but)$/.test(after.lower));
  const opening = before?.lower === 'at' && (person === undefined || person.text === ',') && after?.text === ',';
  return apposed || told || opening ? { ...measure, dimension: 'age', unit: 'year' } : undefined;
}

const persons: ReadonlySet<string> = new Set(
  'boy girl man woman mother father son daughter brother sister child toddler baby infant teenager driver passenger pedestrian cyclist suspect victim student teacher husband wife widow farmer officer soldier worker player striker singer actor actress author pensioner'.split(
    ' ',
  ),
);
