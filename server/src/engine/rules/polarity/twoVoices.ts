import type { Reading } from '../../facts/fact.ts';
import { compareSpeakers, speakerOf, speakersIn } from '../../match/speakers.ts';
import type { SourceWindow } from '../../match/window.ts';

/**
 * Whether the draft has somebody say it and a sentence of the source somebody else: "the army said that it had kept them from
 * advancing", "the rebels said that they had pushed on". Each side may well say so; who said what is another rule's.
 */
export function areOfTwoVoices(claim: Reading, window: SourceWindow, sentence: number): boolean {
  const own = claim.attributions.flatMap((frame) => speakerOf(claim, frame) ?? []);
  if (own.length === 0) return false;
  const theirs = speakersIn(window, sentence);
  return (
    theirs.length > 0 &&
    own.every((one) => theirs.every((other) => compareSpeakers(one, other, window.expansions) === 'different'))
  );
}
