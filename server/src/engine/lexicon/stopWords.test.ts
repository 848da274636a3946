import { describe, expect, it } from 'vitest';
import { inflectionKey } from './inflection.ts';
import { isCritical, isStop } from './stopWords.ts';

describe('stop words', () => {
  it.each(['the', 'of', 'was', 'had', 'they', 'which'])('hold %s to carry no content', (word) => {
    expect(isStop(inflectionKey(word))).toBe(true);
  });

  it.each("not n't no never before after all only most without first last".split(' '))(
    'never pass over %s, which turns or bounds a statement',
    (word) => {
      expect(isStop(word)).toBe(false);
      expect(isCritical(word)).toBe(true);
    },
  );

  it.each(['say', 'attack', 'city', 'large'])('leave %s a content word', (word) => {
    expect(isStop(word) || isCritical(word)).toBe(false);
  });
});
