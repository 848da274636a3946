import type { Token } from '../../text/token.ts';
import type { Quantity } from '../fact.ts';
import type { ArithmeticFinding, ArithmeticInput } from './arithmeticFinding.ts';
import { isPlainCount } from './plainCount.ts';

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

/** No list of parts in copy is longer. */
const mostParts = 6;

/** "12 people, 7 men and 6 women": a complete list of exclusive parts right after its whole. */
export function wrongSum({ tokens, quantities }: ArithmeticInput, index: number): ArithmeticFinding[] {
  const whole = quantities[index];
  if (!whole || !isPlainCount(whole) || whole.noun === undefined) return [];
  const parts: Quantity[] = [];
  let end = afterNoun(tokens, whole);
  for (let at = index + 1; parts.length <= mostParts; at++) {
    const part = quantities[at];
    if (!part || !isPlainCount(part) || part.noun === undefined) break;
    if (!joins(tokens, end, part.tokens.from, parts.length === 0)) break;
    parts.push(part);
    end = afterNoun(tokens, part);
  }
  const nouns = parts.map((part) => part.noun ?? '');
  if (parts.length < 2 || !isClosed(tokens, end) || !areExclusive(whole.noun, nouns)) return [];
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

/** Index of the first token after the counted noun. */
function afterNoun(tokens: readonly Token[], { tokens: { to }, nounSpan }: Quantity): number {
  let at = to;
  while (at < tokens.length && (tokens[at]?.start ?? 0) < (nounSpan?.end ?? 0)) at += 1;
  return at;
}

/** A comma, colon, bracket or dash opens the list of parts; commas and "and" go on with it. */
function joins(tokens: readonly Token[], from: number, to: number, opening: boolean): boolean {
  if (to - from > 2) return false;
  const joint = tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
  return opening ? /^(,|:|\(|–|—|- -)$/.test(joint) : /^(,|and|, and)$/.test(joint);
}

function isClosed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || /^([,.;:)–—]|were|was|are|have|had|died|in)$/.test(token.lower);
}

function areExclusive(whole: string, nouns: readonly string[]): boolean {
  if (new Set(nouns).size !== nouns.length) return false;
  return exclusive.some((group) => !group.includes(whole) && nouns.every((noun) => group.includes(noun)));
}
