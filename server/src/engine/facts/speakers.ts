import type { Token } from '../text/token.ts';
import type { Chunks, NounGroup } from './grammar/chunks.ts';
import type { Quotation, TokenRange } from './fact.ts';
import type { Attribution } from './fact.ts';
import { isTime } from './grammar/subjects.ts';

/**
 * The speaker that begins with the noun group at `from`, read to the right: institution, place and apposition belong to it
 * ("Rosa Diaz, an analyst at the Lowy Institute"). Undefined where no noun group begins.
 */
export function speakerFrom(tokens: readonly Token[], chunks: Chunks, from: number): TokenRange | undefined {
  const first = chunks.nounAt[from];
  if (!first || first.from !== from) return undefined;
  let end = first.to;
  for (;;) {
    const next = continuation(tokens, chunks, end);
    if (next === undefined || next - from > longest) return { from, to: end };
    end = next;
  }
}

/** Tokens of the longest speaker: beyond it the commas are a list. */
const longest = 40;

const LINKS = new Set(['of', 'for', 'at', 'from', 'with', 'in']);
const OCCASION = new Set(
  'conference meeting hearing briefing statement interview speech rally event ceremony post video letter summit trial time response comment court remark reply interview email speech press detail private public'.split(
    ' ',
  ),
);

function continuation(tokens: readonly Token[], chunks: Chunks, end: number): number | undefined {
  const token = tokens[end];
  const kind = chunks.classes[end];
  if (!token) return undefined;
  if (kind === 'preposition' && LINKS.has(token.lower)) {
    const group = chunks.nounAt[end + 1];
    if (!group || isOccasion(tokens, group) || isTime(tokens, group)) return undefined;
    if (token.lower === 'in' && chunks.classes[group.from] === 'determiner') return undefined;
    return group.to;
  }
  if (kind === 'conjunction' && token.lower === 'and') {
    const group = chunks.nounAt[end + 1];
    return group && !hasVerbAfter(chunks, group) ? group.to : undefined;
  }
  if (token.text === '(') return bracketEnd(tokens, end);
  if (token.text !== ',') return undefined;
  const group = chunks.nounAt[end + 1];
  if (!group || isTime(tokens, group) || hasVerbAfter(chunks, group)) return undefined;
  // The apposition must close with a comma, a mark or the sentence, or go on with a preposition.
  const after = chunks.classes[group.to];
  const closes = after === undefined || after === 'mark' || after === 'preposition' || after === 'conjunction';
  return closes && chunks.classes[group.from] !== 'pronoun' ? group.to : undefined;
}

function bracketEnd(tokens: readonly Token[], open: number): number | undefined {
  for (let i = open + 1; i < Math.min(tokens.length, open + 8); i++) if (tokens[i]?.text === ')') return i + 1;
  return undefined;
}

function isOccasion(tokens: readonly Token[], group: NounGroup): boolean {
  return OCCASION.has(tokens[group.head]?.key ?? '');
}

/** The group is the subject of a verb, phrases between passed over: a new clause, no apposition. */
function hasVerbAfter(chunks: Chunks, group: NounGroup): boolean {
  let i = group.to;
  while (i < chunks.classes.length) {
    const kind = chunks.classes[i];
    const verb = chunks.verbAt[i];
    if (verb) return verb.mood === 'finite';
    if (kind === 'mark' || kind === 'relative') return false;
    i = chunks.nounAt[i]?.to ?? i + 1;
  }
  return false;
}

/**
 * The quotations with their speakers: of the frame whose content holds the quotation, the nearest one where several do.
 */
export function withSpeakers(quotations: readonly Quotation[], attributions: readonly Attribution[]): Quotation[] {
  return quotations.map((quotation) => {
    const frames = attributions.filter(
      (frame) => frame.speaker !== undefined && covers(frame.content, quotation.tokens),
    );
    const nearest = frames.toSorted((a, b) => gap(a.tokens, quotation.tokens) - gap(b.tokens, quotation.tokens))[0];
    return nearest?.speaker === undefined ? quotation : { ...quotation, speaker: nearest.speaker };
  });
}

function covers(outer: TokenRange, inner: TokenRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function gap(a: TokenRange, b: TokenRange): number {
  return a.from >= b.to ? a.from - b.to : Math.max(0, b.from - a.to);
}
