import type { Token } from '../../text/token.ts';
import { point } from '../intervals.ts';
import type { Figure } from './figure.ts';
import { readFigure } from './figures.ts';
import type { Measure, MeasuredFigure } from './measure.ts';
import { readMeasure } from './measures.ts';
import { joinsWords } from './tokenSteps.ts';
import { units } from './units.ts';

/** "5 feet 6 inches", "two hours and 30 minutes": a smaller unit of the same dimension goes on with the figure. */
export function compoundMeasure(
  tokens: readonly Token[],
  figure: Figure,
  measure: Measure,
): MeasuredFigure | undefined {
  if (measure.dimension !== 'length' && measure.dimension !== 'duration' && measure.dimension !== 'mass')
    return undefined;
  const joint = tokens[measure.to]?.lower ?? '';
  const start = joint === 'and' || joinsWords(tokens, measure.to) ? measure.to + 1 : measure.to;
  const rest = readFigure(tokens, start, { money: false });
  if (!rest || rest.kind === 'ordinal' || rest.vague) return undefined;
  const minor = inchesAfter(tokens, measure, rest) ?? readMeasure(tokens, rest);
  if (minor.dimension !== measure.dimension || minor.factor >= measure.factor || minor.offset !== 0) return undefined;
  const stated = figure.stated + (rest.stated * minor.factor) / measure.factor;
  const whole: Figure = {
    ...figure,
    to: rest.to,
    stated,
    values: point(stated),
    rounding: (rest.rounding * minor.factor) / measure.factor,
  };
  return { figure: whole, measure: { ...measure, to: minor.to } };
}

/** "6-foot-2": the inches need no unit. */
function inchesAfter(tokens: readonly Token[], measure: Measure, rest: Figure): Measure | undefined {
  const inch = units.get('inch');
  if (!inch || measure.unit !== 'foot' || !joinsWords(tokens, measure.to) || rest.stated >= 12) return undefined;
  const own = readMeasure(tokens, rest);
  return own.dimension === 'count' ? { ...own, dimension: 'length', unit: inch.name, factor: inch.factor } : undefined;
}
