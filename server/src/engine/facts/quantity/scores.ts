import type { Token } from '../../text/token.ts';
import { joinsWords } from './tokenSteps.ts';
import type { MeasuredFigure } from './measure.ts';

const sport =
  /^(won|win|wins|beat|beats|beating|lost|lose|losing|drew|draw|drawn|defeat|defeated|victory|lead|led|leading|trailed|trailing|score|scoreline|thrashed|edged|hammered|vote|voted|ruling|ruled|tied|tie|final|goalless|aggregate|by|of|a|to)$/;

/**
 * Reads a score or vote at token `at`: two small whole numbers joined by a dash ("3-1", "a 6-3 ruling"). A rising pair
 * ("2-3") is one only near a word of winning or losing; else it is a range. The value runs from the smaller to the larger
 * number, since the side that is told of changes their order.
 */
export function readScore(tokens: readonly Token[], at: number): MeasuredFigure | undefined {
  const first = tokens[at];
  const second = tokens[at + 2];
  if (first?.kind !== 'number' || second?.kind !== 'number' || !joinsWords(tokens, at + 1)) return undefined;
  if (!/^\d{1,3}$/.test(first.text) || !/^\d{1,3}$/.test(second.text)) return undefined;
  const [a, b] = [Number(first.text), Number(second.text)];
  const after = tokens[at + 3];
  if (after?.glued && (after.text === '%' || after.kind !== 'mark' || after.text === '-')) return undefined;
  if (a < b && !nearSport(tokens, at)) return undefined;
  const rate = tokens[at - 1];
  if (rate && /^[$€£]$/.test(rate.text)) return undefined;
  return {
    figure: {
      from: at,
      to: at + 3,
      kind: 'cardinal',
      stated: a,
      values: { low: Math.min(a, b), high: Math.max(a, b) },
      vague: false,
      rounding: 0,
      scaled: false,
      digits: true,
    },
    measure: { dimension: 'score', factor: 1, offset: 0, from: at, to: at + 3 },
  };
}

function nearSport(tokens: readonly Token[], at: number): boolean {
  for (let i = Math.max(0, at - 4); i < at; i++) {
    const word = tokens[i]?.lower ?? '';
    if (sport.test(word) && !/^(by|of|a|to)$/.test(word)) return true;
  }
  return false;
}
