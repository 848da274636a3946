import { mkdir, mkdtemp, readdir, readFile, realpath, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryTerms } from '../engine/index/queryTerms.ts';
import { tokenize } from '../engine/text/tokens.ts';
import { cacheRoot } from './shards/cacheFolder.ts';
import { SourceStore } from './sourceStore.ts';
import { provenStamp } from './stamp.ts';

let root = '';
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'sourcecheck-cache-')));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const limits = { maxSourceBytes: 100_000 };
const LONG_AGO = new Date('2021-03-04T05:06:07.089Z');

/** Writes a source that has not been changed for a while. */
async function put(name: string, content: string | Uint8Array, at = LONG_AGO): Promise<string> {
  const file = path.join(root, 'sources', name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  await utimes(file, at, at);
  return file;
}

const cache = (): string => path.join(root, 'cache', 'project');

async function openStore(kept: string | undefined = cache()): Promise<SourceStore> {
  const folders = [{ path: path.join(root, 'sources'), name: 'sources' }];
  const store = await SourceStore.open(folders, limits, { cache: kept });
  // What is written to the cache afterwards is written before the next look.
  await store.refresh([]);
  return store;
}

function find({ archive }: SourceStore, words: string): string[] {
  return archive.index.search(queryTerms(tokenize(words)), 20).map(({ passage }) => passage.text);
}

/** All that the rest of the program sees of a store. */
function seen({ archive, sources, problems, troubled }: SourceStore): unknown {
  const articles = [...archive.articles.values()]
    .map((article) => ({ ...article }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const hits = archive.index
    .search(queryTerms(tokenize('The dam broke and the river rose in Porto, fans said')), 50)
    .map(({ passage, score }) => [passage.article.id, passage.index, passage.text, score]);
  const names = ['porto', 'dam', 'river'].filter((word) => archive.index.nameWords.has(word));
  const { generation } = archive;
  return { articles, hits, names, generation, sources, problems, troubled, spelt: archive.index.expansions.get('prs') };
}

async function putStories(): Promise<void> {
  await put('dam.txt', 'Dam breaks\nDate: 2020-01-02\n\nThe dam broke in Porto. The river rose.\n');
  await put('2019/tram.md', '---\ntitle: Tram\n---\n\n# Tram\n\nThe *tram* stopped in Porto – “for hours” 🚋.\n');
  await put('rail.txt', 'They asked the Porto Railway Society (PRS). Fans in Porto\nsaid the river rose.\n');
  await put(
    'feed.json',
    JSON.stringify([
      { headline: 'Dam', body_text: 'The dam broke again.' },
      { headline: 'Fans', body_text: 'Fans left.' },
    ]),
  );
  await put('odd.txt', Uint8Array.from([0x54, 0xe9, 0x20, 0x93]));
  await put('empty.txt', '');
}

describe('the cache of the sources', () => {
  it('gives what reading anew gives', async () => {
    await putStories();
    const fresh = seen(await openStore(undefined));
    expect(seen(await openStore())).toEqual(fresh);
    expect(seen(await openStore())).toEqual(fresh);
  });

  it('looks into no file whose size, time and inode are the same', async () => {
    const file = await put('dam.txt', 'The dam broke.');
    await openStore();
    await writeFile(file, 'The dam stood.');
    await utimes(file, LONG_AGO, LONG_AGO);
    expect(find(await openStore(), 'dam')).toEqual(['The dam broke.']);
  });

  it('reads anew what has another size or time, and forgets what is gone', async () => {
    await putStories();
    await openStore();
    await put('dam.txt', 'The dam held.');
    await put(
      'rail.txt',
      'They asked the Porto Railway Society (PRS). Fans in Porto\nsaid the river fell.\n',
      new Date('2022-01-01'),
    );
    await rm(path.join(root, 'sources/2019'), { recursive: true });
    await put('new.txt', 'The river fell.');
    const fresh = seen(await openStore(undefined));
    expect(seen(await openStore())).toEqual(fresh);
    expect(seen(await openStore())).toEqual(fresh);
  });

  it('notes that a file was touched and is the same', async () => {
    const file = await put('dam.txt', 'The dam broke.');
    await openStore();
    const later = new Date('2022-02-02T02:02:02.022Z');
    await utimes(file, later, later);
    expect(find(await openStore(), 'dam')).toEqual(['The dam broke.']);
    await writeFile(file, 'The dam stood.');
    await utimes(file, later, later);
    expect(find(await openStore(), 'dam')).toEqual(['The dam broke.']);
  });

  it('takes the time of a file for no proof that may be written to in the same tick', () => {
    const [fine, coarse] = ['14:1600000000123.5:7', '14:1600000000000:7'];
    expect([10, 31].map((later) => provenStamp(fine, 1_600_000_000_123.5 + later))).toEqual(['', fine]);
    expect([31, 2001].map((later) => provenStamp(coarse, 1_600_000_000_000 + later))).toEqual(['', coarse]);
  });

  it('makes anew what is damaged, cut off, or not ours', async () => {
    await putStories();
    const fresh = seen(await openStore());
    const name = (await readdir(cache())).find((one) => one.endsWith('.shard')) ?? '';
    const whole = await readFile(path.join(cache(), name));
    for (let i = 0; i < 40; i += 1) {
      const damaged = Buffer.from(whole);
      const at = Math.floor((whole.length * i) / 40);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      await writeFile(path.join(cache(), name), damaged);
      expect(seen(await openStore())).toEqual(fresh);
    }
    await truncate(path.join(cache(), name), whole.length - 1).catch(() => undefined);
    expect(seen(await openStore())).toEqual(fresh);
    await writeFile(path.join(cache(), 'foreign.shard'), 'no shard');
    await writeFile(path.join(cache(), 'stamps.json'), '{');
    expect(seen(await openStore())).toEqual(fresh);
    expect(await readdir(cache())).not.toContain('foreign.shard');
  });

  it('serves two stores at once, and whatever both leave behind serves a third', async () => {
    await putStories();
    const [one, other] = await Promise.all([openStore(), openStore()]);
    for (let i = 0; i < 12; i += 1) {
      await put(`story${i % 4}.txt`, `The dam broke ${i} times in Porto.`, new Date(1_600_000_000_000 + i));
      if (i % 3 === 2) await rm(path.join(root, 'sources', `story${i % 4}.txt`));
      await Promise.all([one.refresh(), other.refresh()]);
    }
    const fresh = seen(await openStore(undefined));
    expect(seen(one)).toEqual(fresh);
    expect(seen(other)).toEqual(fresh);
    expect(seen(await openStore())).toEqual(fresh);
  });

  it('goes without where it cannot be written', async () => {
    await putStories();
    await writeFile(path.join(root, 'cache'), 'a file where the folder should be');
    expect(seen(await openStore())).toEqual(seen(await openStore(undefined)));
  });

  it('keeps few files however often sources are saved', async () => {
    await putStories();
    const store = await openStore();
    for (let i = 0; i < 60; i += 1) {
      const file = await put(`story${i % 7}.txt`, `The dam broke ${i} times.`, new Date(1_600_000_000_000 + i));
      await store.refresh([file]);
    }
    expect((await readdir(cache())).length).toBeLessThan(12);
    expect(seen(await openStore())).toEqual(seen(await openStore(undefined)));
  });

  it('is handed what a thread of its own has read, where there are many files', async () => {
    await putStories();
    for (let i = 0; i < 150; i += 1)
      await put(`many/story${i}.txt`, `Story ${i}\n\nThe dam broke ${i} times in Porto.`);
    const fresh = await openStore(undefined);
    expect(fresh.archive.articles.size).toBe(157);
    expect(seen(await openStore())).toEqual(seen(fresh));
    expect(seen(await openStore())).toEqual(seen(fresh));
  });
});

describe('where the cache lies', () => {
  it('is where the system wants it, or where the user says', () => {
    expect(cacheRoot({}, 'linux', '/home/ann')).toBe('/home/ann/.cache/sourcecheck');
    expect(cacheRoot({ XDG_CACHE_HOME: '/var/ann' }, 'linux', '/home/ann')).toBe('/var/ann/sourcecheck');
    expect(cacheRoot({}, 'darwin', '/Users/ann')).toBe('/Users/ann/Library/Caches/sourcecheck');
    expect(cacheRoot({ SOURCECHECK_CACHE: '' }, 'linux', '/home/ann')).toBeUndefined();
    expect(cacheRoot({ SOURCECHECK_CACHE: '/fast' }, 'linux', '/home/ann')).toBe('/fast');
  });
});
