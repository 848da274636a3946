/** A half-open range of UTF-16 code units, `start` ≤ `end`, in the text it belongs to (the doc of each holder says which). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span moved by `by` code units: turns a span of a sentence into one of the document that holds it. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Where a pattern was found in the text that it was looked for in. */
export function spanOfMatch({ 0: words, index }: RegExpExecArray): Span {
  return { start: index, end: index + words.length };
}

/** Whether the two spans share at least one code unit. Empty spans overlap nothing. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that holds all of the given ones; undefined for none. */
export function hull(spans: readonly Span[]): Span | undefined {
  const [first, ...rest] = spans;
  if (!first) return undefined;
  return rest.reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }), {
    start: first.start,
    end: first.end,
  });
}
