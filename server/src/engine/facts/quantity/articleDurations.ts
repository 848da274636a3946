import type { Token } from '../../text/token.ts';
import { point } from '../intervals.ts';
import type { Figure } from './figure.ts';
import { fractionAdded } from './fractionFigures.ts';
import type { MeasuredFigure } from './measure.ts';
import { units } from './units.ts';

/** "a decade", "an hour", "a full year", "a month and a half": an article that counts one unit of time, where it is no rate ("$5 a week"). */
export function articleDuration(tokens: readonly Token[], at: number): MeasuredFigure | undefined {
  if (!/^an?$/.test(tokens[at]?.lower ?? '')) return undefined;
  const full = /^(full|whole|entire|single)$/.test(tokens[at + 1]?.lower ?? '');
  const unitAt = at + (full ? 2 : 1);
  const word = tokens[unitAt];
  const unit = units.get(word?.lower ?? '');
  if (!word || unit?.dimension !== 'duration' || word.lower === 'second' || tokens[unitAt + 1]?.text === '-')
    return undefined;
  const long = full || /^(decade|century|fortnight)$/.test(word.lower);
  const more = fractionAdded(tokens, unitAt + 1);
  const after = tokens[more.to]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (/^(ago|old)$/.test(after)) return undefined;
  const spanned =
    /^(for|in|within|after|over|than|nearly|almost|about|around|least|half|lasted|lasting|takes|took|before)$/.test(
      before,
    );
  const apart = /^(later|earlier|after|before)$/.test(after);
  if (!spanned && !long && !apart && more.value === 0) return undefined;
  const figure: Figure = {
    from: at,
    to: at + 1,
    kind: 'cardinal',
    stated: 1 + more.value,
    values: point(1 + more.value),
    vague: false,
    rounding: 0.5,
    scaled: false,
    digits: false,
  };
  return {
    figure,
    measure: { dimension: 'duration', unit: unit.name, factor: unit.factor, offset: 0, from: at, to: more.to },
  };
}
