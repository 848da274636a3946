import type { Document } from '../text/document.ts';

/**
 * Tells whether an offset of the document lies where Markdown marks mean nothing: in inline code, or outside every
 * block of prose (fenced code, front matter, comments). Linear in the text, once; a look-up is a binary search.
 */
export function codeTest(document: Document): (offset: number) => boolean {
  const open = document.blocks.map(({ span }) => ({ start: span.start, end: lineEnd(document.text, span.end) }));
  const code = document.blocks.flatMap(({ span }) => inlineCode(document.text, span.start, span.end));
  return (offset) => !holds(open, offset) || holds(code, offset);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Runs of backticks close at the next run of the same length; one that does not is text (CommonMark 6.1). */
function inlineCode(text: string, from: number, to: number): Stretch[] {
  const runs = [...text.slice(from, to).matchAll(/`+/g)].map(({ 0: run, index }) => ({
    start: from + index,
    end: from + index + run.length,
  }));
  const byLength = new Map<number, Stretch[]>();
  for (const run of runs.toReversed()) {
    const later = byLength.get(run.end - run.start);
    if (later) later.push(run);
    else byLength.set(run.end - run.start, [run]);
  }
  const spans: Stretch[] = [];
  let done = from;
  for (const run of runs) {
    const later = byLength.get(run.end - run.start);
    later?.pop();
    if (run.start < done) continue;
    const close = later?.at(-1);
    if (!close) continue;
    spans.push({ start: run.start, end: close.end });
    done = close.end;
  }
  return spans;
}

/** Whether one of the stretches, ordered and apart, holds the offset. */
function holds(stretches: readonly Stretch[], offset: number): boolean {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = stretches[low];
  return found !== undefined && found.start <= offset && offset < found.end;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
