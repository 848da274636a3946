import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InputLine, linesOf } from './jsonLines.ts';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(bytes: Uint8Array, size: number): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of linesOf(inChunks(bytes, size))) lines.push(line);
  return lines;
}

describe('linesOf', () => {
  it('gives the lines of a text, however its bytes are cut', async () => {
    const line = fc
      .array(fc.constantFrom('a', 'ü', '😀', '\u2028', '\v', ' '), { maxLength: 6 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), async (texts, size) => {
        const bytes = new TextEncoder().encode(texts.map((text) => `${text}\n`).join(''));
        expect(await read(bytes, size)).toEqual(texts.map((text, at) => ({ number: at + 1, text })));
      }),
    );
  });

  it('takes a last line without a line end, and no empty one after the last line end', async () => {
    const encoder = new TextEncoder();
    expect((await read(encoder.encode('a\r\nb'), 3)).map(({ text }) => text)).toEqual(['a', 'b']);
    expect(await read(encoder.encode('a\n'), 3)).toHaveLength(1);
    expect(await read(encoder.encode(''), 3)).toEqual([]);
  });

  it('has no text for a line that is not UTF-8, and goes on', async () => {
    expect((await read(Uint8Array.of(0xff, 10, 0x61, 10), 1)).map(({ text }) => text)).toEqual([undefined, 'a']);
  });
});
