import { openingPronoun } from '../facts/lookingBack.ts';
import type { Alignment } from '../match/align.ts';
import type { WindowSentence } from '../match/window.ts';
import type { Claim } from '../rules/claim.ts';
import type { Token } from '../text/token.ts';

const MALE = new Set(['he', 'him', 'his', 'himself', 'mr']);
const FEMALE = new Set(['she', 'her', 'hers', 'herself', 'mrs', 'ms']);

/** Whether a claim begins with "he", "she", "it" or "they" and nothing stands before it that could say who is meant. */
export function namesNobody({ reading, context }: Claim): boolean {
  return openingPronoun(reading)?.isSubject === true && context.previous === undefined;
}

/**
 * Whether a claim speaks of a man or a woman alone, and the sentence that carries it best, with its neighbours, only of the
 * other.
 */
export function hasOtherGender({ reading }: Claim, alignments: readonly Alignment[]): boolean {
  const male = reading.tokens.some(isMale);
  if (male === reading.tokens.some(isFemale)) return false;
  const around = bestWithNeighbours(alignments).flatMap((sentence) => sentence.reading.tokens);
  const [same, other] = male ? [isMale, isFemale] : [isFemale, isMale];
  return around.some(other) && !around.some(same);
}

function isMale({ lower }: Token): boolean {
  return MALE.has(lower);
}

function isFemale({ lower }: Token): boolean {
  return FEMALE.has(lower);
}

function bestWithNeighbours(alignments: readonly Alignment[]): WindowSentence[] {
  let best = 0;
  let around: WindowSentence[] = [];
  for (const { sentenceCover, window } of alignments) {
    for (const [s, cover] of sentenceCover.entries()) {
      if (cover <= best) continue;
      best = cover;
      around = window.sentences.slice(Math.max(0, s - 1), s + 2);
    }
  }
  return around;
}
