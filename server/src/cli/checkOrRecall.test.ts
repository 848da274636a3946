import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sentenceMark } from '../engine/check/ignoring/ignores.ts';
import { type Desks, type Finished, openDesks, runHere, withoutProgress } from './testing/commandLine.ts';

let desks: Desks;
let desk = '';
let cache = '';

beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

const LONG_AGO = new Date('2021-03-04T05:06:07.089Z');

const FERRY = 'The ferry carried 212 passengers to Ardmore on Monday, the harbour office said.\n';
const BUDGET = 'The council passed a budget of $40 million on Tuesday.\nIt was the third in a row.\n';
const DRAFT = `The ferry carried 221 passengers to Ardmore.

The council passed a budget of $40 million on Tuesday. It has a plan for the trams.
`;

beforeEach(async () => {
  desk = await desks.folder({
    'sources/ferry.txt': FERRY,
    'sources/city/budget.txt': BUDGET,
    'draft.md': DRAFT,
    '.sourcecheck/': '',
  });
  cache = await desks.folder({});
  await age('sources/ferry.txt');
  await age('sources/city/budget.txt');
  // Only a program that was built has a cache.
  vi.stubGlobal('SOURCECHECK_BUILD', 'one build');
  vi.stubEnv('SOURCECHECK_CACHE', cache);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** Makes a file look as if it had not been written to for a while. */
async function age(name: string, at = LONG_AGO): Promise<void> {
  await utimes(path.join(desk, name), at, at);
}

async function put(name: string, content: string): Promise<void> {
  await writeFile(path.join(desk, name), content);
}

async function checkedAs(...words: readonly string[]): Promise<Finished> {
  const done = await runHere(['check', ...words], { cwd: desk });
  return { ...done, stderr: withoutProgress(done.stderr) };
}

const check = async (...options: readonly string[]): Promise<Finished> => checkedAs('draft.md', ...options);

async function fresh(...options: readonly string[]): Promise<Finished> {
  vi.stubEnv('SOURCECHECK_CACHE', '');
  const answer = await check(...options);
  vi.stubEnv('SOURCECHECK_CACHE', cache);
  return answer;
}

/** Takes the index out of the cache: whoever opens the sources has to make it again. */
async function forgetIndex(): Promise<void> {
  for (const file of await shards()) await rm(file);
}

async function shards(): Promise<readonly string[]> {
  const files = await readdir(cache, { recursive: true });
  return files.filter((file) => file.endsWith('.shard')).map((file) => path.join(cache, file));
}

describe('a draft that is checked again', () => {
  it.each([['text'], ['github'], ['sarif']])(
    'has the same findings, and its sources are not opened: %s',
    async (format) => {
      const first = await check('--format', format);
      await forgetIndex();
      expect(await check('--format', format)).toEqual(first);
      expect(await shards()).toEqual([]);
      expect(await fresh('--format', format)).toEqual(first);
      expect(first.stdout).toContain('221');
    },
  );

  it('has the same sentences, sources and places in the report for programs', async () => {
    await check();
    const again = await check('--format', 'json');
    expect(again).toEqual(await fresh('--format', 'json'));
    expect(JSON.parse(again.stdout)).toMatchObject({
      sources: [{ id: 'city/budget' }, { id: 'ferry' }],
      drafts: [{ sentences: [{ evidence: [{ source: 'ferry', range: { start: { line: 0 } } }] }, {}, {}] }],
    });
  });

  const ignores = JSON.stringify({
    ignores: [
      { rule: 'all', sentence: sentenceMark('The ferry carried 221 passengers to Ardmore.'), words: 'The ferry' },
    ],
  });
  it.each([
    ['it has changed', () => put('draft.md', DRAFT.replace('221', '212'))],
    ['it has another date', () => put('draft.md', `---\ndate: 2024-12-04\n---\n${DRAFT}`)],
    ['a source has changed', () => put('sources/ferry.txt', FERRY.replace('212', '221'))],
    ['a source was touched', () => age('sources/ferry.txt', new Date('2022-01-01T00:00:00.001Z'))],
    ['a source has gone', () => rm(path.join(desk, 'sources/ferry.txt'))],
    ['a source has come', () => put('sources/tram.txt', 'The council has a plan for the trams.\n')],
    ['a folder of sources has gone', () => rm(path.join(desk, 'sources/city'), { recursive: true })],
    ['severities have changed', () => put('.sourcecheck/config.json', '{"severity": {"number": "hint"}}')],
    ['other sources count', () => put('.sourcecheck/config.json', '{"sources": {"exclude": ["ferry.txt"]}}')],
    ['drafts have another date', () => put('.sourcecheck/config.json', '{"drafts": {"date": "2024-12-04"}}')],
    ['a finding is ignored', () => put('.sourcecheck/ignores.json', ignores)],
    ['a bibliography has come', () => put('references.json', '[{"id": "ferry24", "title": "The ferry"}]')],
  ])('is checked anew where %s', async (_, change) => {
    await check();
    await forgetIndex();
    await change();
    const answer = await check();
    expect(answer).toEqual(await fresh());
    expect(await shards()).not.toEqual([]);
    expect(await check()).toEqual(answer);
  });

  it('is checked anew for another date, and where it was not its file that was checked', async () => {
    await check();
    expect(await check('--date', '2024-12-04')).toEqual(await fresh('--date', '2024-12-04'));
    expect(await check('--explain')).toEqual(await fresh('--explain'));
    const other = ['--sources', path.join('sources', 'city')];
    expect(await check(...other)).toEqual(await fresh(...other));
  });

  it('is checked anew where what was kept is damaged', async () => {
    const first = await check();
    const files = await readdir(cache, { recursive: true });
    for (const file of files.filter((one) => one.endsWith('.json'))) {
      const text = await readFile(path.join(cache, file), 'utf8');
      await writeFile(path.join(cache, file), text.replace('ferry', 'fairy'));
    }
    expect(await check()).toEqual(first);
  });

  it('is never its own evidence, also when it lies among the sources', async () => {
    const inSources = ['sources/ferry.txt', '--sources', 'sources'];
    const first = await checkedAs(...inSources);
    await age('sources/ferry.txt');
    expect(await checkedAs(...inSources)).toEqual(first);
    expect(first.stdout).toContain('unsupported');
  });
});
