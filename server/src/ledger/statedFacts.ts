import { readFacts } from '../engine/facts/read.ts';
import type { Sentence } from '../engine/text/document.ts';
import { contains, overlaps, shift, type Span } from '../engine/text/span.ts';
import type { FactKind } from './draftFact.ts';

/** A typed fact of a sentence; the span is of the document. */
export interface StatedFact {
  readonly kind: Exclude<FactKind, 'claim'>;
  readonly span: Span;
}

/**
 * The typed facts of a sentence in their order, none within another: a quotation stands for all that is in it, an
 * attribution or a title for the names in it. Two that cross each other would be ticked twice: the first kind stays.
 */
export function statedFacts(sentence: Sentence): readonly StatedFact[] {
  const reading = readFacts(sentence.text, {});
  const kept: StatedFact[] = [];
  const add = (kind: StatedFact['kind'], spans: readonly { readonly span: Span }[]): void => {
    for (const one of spans) {
      const span = withoutBlanks(one.span, sentence.text);
      const whole = shift(span, sentence.span.start);
      if (span.start === span.end) continue;
      if (!kept.some((other) => overlaps(other.span, whole) && !isFigureIn(kind, whole, other))) {
        kept.push({ kind, span: whole });
      }
    }
  };
  add('quotation', reading.quotations);
  add('quantity', reading.quantities);
  add('date', reading.dates);
  add(
    'attribution',
    reading.attributions.filter(({ speaker }) => speaker !== undefined),
  );
  add('role', reading.roles);
  add('name', reading.names);
  return kept.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** An attribution that holds a figure ("the board, which has 12 members, said") is still one. */
function isFigureIn(kind: StatedFact['kind'], span: Span, other: StatedFact): boolean {
  return kind === 'attribution' && (other.kind === 'quantity' || other.kind === 'date') && contains(span, other.span);
}

function withoutBlanks({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return {
    start: Math.min(start + lead, end),
    end: Math.max(end - (words.length - words.trimEnd().length), start + lead),
  };
}
