import type { Span } from './span.ts';

/** Replaces `span` of a text by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text after the edits. Spans are all of the text as given; they must not overlap. Insertions at one place come in
 * the order of the list.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start);
  let done = 0;
  let result = '';
  for (const { span, text: inserted } of ordered) {
    result += text.slice(done, span.start) + inserted;
    done = span.end;
  }
  return result + text.slice(done);
}
