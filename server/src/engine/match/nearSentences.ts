import type { SourceWindow } from './window.ts';

/** Sentences of an article further apart than this speak of other things. */
const APART = 6;

/** Both sentences have more of the claim, or one of them does and the other is beside it. */
export function areNear(a: number, b: number, window: SourceWindow, isNear: (sentence: number) => boolean): boolean {
  const apart = Math.abs((window.sentences[a]?.passage.index ?? 0) - (window.sentences[b]?.passage.index ?? 0));
  if (apart > APART) return false;
  return apart <= 1 ? isNear(a) || isNear(b) : isNear(a) && isNear(b);
}
