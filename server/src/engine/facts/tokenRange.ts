import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { TokenRange } from './fact.ts';

/** The span of a token range in the sentence's text; empty at 0 for a range outside the tokens. */
export function spanOf(tokens: readonly Token[], range: TokenRange): Span {
  const end = tokens[range.to - 1]?.end ?? 0;
  return { start: Math.min(tokens[range.from]?.start ?? 0, end), end };
}

/** Whether a token, by its index, is in the range. */
export function holdsToken({ from, to }: TokenRange, token: number): boolean {
  return from <= token && token < to;
}
