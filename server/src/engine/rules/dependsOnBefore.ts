import type { Reading } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';

/** Whether what a sentence says can only be held against the sources with the sentence before it: "he added that". */
export function dependsOnBefore({ tokens, attributions }: Reading): boolean {
  return attributions.some(
    ({ speaker }) =>
      speaker && tokens.some(({ lower }, i) => holdsToken(speaker, i) && (lower === 'he' || lower === 'she')),
  );
}
