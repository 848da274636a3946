import type { Share } from '../../server/src/testing/caseScore.ts';

/** How many of all are right. */
export function shareOf<T>(all: readonly T[], isRight: (each: T) => boolean): Share {
  return { right: all.filter(isRight).length, of: all.length };
}
