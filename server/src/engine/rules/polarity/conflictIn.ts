import type { WindowSentence } from '../../match/window.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';

/** The words of a source's sentence that say the opposite of the draft's at `claimSpan`. */
export function conflictIn(
  { reading, passage }: WindowSentence,
  { start, end }: Span,
  own: Pick<Comparison, 'claimSpan' | 'reason' | 'strength'>,
): Comparison {
  return {
    ...own,
    rule: 'polarity',
    relation: 'conflicts',
    passage,
    passageSpan: { start, end },
    expected: reading.text.slice(start, end),
  };
}
