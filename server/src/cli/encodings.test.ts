import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineMap } from '../report/positions.ts';
import { type Desks, openDesks, runHere } from './testing/commandLine.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

/** Line ends of Windows, a soft hyphen, a narrow and a plain space that do not break, letters with their marks apart. */
const SOURCE = [
  'Storm hits Vardal',
  '',
  'VARDAL, 3 March 2023 — The 🌊 ru\u00adined 48 houses and the Cafe\u0301 So\u0308rli in\u00a0Vardal on Friday.',
  '',
  'The fire service pumped out 1\u202f200 cubic metres of water.',
  '',
].join('\r\n');

/** What Windows-1252 has letters for. */
const PLAIN = SOURCE.normalize('NFC').replace('🌊', 'sea').replace('\u202f', '\u00a0').replace('\u00ad', '');

const DRAFT = `The sea ruined 84 houses and the Café Sörli in Vardal on Friday.

The fire service pumped out 1,200 cubic metres of water.
`;

interface Report {
  readonly drafts: readonly {
    readonly sentences: readonly {
      readonly verdict: string;
      readonly evidence: readonly { readonly range: Parameters<typeof rangeText>[1]; readonly text: string }[];
    }[];
  }[];
}

describe.each([
  ['UTF-8', SOURCE, Buffer.from(SOURCE)],
  ['UTF-8 with its mark', SOURCE, Buffer.from(`\ufeff${SOURCE}`)],
  ['UTF-16', SOURCE, Buffer.from(`\ufeff${SOURCE}`, 'utf16le')],
  ['UTF-16, bytes swapped', SOURCE, Buffer.from(`\ufeff${SOURCE}`, 'utf16le').swap16()],
  ['Windows-1252', PLAIN, Uint8Array.from(PLAIN.replace('—', '\u0097'), (letter) => letter.charCodeAt(0))],
])('a source in %s', (_, text, bytes) => {
  it('is compared by its words, and its evidence stands exactly where it says', async () => {
    const cwd = await desks.folder({ 'sources/storm.txt': bytes, 'draft.md': DRAFT });
    const { stdout } = await runHere(['check', 'draft.md', '--format', 'json'], { cwd });
    const report: Report = JSON.parse(stdout);
    const sentences = report.drafts[0]?.sentences ?? [];
    expect(sentences.map(({ verdict }) => verdict)).toEqual(['conflict', 'supported']);
    for (const { evidence } of sentences) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { range, text: words } of evidence) expect(rangeText(text, range)).toBe(words);
    }
  });
});

it('a correction has no soft hyphen of the source in it', async () => {
  const quoted = '“We have never seen wa\u00adter like that,” mayor Ann Lie told reporters in Vardal on Friday.\n';
  const draft = '“We have never seen rain like that,” mayor Ann Lie told reporters in Vardal on Friday.\n';
  const cwd = await desks.folder({ 'sources/storm.txt': quoted, 'draft.md': draft });
  const { stdout } = await runHere(['check', 'draft.md', '--format', 'json'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({
    drafts: [
      {
        sentences: [{ findings: [{ text: 'rain', expected: ['water'], message: expect.stringContaining('“water”') }] }],
      },
    ],
  });
});

function rangeText(text: string, { start, end }: ReturnType<ReturnType<typeof lineMap>['rangeOf']>): string {
  const lines = lineMap(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}
