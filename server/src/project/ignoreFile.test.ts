import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ignore } from '../engine/check/ignoring/ignores.ts';
import { addIgnore, IGNORES_FILE, readIgnores, removeIgnore } from './ignoreFile.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'sourcecheck-ignores-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

const FERRY: Ignore = {
  rule: 'conflict/number',
  sentence: 'abc',
  words: 'The ferry carried 212 passengers.',
  reason: 'counted at the pier',
  date: '2024-06-05',
  draft: 'drafts/ferry.md',
};

/** Adds thirty ignores and takes back every other one, as an editor or a command line does beside others. */
const DESK = `
  import process from 'node:process';
  import { addIgnore, removeIgnore } from './ignoreFile.ts';
  const [, , root = '', name = ''] = process.argv;
  for (let nth = 0; nth < 30; nth++) {
    const one = { rule: 'conflict/number', sentence: \`\${name} \${nth}\`, words: '', reason: '' };
    await addIgnore(root, one);
    if (nth % 2 === 0) await removeIgnore(root, one);
  }
`;

async function write(text: string): Promise<void> {
  await mkdir(path.join(root, '.sourcecheck'), { recursive: true });
  await writeFile(path.join(root, IGNORES_FILE), text);
}

async function written(): Promise<string> {
  return readFile(path.join(root, IGNORES_FILE), 'utf8');
}

describe('the file of ignores', () => {
  it('need not be there', async () => {
    expect(await readIgnores(root)).toEqual({ path: path.join(root, IGNORES_FILE), ignores: [], problems: [] });
  });

  it('holds what was added, each once, until it is removed', async () => {
    await addIgnore(root, FERRY);
    await addIgnore(root, { ...FERRY, rule: 'quote' });
    await addIgnore(root, { ...FERRY, reason: 'asked again' });
    expect((await readIgnores(root)).ignores).toEqual([
      { ...FERRY, rule: 'quote', line: 4 },
      { ...FERRY, reason: 'asked again', line: 4 },
    ]);
    expect(await removeIgnore(root, FERRY)).toBe(true);
    expect(await removeIgnore(root, FERRY)).toBe(false);
    expect((await readIgnores(root)).ignores.map(({ rule }) => rule)).toEqual(['quote']);
    expect(await readdir(path.join(root, '.sourcecheck'))).toEqual(['ignores.json']);
  });

  it('loses none of many that are added at once', async () => {
    const many = Array.from({ length: 30 }, (_, nth) => ({ ...FERRY, sentence: `s${String(nth)}` }));
    await Promise.all(many.map(async (one) => addIgnore(root, one)));
    expect((await readIgnores(root)).ignores).toHaveLength(30);
  });

  it('loses none of those that several processes add and remove at once', async () => {
    const program = path.join(root, 'desk.mjs');
    await build({
      stdin: { contents: DESK, resolveDir: import.meta.dirname, loader: 'ts' },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    await addIgnore(root, FERRY);
    const desks = ['Ana', 'Bo', 'Cy'];
    await Promise.all(desks.map(async (name) => promisify(execFile)(process.execPath, [program, root, name])));
    const { ignores, problems } = await readIgnores(root);
    expect(problems).toEqual([]);
    const left = desks.flatMap((name) => Array.from({ length: 15 }, (_, nth) => `${name} ${String(2 * nth + 1)}`));
    expect(ignores.map(({ sentence }) => sentence).toSorted()).toEqual(['abc', ...left].toSorted());
    expect(await readdir(path.join(root, '.sourcecheck'))).toEqual(['ignores.json']);
  }, 30_000);

  it('keeps what else a person has written into it', async () => {
    await write('{"note": "ours", "ignores": [{"rule": "date", "sentence": "x", "reason": "", "by": "Ada"}]}');
    await addIgnore(root, FERRY);
    expect(JSON.parse(await written())).toMatchObject({ note: 'ours', ignores: [{ by: 'Ada' }, { sentence: 'abc' }] });
  });

  it('that is broken is told with its line, ignores nothing and is never overwritten', async () => {
    await write('{"ignores": [\n  {"rule": \n');
    const { ignores, problems } = await readIgnores(root);
    expect(ignores).toEqual([]);
    expect(problems).toMatchObject([{ message: expect.stringContaining('.sourcecheck/ignores.json: line') }]);
    await expect(addIgnore(root, FERRY)).rejects.toThrow('not valid JSON');
    expect(await written()).toBe('{"ignores": [\n  {"rule": \n');
  });

  it.each(['[]', '{"ignores": {}}', '7'])('of another shape is told: %s', async (content) => {
    await write(content);
    expect((await readIgnores(root)).problems).toHaveLength(1);
    await expect(addIgnore(root, FERRY)).rejects.toThrow('list');
  });

  it('loses only those entries that are broken', async () => {
    await write('{"ignores": [\n{"rule": 3},\n"x",\n{"sentence": "lone"},\n{"rule": "date", "sentence": "zz9"}\n]}');
    const { ignores, problems } = await readIgnores(root);
    expect(ignores).toEqual([{ rule: 'date', sentence: 'zz9', words: '', reason: '', line: 4 }]);
    expect(problems.map(({ line }) => line)).toEqual([0, 0, 3]);
  });
});
