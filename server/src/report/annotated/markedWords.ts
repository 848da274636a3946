import type { Span } from '../../engine/text/span.ts';
import { printable } from '../printable.ts';
import { type Child, element } from './element.ts';

/** A text on one line with the marked stretches in `mark`; spans are of the text, and may meet, overlap or reach beyond it. */
export function markedWords(text: string, marks: readonly Span[], className: string): Child[] {
  const shown = printable(text);
  const stretches: { start: number; end: number }[] = [];
  let done = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, done);
    const to = Math.min(end, shown.length);
    if (from >= to) continue;
    const last = stretches.at(-1);
    // Marked words with only a space between them are one stretch.
    if (last && shown.slice(last.end, from).trim() === '') last.end = to;
    else stretches.push({ start: from, end: to });
    done = to;
  }
  const pieces = stretches.flatMap(({ start, end }, i): Child[] => [
    shown.slice(stretches[i - 1]?.end ?? 0, start),
    element('mark', { className: [className] }, shown.slice(start, end)),
  ]);
  return [...pieces, shown.slice(done)].filter((piece) => piece !== '');
}
