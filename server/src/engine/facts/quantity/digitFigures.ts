import type { Token } from '../../text/token.ts';
import { readDigits } from './digits.ts';
import { exactFigure, partFigure, type Figure, type FigureContext } from './figure.ts';
import { fractionAdded } from './fractionFigures.ts';
import { fractionCharacters, scaleWords } from './numberWords.ts';
import { roundedScale, scaleAfter, suffixAfter } from './scales.ts';
import { lowerAt } from './tokenSteps.ts';

/** "1,234", "2.5bn", "16th", "2½", "3/4". */
export function digitFigure(tokens: readonly Token[], at: number, context: FigureContext): Figure | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const character = fractionCharacters.get(token.text);
  if (character !== undefined) {
    const scale = scaleAfter(tokens, at + 1);
    return partFigure(at, scale.to, character * scale.factor, scale.factor > 1);
  }
  if (token.kind !== 'number') return undefined;
  const ordinal = /^(st|nd|rd|th)$/.test(lowerAt(tokens, at + 1)) && tokens[at + 1]?.glued === true;
  const decimalComma = scaleWords.has(lowerAt(tokens, at + 1)) || lowerAt(tokens, at + 1) === '%';
  const whole = spacedThousands(tokens, at);
  const read = readDigits(whole.text, decimalComma);
  if (!read) return undefined;
  let value = read.value;
  let to = whole.to;
  if (ordinal && read.decimals === 0) return { ...exactFigure(at, to + 1, value, 0, false, true), kind: 'ordinal' };
  const half = fractionCharacters.get(tokens[to]?.text ?? '');
  if (half !== undefined && tokens[to]?.glued === true) {
    value += half;
    to += 1;
  } else {
    const slash = slashFraction(tokens, at);
    if (slash === 'other') return undefined;
    if (slash) return partFigure(at, at + 3, slash, false);
    const mixed = slashFraction(tokens, to);
    if (mixed && mixed !== 'other') {
      value += mixed;
      to += 3;
    }
    const tail = fractionAdded(tokens, to);
    value += tail.value;
    to = tail.to;
  }
  const suffix = suffixAfter(tokens, to, context);
  const scale = suffix ?? scaleAfter(tokens, to);
  const unit = 10 ** -read.decimals * (suffix?.factor ?? roundedScale(scale.factor, read.decimals));
  return exactFigure(at, scale.to, value * scale.factor, unit / 2, scale.factor > 1, true);
}

/** "10 000" with plain spaces between the groups; other spaces are part of the token already. */
function spacedThousands(tokens: readonly Token[], at: number): { text: string; to: number } {
  let text = lowerAt(tokens, at);
  let to = at + 1;
  if (!/^\d{1,3}$/.test(text)) return { text, to };
  for (let next = tokens[to]; next && /^\d{3}$/.test(next.text) && !next.glued; next = tokens[to]) {
    const gap = next.start - (tokens[to - 1]?.end ?? next.start);
    // Only where the group could not be a number of its own.
    if (gap !== 1 || !next.text.startsWith('0')) break;
    text += next.text;
    to += 1;
  }
  return { text, to };
}

/** "3/4" as .75; 'other' for what only looks like it ("9/11", "24/7"). */
function slashFraction(tokens: readonly Token[], at: number): number | 'other' | undefined {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (top?.kind !== 'number' || bottom?.kind !== 'number' || !slash?.glued || !bottom.glued) return undefined;
  if (slash.text !== '/' && slash.text !== '⁄') return undefined;
  const [n, d] = [Number(top.text), Number(bottom.text)];
  const small = n > 0 && n < d && d <= 10 && tokens[at + 3]?.text !== '/';
  return small ? n / d : 'other';
}
