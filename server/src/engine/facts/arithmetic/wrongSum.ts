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

/** "12 people, 7 men and 6 women": a complete list of exclusive parts right after its whole. */
export function wrongSum({ tokens, quantities }: ArithmeticInput, index: number): ArithmeticFinding[] {
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

function isClosed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || /^([,.;:)–—]|were|was|are|have|had|died|in)$/.test(token.lower);
}

function areExclusive(whole: string, nouns: readonly string[]): boolean {
  if (new Set(nouns).size !== nouns.length) return false;
  return exclusive.some((group) => !group.includes(whole) && nouns.every((noun) => group.includes(noun)));
}
