import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desks, openDesks, runHere } from './testing/commandLine.ts';

const SOURCE = `Tram opens
3 June 2019

LUND (City Paper) - The tram of Lund carried 900 people on Friday, the manager Nils Ek said.
`;
const DRAFT = 'The tram of Lund carried 900 people on Friday. Nils Ek is the manager.\n';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

interface Row {
  number: number;
  words: string;
  status: string;
  checker?: string;
  note?: string;
  reopened?: string;
}

async function project(files: Readonly<Record<string, string>> = {}) {
  const cwd = await desks.folder({
    '.sourcecheck/config.json': '{}',
    'sources/tram.txt': SOURCE,
    'tram.md': DRAFT,
    ...files,
  });
  const run = (...args: string[]) => runHere(['ledger', ...args], { cwd, env: { SOURCECHECK_CHECKER: 'Ana Ruiz' } });
  const rows = async (...args: string[]): Promise<Row[]> => {
    const { stdout } = await run('list', 'tram.md', '--format', 'json', ...args);
    const { facts }: { facts: Row[] } = JSON.parse(stdout);
    return facts;
  };
  const numberOf = async (words: string): Promise<string> => {
    const row = (await rows()).find((one) => one.words.includes(words));
    return String(row?.number);
  };
  return { cwd, run, rows, numberOf, write: (name: string, text: string) => writeFile(path.join(cwd, name), text) };
}

describe('sourcecheck ledger', () => {
  it('lists every checkable fact with its verdict and status, and how far the desk has come', async () => {
    const { run } = await project();
    const { status, stdout } = await run('list', 'tram.md');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^no\. +line +fact +words +verdict +status/);
    expect(stdout).toMatch(/ quantity +900 +supported +open/);
    expect(stdout).toMatch(/\n0 of \d+ facts settled; \d+ open\.\n$/);
  });

  it('sets a status by number, with checker, date and note, and keeps it over runs', async () => {
    const { run, rows, numberOf, cwd } = await project();
    const done = await run('set', 'accepted', 'tram.md', await numberOf('900'), '--note', 'called the manager');
    expect(done).toMatchObject({ status: 0, stdout: '1 fact accepted by Ana Ruiz in .sourcecheck/ledger.jsonl.\n' });
    expect(await rows('--status', 'accepted')).toMatchObject([
      { status: 'accepted', checker: 'Ana Ruiz', note: 'called the manager' },
    ]);
    expect(await readFile(path.join(cwd, '.sourcecheck/.gitattributes'), 'utf8')).toBe('ledger.jsonl merge=union\n');
  });

  it('reopens what was settled when the source or the sentence changes, and says why', async () => {
    const { run, rows, write } = await project();
    await run('set', 'accepted', 'tram.md', 'all');
    expect((await rows('--status', 'open')).length).toBe(0);
    await write('sources/tram.txt', `${SOURCE}\nCorrection: the tram opened on Thursday.\n`);
    const [first] = await rows('--status', 'reopened');
    expect(first?.reopened).toContain('The source changed since: tram, though the quoted words are still in it.');
    await write('sources/tram.txt', SOURCE);
    expect(await rows('--status', 'reopened')).toEqual([]);
    await write('tram.md', DRAFT.replace('carried', 'moved'));
    expect((await rows('--status', 'reopened')).map(({ reopened }) => reopened?.slice(0, 27))).toContain(
      'The sentence changed since:',
    );
  });

  it('writes every fact down, and again only what has changed', async () => {
    const { run, cwd } = await project();
    await run('set', 'disputed', 'tram.md', '1');
    const { stdout } = await run('update', 'tram.md');
    expect(stdout).toMatch(/^1 of \d+ facts settled: 1 disputed; \d+ open\.\n$/);
    const file = path.join(cwd, '.sourcecheck/ledger.jsonl');
    const text = await readFile(file, 'utf8');
    expect(text.trimEnd().split('\n').length).toBeGreaterThan(3);
    await run('update', 'tram.md');
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('merges two files as a driver of git, later statuses standing', async () => {
    const ours = await project();
    const theirs = await project();
    await ours.run('set', 'accepted', 'tram.md', '1');
    await theirs.run('set', 'disputed', 'tram.md', '1', '2');
    const other = path.join(theirs.cwd, '.sourcecheck/ledger.jsonl');
    expect(await ours.run('merge', '/dev/null', '.sourcecheck/ledger.jsonl', other)).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect((await ours.rows()).slice(0, 2).map(({ status }) => status)).toEqual(['disputed', 'disputed']);
    const text = await readFile(path.join(ours.cwd, '.sourcecheck/ledger.jsonl'), 'utf8');
    expect(text).toContain('"history":[{"status":"accepted"');
  });

  it.each([
    [[], 'needs one of list, set'],
    [['list'], 'at least one draft'],
    [['set', 'accepted', 'tram.md'], 'a status, a draft and facts'],
    [['set', 'good', 'tram.md', '1'], 'one of open, accepted'],
    [['set', 'ignored', 'tram.md', '1'], 'needs a reason'],
    [['set', 'accepted', 'tram.md', '99'], 'there is no fact 99'],
    [['list', 'tram.md', '--status', 'fine'], '--status must be one of'],
    [['merge', 'a', 'b'], 'needs three files'],
    [['merge', 'a', 'b', 'c'], 'cannot be read'],
  ])('says in one line what is wrong with %j', async (args, message) => {
    const { run } = await project();
    const done = await run(...args);
    expect(done).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(done.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
