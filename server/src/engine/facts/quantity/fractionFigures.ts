import { PartOfSpeech, partsOfSpeech } from '../../lexicon/partsOfSpeech.ts';
import type { Token } from '../../text/token.ts';
import { exactFigure, partFigure, type Figure } from './figure.ts';
import { fractionWords, ordinalWords, smallNumbers } from './numberWords.ts';
import { looksPlural } from './plurals.ts';
import { scaleAfter } from './scales.ts';
import { joinsWords, lowerAt, pastHyphen } from './tokenSteps.ts';
import { units } from './units.ts';

/** "half", "a third of", "two-thirds", "half a million". */
export function fractionFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const word = lowerAt(tokens, at);
  if (word === 'half') return halfFigure(tokens, at);
  const article = word === 'a' || word === 'an';
  const parts = article ? 1 : smallNumbers.get(word);
  if (parts === undefined || parts === 0 || parts > 9) return undefined;
  const name = pastHyphen(tokens, at + 1);
  const nameWord = lowerAt(tokens, name);
  const whole = fractionWords.get(nameWord);
  if (whole === undefined || parts >= whole) return undefined;
  const isShare = /^(of|off|more|less|fewer|higher|lower)$/.test(lowerAt(tokens, name + 1)) || whole === 4;
  // "Fell by a third"; "a third man" is a rank.
  if (article && !isShare && !(lowerAt(tokens, at - 1) === 'by' && tokens[name + 1]?.kind !== 'word')) return undefined;
  if (parts > 1 && !nameWord.endsWith('s')) return undefined;
  // "Three quarters of growth" are quarters of a year; hyphen or not, "three quarters of the vote" is a share.
  const scale =
    lowerAt(tokens, name + 1) === 'of' && lowerAt(tokens, name + 2) === 'a' ? scaleAfter(tokens, name + 3) : undefined;
  if (scale && scale.factor > 1) return exactFigure(at, scale.to, (parts / whole) * scale.factor, 0, true, false);
  return partFigure(at, name + 1, parts / whole, false);
}

function halfFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const before = lowerAt(tokens, at - 1);
  if (ordinalWords.has(before) || /^(other|opening|latter|better|time|and|my|your)$/.test(before)) return undefined;
  let next = pastHyphen(tokens, at + 1);
  if (/^an?$/.test(lowerAt(tokens, next))) next = pastHyphen(tokens, next + 1);
  const scale = scaleAfter(tokens, next);
  if (scale.factor > 1) return exactFigure(at, scale.to, scale.factor / 2, scale.factor / 40, true, false);
  const hyphened = joinsWords(tokens, at + 1);
  return hyphened ? undefined : partFigure(at, at + 1, 1 / 2, false);
}

/**
 * "One in five people", "three in 10 were", "four trains in ten": a share, when a plural, "of" or a small verb follows, and no
 * measure of time.
 */
export function shareFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const parts = wholeNumber(tokens[at]);
  if (parts === undefined || parts === 0 || parts > 9) return undefined;
  const noun = lowerAt(tokens, at + 1) !== 'in' && tokens[at + 1]?.kind === 'word' ? 1 : 0;
  if (lowerAt(tokens, at + 1 + noun) !== 'in' || (noun > 0 && units.has(lowerAt(tokens, at + 1)))) return undefined;
  const to = at + 3 + noun;
  const whole = wholeNumber(tokens[to - 1]);
  if (whole === undefined || parts >= whole || !WHOLES.has(whole)) return undefined;
  const next = [0, 1, 2].map((by) => lowerAt(tokens, to + by));
  if (next.some((word) => word !== 'in' && units.has(word))) return undefined;
  const follows =
    AFTER_SHARE.test(next[0] ?? '') || isVerb(tokens[to]) || (noun === 0 && next.some((word) => looksPlural(word)));
  return follows ? partFigure(at, to, parts / whole, false) : undefined;
}

const WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000]);
const AFTER_SHARE = /^(?:of|is|are|was|were|has|have|had|does|do|did|will|would|can|could|say|says|said)$/;

/** "One worker in six loses", "six in ten named": not "four men in ten cars". */
function isVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return token.lower.endsWith('ed') || partsOfSpeech(token.key)[0] === PartOfSpeech.Verb;
}

function wholeNumber(token: Token | undefined): number | undefined {
  if (token?.kind === 'number') return /^\d{1,4}$/.test(token.text) ? Number(token.text) : undefined;
  return smallNumbers.get(token?.lower ?? '');
}

/** "and a half", "and three-quarters" after a whole number. */
export function fractionAdded(tokens: readonly Token[], at: number): { value: number; to: number } {
  const and = pastHyphen(tokens, at);
  if (lowerAt(tokens, and) !== 'and') return { value: 0, to: at };
  const start = pastHyphen(tokens, and + 1);
  const parts = lowerAt(tokens, start) === 'a' ? 1 : (smallNumbers.get(lowerAt(tokens, start)) ?? 0);
  const name = pastHyphen(tokens, start + 1);
  const whole = fractionWords.get(lowerAt(tokens, name));
  if (parts === 0 || whole === undefined || parts >= whole || lowerAt(tokens, name + 1) === 'of')
    return { value: 0, to: at };
  return { value: parts / whole, to: name + 1 };
}
