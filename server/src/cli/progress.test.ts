import { describe, expect, it } from 'vitest';
import type { Console } from './console.ts';
import { progressOn } from './progress.ts';

async function* nothing(): AsyncGenerator<Uint8Array> {}

function watched(errIsTerminal: boolean) {
  const written: string[] = [];
  let time = 0;
  const console: Console = {
    out: () => Promise.resolve(),
    err: (text) => void written.push(text),
    input: nothing(),
    cwd: '/',
    env: {},
    outIsTerminal: false,
    errIsTerminal,
    columns: undefined,
  };
  const progress = progressOn(console, () => time);
  return { written, progress, at: (ms: number) => (time = ms) };
}

describe('progress', () => {
  it('says nothing in the first second, nor when a run ends within it', () => {
    const { written, progress, at } = watched(true);
    progress.show('Reading', 1, 9);
    at(999);
    progress.show('Reading', 2, 9);
    progress.end();
    expect(written).toEqual([]);
  });

  it('redraws one line of a terminal, not too often, and clears it', () => {
    const { written, progress, at } = watched(true);
    for (const ms of [1000, 1050, 1100]) {
      at(ms);
      progress.show('Reading', ms, 9000);
    }
    progress.end();
    expect(written).toEqual(['\r\u001B[2KReading (1000 of 9000)', '\r\u001B[2KReading (1100 of 9000)', '\r\u001B[2K']);
  });

  it('writes few whole lines elsewhere', () => {
    const { written, progress, at } = watched(false);
    for (const ms of [1000, 2000, 6000]) {
      at(ms);
      progress.show('Reading', ms, 9000);
    }
    progress.end();
    expect(written).toEqual(['Reading (1000 of 9000)\n', 'Reading (6000 of 9000)\n']);
  });
});
