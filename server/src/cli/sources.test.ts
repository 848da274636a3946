import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desks, openDesks, runHere } from './testing/commandLine.ts';
import { FLOOD } from './testing/flood.ts';

let desks: Desks;

beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

describe('sourcecheck sources', () => {
  const files = {
    'sources/flood.txt': FLOOD,
    'sources/tolls.xlsx': 'PK',
    'sources/notes.md': '# Notes\n\nTwo words.\n',
  };

  it('lists what is indexed and what could not be read', async () => {
    const cwd = await desks.folder(files);
    const { status, stdout, stderr } = await runHere(['sources'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head?.split(/\s+/)).toEqual(['id', 'outlet', 'date', 'format', 'words', 'problem']);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^flood +Northern Wire +2023-09-04 +plain +\d+$/);
    expect(rows[2]).toMatch(/^tolls +– +0 +.*save the sheet as \.csv/);
  });

  it('looks up sources by title and passages by words', async () => {
    const cwd = await desks.folder(files);
    const found = await runHere(['sources', 'find', 'northern', 'wire'], { cwd });
    expect(found.status).toBe(0);
    expect(found.stdout).toMatch(/^Sources\n {2}sources\/flood\.txt · Northern Wire/u);
    const nothing = await runHere(['sources', 'find', 'zzyzx'], { cwd });
    expect(nothing.stdout).toBe('Nothing in the sources comes near “zzyzx”.\n');
    expect((await runHere(['sources', 'find'], { cwd })).status).toBe(2);
  });

  it('gives the same as JSON', async () => {
    const cwd = await desks.folder(files);
    const { stdout } = await runHere(['sources', '--format', 'json', '--sources', 'sources'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      sources: [
        { id: 'flood', path: 'sources/flood.txt', format: 'plain' },
        { id: 'notes', format: 'markdown' },
        { id: 'tolls', problem: expect.any(String) },
      ],
    });
  });
});
