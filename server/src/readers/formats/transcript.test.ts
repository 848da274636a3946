import { describe, expect, it } from 'vitest';
import { extractHere, formatFixture, placedParagraphs } from '../../testing/formatFixture.ts';

async function spoken(text: string, name = 'a.vtt'): Promise<readonly string[]> {
  return placedParagraphs(await extractHere(name, new TextEncoder().encode(text)));
}

describe('reading a transcript', () => {
  it('gives who said what at which time in WebVTT', async () => {
    const extraction = await extractHere('hearing.vtt', await formatFixture('hearing.vtt'));
    expect(extraction.problems).toEqual([]);
    expect(placedParagraphs(extraction)).toEqual([
      ' | Council hearing of 4 May 2023',
      '00:00:02 | Karin Lund: The flood wall will be raised to five metres and twenty.',
      '00:00:06 | Karin Lund: It will cost 38 million crowns, and it will be done by autumn.',
      '00:01:02 | Per Aalto: Who pays for the schools?',
      '00:01:04 | Karin Lund: The county does & always has.',
    ]);
  });

  it('reads SubRip as subtitles are written, in Windows-1252, and counts what is damaged', async () => {
    const extraction = await extractHere('broadcast.srt', await formatFixture('broadcast.srt'));
    expect(placedParagraphs(extraction)).toEqual([
      '00:00:01 | Reporter: The ferry ran aground at six.',
      '00:00:04 | Was anybody hurt?',
      '00:00:04 | No. All 212 passengers were taken off.',
      '00:01:10 | Captain Holm: We had “no warning”.',
    ]);
    expect(extraction.problems.map(({ code }) => code)).toEqual(['encoding', 'cut-off']);
    expect(extraction.problems[1]?.message).toMatch(/^broadcast\.srt: the times of 1 of 5 cues cannot be read/u);
  });

  it('reads cues without numbers, hours and blank lines at the end', async () => {
    expect(await spoken('\ufeffWEBVTT\n\n01:02.5 --> 01:04.000\nThe dam broke.', 'a.vtt')).toEqual([
      '00:01:02 | The dam broke.',
    ]);
    expect(await spoken('00:00:02 --> 00:00:03\nThe dam\nbroke.\n', 'a.srt')).toEqual(['00:00:02 | The dam broke.']);
  });

  it('ends a paragraph at a pause and at another speaker', async () => {
    const cues = [
      '00:01 --> 00:02\n<v A>We were',
      '00:03 --> 00:04\n<v A>there',
      '00:20 --> 00:21\n<v A>and then',
      '00:21 --> 00:22\n<v B>went',
    ];
    expect(await spoken(`WEBVTT\n\n${cues.join('\n\n')}`)).toEqual([
      '00:00:01 | A: We were there',
      '00:00:20 | A: and then',
      '00:00:21 | B: went',
    ]);
  });

  it('says of a file without times that it is no transcript', async () => {
    const { texts, problems } = await extractHere('a.srt', new TextEncoder().encode('The dam broke.\n'));
    expect(texts).toEqual([]);
    expect(problems).toEqual([
      { code: 'wrong-shape', message: expect.stringMatching(/^a\.srt: no times were found in this transcript/u) },
    ]);
  });

  it('takes time linear in the length', async () => {
    const started = performance.now();
    await spoken(`WEBVTT\n\n00:01 --> 00:02\n${'<b'.repeat(200_000)}\n\n${'00:01 --> 00:02\nA: x\n\n'.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
