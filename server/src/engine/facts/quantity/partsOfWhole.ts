import type { Token } from '../../text/token.ts';
import type { Quantity } from '../fact.ts';

/**
 * Marks counts that are parts of another count of the sentence: "ten of the 12", "eight civilians among the 12 dead",
 * "56 deaths, 20 of them children", "300 people, including 20 civilians and three nurses". Tokens are the sentence's.
 */
export function linkParts(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  const linked: Quantity[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const whole = wholeOf(tokens, quantities, linked, index);
    linked.push(whole === undefined ? quantity : { ...quantity, partOf: whole });
  }
  return linked;
}

function wholeOf(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  linked: readonly Quantity[],
  index: number,
): number | undefined {
  const quantity = quantities[index];
  if (quantity?.dimension !== 'count') return undefined;
  if (isOfPronoun(tokens, quantity)) return wholeBefore(quantities, index, quantity.stated);
  const next = quantities[index + 1];
  if (next?.dimension === 'count' && next.stated >= quantity.stated && isOfNext(tokens, quantity, next))
    return index + 1;
  if (isIncluded(tokens, quantity)) return wholeBefore(quantities, index, quantity.stated);
  const previous = linked[index - 1];
  const goesOn = previous?.partOf !== undefined && previous.partOf < index - 1 && isListed(tokens, previous, quantity);
  return goesOn ? previous.partOf : undefined;
}

/** "20 of them", "seven of whom". */
function isOfPronoun(tokens: readonly Token[], { tokens: { to } }: Quantity): boolean {
  return tokens[to]?.lower === 'of' && /^(them|whom|which|these|those)$/.test(tokens[to + 1]?.lower ?? '');
}

/** "ten of the 12", "25 out of 28", "eight civilians among the 12". */
function isOfNext(tokens: readonly Token[], quantity: Quantity, next: Quantity): boolean {
  let between = tokens.slice(quantity.tokens.to, next.tokens.from).map((token) => token.lower);
  if (between.at(-1) !== undefined && /^(the|these|those|its|their|all)$/.test(between.at(-1) ?? ''))
    between = between.slice(0, -1);
  const link = between.at(-1) ?? '';
  if (link === 'of') return between.length === 1 || (between.length === 2 && between[0] === 'out');
  return /^(among|amongst)$/.test(link) && between.length <= 4;
}

/** "including at least 20 civilians", "among them two children", "of which 706". */
function isIncluded(tokens: readonly Token[], { tokens: { from } }: Quantity): boolean {
  const [a, b] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  if (b === 'including') return true;
  return /^(among|of)$/.test(a) && /^(them|which|whom)$/.test(b);
}

/** "20 civilians and three nurses": only the noun of the first part and an "and" or comma lie between. */
function isListed(tokens: readonly Token[], previous: Quantity, quantity: Quantity): boolean {
  const between = tokens.slice(previous.tokens.to, quantity.tokens.from);
  const last = between.at(-1)?.lower ?? '';
  return (
    between.length <= 5 &&
    /^(and|,)$/.test(last) &&
    between.slice(0, -1).every((token) => token.kind === 'word' || token.text === ',')
  );
}

function wholeBefore(quantities: readonly Quantity[], index: number, least: number): number | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const whole = quantities[i];
    if (whole?.dimension === 'count' && whole.partOf === undefined && whole.stated >= least) return i;
  }
  return undefined;
}
