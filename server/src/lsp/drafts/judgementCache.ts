import type { JudgementCache } from '../../engine/check/settings.ts';
import type { Judgement } from '../../engine/check/judgement.ts';

/**
 * Keeps the judgements used last, at most `capacity` of them. The capacity must exceed twice the sentences of the longest
 * draft: checking goes through a draft in order, and a smaller memory would forget each sentence just before its turn.
 */
export function boundedJudgementCache(capacity: number): JudgementCache & { readonly size: number } {
  // A Map keeps the order of insertion: the first key is the one used longest ago.
  const kept = new Map<string, Judgement>();
  return {
    get size() {
      return kept.size;
    },
    get(key) {
      const judgement = kept.get(key);
      if (!judgement) return undefined;
      kept.delete(key);
      kept.set(key, judgement);
      return judgement;
    },
    set(key, judgement) {
      kept.delete(key);
      kept.set(key, judgement);
      if (kept.size <= capacity) return;
      const oldest = kept.keys().next();
      if (!oldest.done) kept.delete(oldest.value);
    },
  };
}
