import { describe, expect, it } from 'vitest';
import { keystrokesIn } from './keystrokes.ts';

describe('keystrokes', () => {
  it('change one character at a time', () => {
    let before = 'The river rose over both its banks on Sunday, and the lower town was cut off for hours.';
    const strokes = [...keystrokesIn(before, 20)];
    for (const { start, inserted, after } of strokes) {
      const rest = before.slice(start + (inserted === '' ? 1 : 0));
      expect(after).toBe(before.slice(0, start) + inserted + rest);
      expect(Math.abs(after.length - before.length)).toBe(1);
      before = after;
    }
    expect(strokes).toHaveLength(20);
  });
});
