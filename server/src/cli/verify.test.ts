import { describe, expect, it } from 'vitest';
import { runHere } from './testing/commandLine.ts';
import { CLEAN, FLOOD, WRONG } from './testing/flood.ts';

const verified = async (input: string | Uint8Array) => {
  const done = await runHere(['verify'], { input });
  const answers: unknown[] = done.stdout
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
  return { ...done, answers };
};

describe('sourcecheck verify', () => {
  const source = { id: 'a', text: FLOOD, date: '2023-09-04', outlet: 'Northern Wire' };

  it('answers each line in order, remembers sources by id, and never answers not-checkable', async () => {
    const input = [
      { id: 'x1', claim: WRONG, sources: [source] },
      { id: 2, claim: 'We will keep you posted.', sources: ['a'] },
      { id: 'x3', claim: `${CLEAN.trim()} ${WRONG}`, sources: ['a'] },
      { id: 'x4', claim: CLEAN, sources: [] },
      { id: 'x5', claim: '???', sources: ['a'] },
    ];
    const { status, stderr, answers } = await verified(input.map((line) => JSON.stringify(line)).join('\n'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers).toEqual([
      {
        id: 'x1',
        verdict: 'conflict',
        support: expect.any(Number),
        findings: [{ rule: 'conflict/number', text: '19', expected: ['12'], message: expect.any(String) }],
        evidence: expect.arrayContaining([
          {
            source: 'a',
            text: expect.stringContaining('rescued 12'),
            start: FLOOD.indexOf('Firefighters'),
            end: FLOOD.length - 1,
          },
        ]),
      },
      expect.objectContaining({ id: 2, verdict: 'unsupported' }),
      expect.objectContaining({ id: 'x3', verdict: 'conflict', findings: [expect.objectContaining({ text: '19' })] }),
      expect.objectContaining({ id: 'x4', verdict: 'unsupported' }),
      expect.objectContaining({ id: 'x5', verdict: 'unsupported' }),
    ]);
  });

  it('puts an error in the place of a line that cannot be read, goes on, and exits with 2', async () => {
    const good = JSON.stringify({ id: 'ok', claim: CLEAN, sources: [source] });
    const input = [
      'nonsense',
      '',
      '[]',
      JSON.stringify({ claim: 'x', sources: [] }),
      JSON.stringify({ id: 'e', claim: ' ', sources: [] }),
      JSON.stringify({ id: 'f', claim: 'x', sources: ['unknown'] }),
      JSON.stringify({ id: 'g', claim: 'x', sources: [{ id: 'a' }] }),
      JSON.stringify({ id: 'h', claim: 'x', sources: 'a' }),
      good,
    ].join('\r\n');
    const { status, answers } = await verified(Buffer.concat([Buffer.from(input), Buffer.from([10, 0xff, 0xfe, 10])]));
    expect(status).toBe(2);
    const error = expect.any(String);
    expect(answers).toEqual([
      { line: 1, error },
      { line: 2, error },
      { line: 3, error },
      { line: 4, error },
      { id: 'e', line: 5, error },
      { id: 'f', line: 6, error: expect.stringContaining('unknown') },
      { id: 'g', line: 7, error },
      { id: 'h', line: 8, error },
      expect.objectContaining({ id: 'ok', verdict: 'supported' }),
      { line: 10, error: 'not UTF-8' },
    ]);
  });

  it('splits lines at line feeds only, whatever stands in a text', async () => {
    const claim = 'The river rose\u2028by three metres.';
    const { status, answers } = await verified(`{"id":"u","claim":"${claim}","sources":[]}\n`);
    expect(status).toBe(0);
    expect(answers).toHaveLength(1);
  });

  it('takes the newer text of a source that is sent again', async () => {
    const newer = { ...source, text: FLOOD.replace('12 people', '19 people') };
    const input = [
      { id: 1, claim: WRONG, sources: [source] },
      { id: 2, claim: WRONG, sources: [newer] },
      { id: 3, claim: WRONG, sources: ['a'] },
    ];
    const { answers } = await verified(input.map((line) => JSON.stringify(line)).join('\n'));
    expect(answers).toMatchObject([{ verdict: 'conflict' }, { verdict: 'supported' }, { verdict: 'supported' }]);
  });
});
