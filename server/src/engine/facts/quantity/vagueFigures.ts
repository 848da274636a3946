import type { Token } from '../../text/token.ts';
import { upTo } from '../intervals.ts';
import type { Figure } from './figure.ts';
import { scaleWords, vagueCounts, vagueMultiples, vagueNumbers } from './numberWords.ts';
import { lowerAt } from './tokenSteps.ts';

/** "dozens", "hundreds of thousands", "several hundred", "a few dozen". */
export function vagueFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const word = lowerAt(tokens, at);
  const plural = vagueNumbers.get(word);
  if (plural) {
    const multiple = vagueMultiples.get(word);
    const scale = lowerAt(tokens, at + 1) === 'of' ? pluralScale(lowerAt(tokens, at + 2)) : undefined;
    if (multiple && scale !== undefined) {
      return vague(at, at + 3, multiple[0] * scale, multiple[1] * scale);
    }
    if (word === 'tens' || word === 'crores') return undefined;
    if (word === 'scores' && lowerAt(tokens, at + 1) !== 'of') return undefined;
    return vague(at, at + 1, plural[0], plural[1]);
  }
  const start = word === 'a' ? at + 1 : at;
  const count = vagueCounts.get(lowerAt(tokens, start));
  if (!count) return undefined;
  const scaleAt = lowerAt(tokens, start + 1) === 'of' ? start + 2 : start + 1;
  const scale = scaleWords.get(lowerAt(tokens, scaleAt)) ?? pluralScale(lowerAt(tokens, scaleAt));
  if (scale !== undefined) return vague(at, scaleAt + 1, count[0] * scale, count[1] * scale);
  if (word === 'a' && lowerAt(tokens, start) === 'couple' && lowerAt(tokens, start + 1) === 'of') {
    return { ...vague(at, start + 2, 2, 4), stated: 2 };
  }
  return undefined;
}

function pluralScale(lower: string): number | undefined {
  return lower.endsWith('s') ? scaleWords.get(lower.slice(0, -1)) : undefined;
}

function vague(from: number, to: number, low: number, high: number): Figure {
  return {
    from,
    to,
    kind: 'cardinal',
    stated: low,
    values: upTo(low, high),
    vague: true,
    rounding: 0,
    scaled: true,
    digits: false,
  };
}
