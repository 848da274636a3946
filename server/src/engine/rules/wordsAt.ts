import type { WindowSentence } from '../match/window.ts';
import type { Span } from '../text/span.ts';
import type { Comparison } from './comparison.ts';

/** What a source has in place of the draft's words: where it stands, and how it is worded. `span` is of the passage's text. */
export function wordsAt(
  { passage, reading }: Pick<WindowSentence, 'passage' | 'reading'>,
  { start, end }: Span,
): Required<Pick<Comparison, 'passage' | 'passageSpan' | 'expected'>> {
  return { passage, passageSpan: { start, end }, expected: reading.text.slice(start, end) };
}
