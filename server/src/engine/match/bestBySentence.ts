import type { TermMatch } from './meeting.ts';
import type { SourceWindow } from './window.ts';

/**
 * How well a claim's term is found in each sentence of the window: the best of its matches there by `worthOf`, 0 for none.
 * Put into `row`, which has a place for each sentence and may be used again and again, and returned.
 */
export function bestBySentence(
  matches: readonly TermMatch[],
  { sentences, terms }: SourceWindow,
  worthOf: (match: TermMatch) => number,
  row: number[] = sentences.map(() => 0),
): number[] {
  row.fill(0);
  for (const match of matches) {
    const sentence = terms[match.at]?.sentence ?? -1;
    const worth = worthOf(match);
    if (worth > (row[sentence] ?? Infinity)) row[sentence] = worth;
  }
  return row;
}
