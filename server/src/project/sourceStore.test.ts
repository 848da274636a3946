import { mkdir, mkdtemp, realpath, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryTerms } from '../engine/index/queryTerms.ts';
import { tokenize } from '../engine/text/tokens.ts';
import { SourceStore } from './sourceStore.ts';

let root = '';
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'sourcecheck-store-')));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const limits = { maxSourceBytes: 10_000 };

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

async function openStore(...names: string[]): Promise<SourceStore> {
  const folders = (names.length > 0 ? names : ['sources']).map((name) => ({ path: path.join(root, name), name }));
  return SourceStore.open(folders, limits);
}

function find({ archive }: Pick<SourceStore, 'archive'>, words: string): string[] {
  return archive.index.search(queryTerms(tokenize(words)), 9).map(({ passage }) => passage.text);
}

function messages(store: SourceStore): string[] {
  return [...store.problems, ...store.sources.flatMap(({ problems }) => problems)].map(({ message }) => message);
}

describe('a source store', () => {
  it('lists and indexes what lies in its folders, dotfiles and node_modules left out', async () => {
    await put('sources/dam.txt', 'Dam breaks\nDate: 2020-01-02\nThe dam broke.\n');
    await put('sources/2019/tram.md', '# Tram\n\nThe tram stopped.\n');
    await put('sources/.hidden.txt', 'Hidden.');
    await put('sources/node_modules/x.txt', 'Packed.');
    const store = await openStore();
    expect(store.sources.map(({ id, title, date, passages }) => [id, title, date, passages > 0])).toEqual([
      ['2019/tram', 'Tram', undefined, true],
      ['dam', 'Dam breaks', '2020-01-02', true],
    ]);
    expect(find(store, 'tram')).toContain('The tram stopped.');
    expect(store.archive.articles.get('dam')?.path).toBe(path.join(root, 'sources/dam.txt'));
    expect(store.problems).toEqual([]);
  });

  it('gives each bad file a message that names it, and reads the rest', async () => {
    await put('sources/good.txt', 'The dam broke.');
    await put('sources/photo.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    await put('sources/large.txt', 'x'.repeat(10_001));
    await put('sources/report.pdf', '%PDF-1.4');
    await put('sources/broken.txt', Uint8Array.from([0x54, 0xe9, 0x20, 0x93]));
    await put('sources/empty.txt', '');
    await symlink(path.join(root, 'sources/loop.txt'), path.join(root, 'sources/loop.txt'));
    const store = await openStore();
    for (const name of ['photo.txt', 'large.txt', 'report.pdf', 'broken.txt', 'empty.txt', 'loop.txt']) {
      expect(messages(store).filter((message) => message.startsWith(`sources/${name}: `))).toHaveLength(1);
    }
    expect(find(store, 'dam')).toEqual(['The dam broke.']);
  });

  it('says once that a folder is empty, or gone', async () => {
    await mkdir(path.join(root, 'sources'));
    expect(messages(await openStore())).toEqual([
      expect.stringMatching(/^sources: there are no sources in this folder yet/u),
    ]);
    expect(messages(await openStore('nowhere'))).toEqual(['nowhere: it is no longer there.']);
  });

  it('reads nothing that a link leads to outside the folder', async () => {
    await put('secret/plan.txt', 'The plan.');
    await put('sources/dam.txt', 'The dam broke.');
    await symlink(path.join(root, 'secret'), path.join(root, 'sources/link'));
    await symlink(path.join(root, 'secret/plan.txt'), path.join(root, 'sources/plan.txt'));
    const store = await openStore();
    expect(store.sources.map(({ id }) => id)).toEqual(['dam']);
    expect(messages(store)).toEqual([
      expect.stringMatching(/^sources\/link: this link leads out/u),
      expect.stringMatching(/^sources\/plan\.txt: this link leads out/u),
    ]);
  });

  it('reads a file once that two ways lead to, and ends where links go round', async () => {
    await put('sources/a/dam.txt', 'The dam broke.');
    await symlink(path.join(root, 'sources'), path.join(root, 'sources/a/again'));
    await symlink(path.join(root, 'sources/a/dam.txt'), path.join(root, 'sources/other.txt'));
    expect((await openStore()).sources.map(({ id }) => id)).toEqual(['a/dam']);
  });

  it('tells sources of one name apart by extension and by folder', async () => {
    await put('sources/dam.txt', 'The dam broke.');
    await put('sources/dam.md', 'The dam held.');
    expect((await openStore()).sources.map(({ id }) => id)).toEqual(['dam.md', 'dam.txt']);
    await put('more/dam.txt', 'The dam leaked.');
    expect((await openStore('sources', 'more')).sources.map(({ id }) => id)).toEqual([
      'more/dam',
      'sources/dam.md',
      'sources/dam.txt',
    ]);
  });

  it('reads every article of a feed under an id of its own, and follows the feed', async () => {
    const items = ['dam', 'tram', 'ferry'].map((id) => ({
      id,
      title: `The ${id}`,
      body: `The ${id} broke on Monday.`,
    }));
    await put('sources/feed.json', JSON.stringify(items));
    const store = await openStore();
    expect(store.sources.map(({ id, title }) => [id, title])).toEqual([
      ['feed#dam', 'The dam'],
      ['feed#tram', 'The tram'],
      ['feed#ferry', 'The ferry'],
    ]);
    expect(find(store, 'tram')).toContain('The tram broke on Monday.');
    await put('sources/feed.json', JSON.stringify(items.slice(0, 2)));
    await put('sources/feed.md', 'The feed.');
    expect(await store.refresh()).toBe(true);
    expect(store.sources.map(({ id }) => id)).toEqual(['feed.json#dam', 'feed.json#tram', 'feed.md']);
    expect(find(store, 'ferry')).toEqual([]);
    expect(store.archive.articles.get('feed.json#dam')?.paragraphs.at(-1)?.locator).toBe('para. 1');
  });

  it('is the same whatever order folders are given in', async () => {
    await put('a/x.txt', 'The dam broke.');
    await put('b/y.txt', 'The dam held.');
    const [one, other] = [await openStore('a', 'b'), await openStore('b', 'a')];
    expect(one.archive.generation).toBe(other.archive.generation);
    expect([...one.archive.articles.keys()]).toEqual([...other.archive.articles.keys()]);
  });
});

describe('refreshing a source store', () => {
  it('follows files that come, change and go, and says whether anything did', async () => {
    const dam = await put('sources/dam.txt', 'The dam broke.');
    const store = await openStore();
    expect(await store.refresh()).toBe(false);
    const { archive } = store;

    await put('sources/tram.txt', 'The tram stopped.');
    expect(await store.refresh()).toBe(true);
    expect(find(store, 'tram')).toEqual(['The tram stopped.']);

    await put('sources/dam.txt', 'The dam held after all.');
    expect(await store.refresh()).toBe(true);
    expect(find(store, 'dam')).toEqual(['The dam held after all.']);

    await rm(dam);
    expect(await store.refresh()).toBe(true);
    expect(find(store, 'dam')).toEqual([]);
    expect(find({ archive }, 'dam')).toEqual(['The dam broke.']);
  });

  it('gives the generation of a fresh store after any changes', async () => {
    await put('sources/dam.txt', 'The dam broke.');
    const store = await openStore();
    const before = store.archive.generation;
    await put('sources/dam.txt', 'The dam held.');
    await put('sources/tram.txt', 'The tram stopped.');
    await store.refresh();
    expect(store.archive.generation).not.toBe(before);
    expect(store.archive.generation).toBe((await openStore()).archive.generation);
  });

  it('keeps article and archive where only the time of change differs', async () => {
    const dam = await put('sources/dam.txt', 'The dam broke.');
    const store = await openStore();
    const { archive } = store;
    await utimes(dam, new Date(1e12), new Date(1e12));
    expect(await store.refresh()).toBe(false);
    expect(store.archive).toBe(archive);
  });

  it('reads a named file again that looks unchanged, and nothing for a path elsewhere', async () => {
    const dam = await put('sources/dam.txt', 'The dam broke.');
    await utimes(dam, new Date(1e12), new Date(1e12));
    const store = await openStore();
    await writeFile(dam, 'The dam holds.');
    await utimes(dam, new Date(1e12), new Date(1e12));
    expect(await store.refresh([path.join(root, 'elsewhere.txt')])).toBe(false);
    expect(await store.refresh([dam])).toBe(true);
    expect(find(store, 'dam')).toEqual(['The dam holds.']);
  });

  it('changes the id of a source whose name another one takes, and back', async () => {
    await put('sources/dam.txt', 'The dam broke.');
    const store = await openStore();
    const markdown = await put('sources/dam.md', 'The dam held.');
    await store.refresh();
    expect([...store.archive.articles.values()].map(({ id, text }) => [id, text])).toEqual([
      ['dam.md', 'The dam held.'],
      ['dam.txt', 'The dam broke.'],
    ]);
    expect(find(store, 'dam')).toEqual(['The dam held.', 'The dam broke.']);
    await rm(markdown);
    await store.refresh();
    expect(store.archive.index.search(queryTerms(tokenize('dam')), 9).map(({ passage }) => passage.article.id)).toEqual(
      ['dam'],
    );
  });

  it('reads a file anew that was given another extension', async () => {
    await put('sources/dam.txt', '*The dam broke.*');
    const store = await openStore();
    await rename(path.join(root, 'sources/dam.txt'), path.join(root, 'sources/dam.md'));
    expect(await store.refresh()).toBe(true);
    expect(store.archive.articles.get('dam')?.path).toBe(path.join(root, 'sources/dam.md'));
    expect(store.archive.index.passagesAt('dam', [0])[0]?.text).toMatch(/^The dam broke/u);
  });

  it('tells of a folder that vanishes, and comes back with it', async () => {
    await put('sources/dam.txt', 'The dam broke.');
    const store = await openStore();
    await rename(path.join(root, 'sources'), path.join(root, 'away'));
    expect(await store.refresh()).toBe(true);
    expect(messages(store)).toEqual(['sources: it is no longer there.']);
    await rename(path.join(root, 'away'), path.join(root, 'sources'));
    expect(await store.refresh()).toBe(true);
    expect(messages(store)).toEqual([]);
  });

  it('answers several calls at once one after the other', async () => {
    const store = await openStore();
    await put('sources/dam.txt', 'The dam broke.');
    expect(await Promise.all([store.refresh(), store.refresh(), store.refresh()])).toEqual([true, false, false]);
  });

  it('reports progress and stops when told to', async () => {
    for (let i = 0; i < 30; i += 1) await put(`sources/${i}.txt`, 'The dam broke.');
    const seen: (readonly [number, number])[] = [];
    const folders = [{ path: path.join(root, 'sources'), name: 'sources' }];
    await SourceStore.open(folders, limits, { onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.at(-1)).toEqual([30, 30]);
    await expect(SourceStore.open(folders, limits, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});

describe('the archive for a draft', () => {
  it('leaves the draft out where it lies among the sources', async () => {
    const dam = await put('sources/dam.txt', 'The dam broke.');
    await put('sources/tram.txt', 'The dam and the tram.');
    const store = await openStore();
    const archive = await store.archiveFor(dam);
    expect(find({ archive }, 'dam')).toEqual(['The dam and the tram.']);
    expect([...archive.articles.keys()]).toEqual(['tram']);
    expect(archive.generation).not.toBe(store.archive.generation);
    expect(await store.archiveFor(dam)).toBe(archive);
    expect(await store.archiveFor(path.join(root, 'draft.md'))).toBe(store.archive);
  });
});
