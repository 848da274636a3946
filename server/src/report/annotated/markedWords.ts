import type { Span } from '../../engine/text/span.ts';
import { printable } from '../printable.ts';
import { type Child, element } from './element.ts';

/** A text on one line with the marked stretches in `mark`; spans are of the text, and may meet, overlap or reach beyond it. */
export function markedWords(text: string, marks: readonly Span[], className: string): Child[] {
  const shown = printable(text);
  const pieces: Child[] = [];
  let done = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, done);
    const to = Math.min(end, shown.length);
    if (from >= to) continue;
    const before = pieces.at(-1);
    const gap = shown.slice(done, from);
    // Marked words with only a space between them are one stretch.
    if (gap.trim() === '' && before !== undefined && typeof before !== 'string') {
      before.type === 'element' && before.children.push({ type: 'text', value: shown.slice(done, to) });
    } else {
      if (gap !== '') pieces.push(gap);
      pieces.push(element('mark', { className: [className] }, shown.slice(from, to)));
    }
    done = to;
  }
  return done < shown.length ? [...pieces, shown.slice(done)] : pieces;
}
