import type { Token } from '../../text/token.ts';
import type { Quantity } from '../fact.ts';
import { mapEnds } from '../intervals.ts';

/**
 * Gives bare counts the unit that copy leaves out: "rose to 1.2 billion euros from 980 million", "aged 19, 22 and 35",
 * "16- to 24-year-olds", "from 13 to 15.5 metres". Tokens are the sentence's.
 */
export function withElidedUnits(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  const full: Quantity[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const last = full[index - 1];
    // After "1.2 billion euros ($1.3 billion)" the story goes on in euros.
    const before = last?.restates === undefined ? last : full[last.restates];
    const after = quantities[index + 1];
    if (quantity.dimension !== 'count' || quantity.noun !== undefined) full.push(quantity);
    else if (before && (isSameMoney(tokens, before, quantity) || isNextAge(tokens, before, quantity))) {
      full.push(inUnitOf(quantity, before));
    } else if (after && (isHanging(tokens, quantity, after) || isStart(tokens, quantity, after)))
      full.push(inUnitOf(quantity, after));
    else full.push(quantity);
  }
  return full;
}

function isSameMoney(tokens: readonly Token[], before: Quantity, { tokens: { from }, stated }: Quantity): boolean {
  if (before.dimension !== 'money' || stated < 1e5 || from - before.tokens.to > 16) return false;
  const article = tokens[from - 1]?.lower === 'the' ? 1 : 0;
  return /^(from|to|against|than|versus|which|another|further|or)$/.test(tokens[from - 1 - article]?.lower ?? '');
}

function isNextAge(tokens: readonly Token[], before: Quantity, { tokens: { from }, stated }: Quantity): boolean {
  if (before.dimension !== 'age' || stated > 120) return false;
  const between = tokens.slice(before.tokens.to, from);
  return (
    between.length > 0 && between.length <= 2 && between.every((token) => token.text === ',' || token.lower === 'and')
  );
}

/** "17- and 18-year-olds", "two-to-three-week": a hyphen that waits for its word. */
function isHanging(tokens: readonly Token[], { tokens: { to } }: Quantity, after: Quantity): boolean {
  if (after.unit === undefined || tokens[to]?.text !== '-' || !tokens[to]?.glued) return false;
  const between = tokens.slice(to + 1, after.tokens.from).map((token) => token.lower);
  return /^(to|and|or)( -)?$/.test(between.join(' '));
}

/** "From 120 to 130 kilometres an hour". */
function isStart(tokens: readonly Token[], { tokens: { from, to } }: Quantity, after: Quantity): boolean {
  if (after.unit === undefined || tokens[from - 1]?.lower !== 'from' || tokens[to]?.lower !== 'to') return false;
  return after.tokens.from === to + 1;
}

function inUnitOf(quantity: Quantity, { dimension, unit, stated, value }: Quantity): Quantity {
  const factor = dimension === 'money' || stated === 0 || !Number.isFinite(value.low) ? 1 : value.low / stated;
  return {
    ...quantity,
    dimension,
    ...(unit === undefined ? {} : { unit }),
    value: mapEnds(quantity.value, (at) => at * factor),
    rounding: quantity.rounding * factor,
  };
}
