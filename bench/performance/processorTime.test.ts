import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { processorMs, processorMsOf } from './processorTime.ts';

describe('the processor time of a process', () => {
  it('is the same from outside, give or take some ticks, where the system tells it', () => {
    const end = processorMs() + 60;
    while (processorMs() < end) Math.hypot(3, 4);
    const outside = processorMsOf(process.pid);
    expect(Number.isNaN(outside)).toBe(process.platform !== 'linux');
    expect(Number.isNaN(outside) ? 0 : Math.abs(outside - processorMs())).toBeLessThan(200);
  });

  it('of one that is not there is no number', () => {
    expect(processorMsOf(2 ** 30)).toBeNaN();
  });
});
