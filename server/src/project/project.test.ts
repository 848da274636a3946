import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from '../engine/text/parseDocument.ts';
import { articleIds } from './articleIds.ts';
import { type Config, DEFAULT_CONFIG } from './config.ts';
import { draftDate } from './draftDate.ts';
import { isDraft } from './drafts.ts';
import { listSources } from './listSources.ts';
import { findRoot } from './root.ts';
import { sourceFoldersOf } from './sourceFolders.ts';

let root = '';
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'sourcecheck-project-')));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function put(name: string): Promise<string> {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'The dam broke.');
  return file;
}

async function names(draftFolder: string, configured: readonly string[] = []): Promise<string[]> {
  return (await sourceFoldersOf(path.join(root, draftFolder), root, chosen(configured))).map(({ name }) => name);
}

async function text(name: string, content: string): Promise<void> {
  await put(name);
  await writeFile(path.join(root, name), content);
}

const chosen = (
  folders: readonly string[],
  include: readonly string[] = [],
  exclude: readonly string[] = [],
): Config['sources'] => ({ folders, include, exclude });

/** The files listed, by folder and path; and what was told. */
async function listed(settings: Config['sources']): Promise<{ readonly files: string[]; readonly told: string[] }> {
  const { files, problems } = await listSources(await sourceFoldersOf(root, root, settings));
  return {
    files: files.map(({ folder, relative }) => `${folder.name}/${relative}`),
    told: problems.map(({ message }) => message),
  };
}

const ids = (...relative: string[]) => articleIds(relative.map((one) => ({ relative: one, folder: 'sources' })));

const drafts = (file: string, more: Partial<typeof DEFAULT_CONFIG> = {}) =>
  isDraft(file, '/desk', { ...DEFAULT_CONFIG, ...more });

describe('the folders of sources', () => {
  it('are found beside the draft and above it, up to the root', async () => {
    await put('sources/a.txt');
    await put('desk/story/sources/b.txt');
    await put('desk/other/sources/c.txt');
    expect(await names('desk/story')).toEqual(['desk/story/sources', 'sources']);
    expect(await names('.')).toEqual(['sources']);
    expect(await names('elsewhere')).toEqual(['sources']);
  });

  it('are none above the root, and none where there is only a file of that name', async () => {
    await put('sources/a.txt');
    await put('desk/sources');
    expect(await sourceFoldersOf(path.join(root, 'desk'), path.join(root, 'desk'), chosen([]))).toEqual([]);
  });

  it('are those configured, and only those', async () => {
    await put('sources/a.txt');
    await put('press/2024/b.txt');
    await put('press/2024/b.md');
    await put('wire/c.txt');
    const folders = await sourceFoldersOf(root, root, chosen(['press/**/*.txt', 'wire', 'gone']));
    expect(folders.map(({ name }) => name)).toEqual(['press', 'wire', 'gone']);
    const { files, problems } = await listSources(folders);
    expect(files.map(({ relative }) => relative)).toEqual(['2024/b.txt', 'c.txt']);
    expect(problems).toEqual([{ code: 'unreadable', message: 'gone: it is no longer there.' }]);
  });

  it('may be single files, read from their folder without looking through it', async () => {
    await put('wire/c.txt');
    await put('wire/d.txt');
    await put('wire/deep/e.txt');
    const folders = await sourceFoldersOf(
      root,
      root,
      chosen(['wire/c.txt', 'wire/deep/e.txt', path.join(root, 'wire/d.txt')]),
    );
    expect(folders.map(({ name }) => name)).toEqual(['wire', 'deep']);
    const { files, problems } = await listSources(folders);
    expect(files.map(({ relative }) => relative)).toEqual(['c.txt', 'd.txt', 'e.txt']);
    expect(problems).toEqual([]);
  });

  it('have names of their own, though the root has the same', async () => {
    await put('sources/a.txt');
    const inner = path.join(root, 'sources');
    const folders = await sourceFoldersOf(inner, inner, chosen(['.', '../sources/sources']));
    expect(new Set(folders.map(({ name }) => name)).size).toBe(2);
  });
});

describe('which files of a folder count', () => {
  it('is what no .gitignore leaves out, the nearest going before those above', async () => {
    await mkdir(path.join(root, '.git'));
    await text('.gitignore', '*.tmp.txt\n/sources/old/\n');
    await text('sources/2024/.gitignore', 'draft*.txt\n!keep.tmp.txt\n');
    for (const name of ['a.txt', 'b.tmp.txt', 'old/c.txt', '2024/d.txt', '2024/draft1.txt', '2024/keep.tmp.txt']) {
      await put(`sources/${name}`);
    }
    const { files, told } = await listed(chosen([]));
    expect(files).toEqual(['sources/2024/d.txt', 'sources/2024/keep.tmp.txt', 'sources/a.txt']);
    expect(told).toEqual([]);
  });

  it('does not go by what keeps the whole folder out of the repository', async () => {
    await mkdir(path.join(root, '.git'));
    await text('.gitignore', 'sources/\n');
    await put('sources/a.txt');
    expect((await listed(chosen([]))).files).toEqual(['sources/a.txt']);
  });

  it('is told where nothing is left, with what to do', async () => {
    await mkdir(path.join(root, '.git'));
    await text('.gitignore', 'sources/*\n');
    await put('sources/a.txt');
    const { files, told } = await listed(chosen([]));
    expect(files).toEqual([]);
    expect(told).toEqual([expect.stringMatching(/^sources: all files .* \(a\.txt\);.*"sources\.include"/u)]);
    expect((await listed(chosen([], ['*.txt']))).files).toEqual(['sources/a.txt']);
  });

  it('is what the settings include and do not exclude', async () => {
    for (const name of ['a.txt', 'a.md', 'notes/b.txt', 'wire/c.txt', 'wire/raw/d.txt']) await put(`sources/${name}`);
    expect((await listed(chosen([], ['*.txt'], ['raw', 'notes/*']))).files).toEqual([
      'sources/a.txt',
      'sources/wire/c.txt',
    ]);
    expect((await listed(chosen(['sources/wire', 'sources/a.md'], ['c.*']))).files).toEqual([
      'sources/a.md',
      'wire/c.txt',
    ]);
  });
});

describe('ids of articles', () => {
  it('are paths without extension, with it where two would be the same', () => {
    expect(ids('a.txt', '2024/a.txt', 'b.md', 'b.txt')).toEqual(['a', '2024/a', 'b.md', 'b.txt']);
  });

  it('are never the same', () => {
    expect(ids('a.md', 'a.txt', 'a.md.txt')).toEqual(['a.md', 'a.txt', 'a.md.txt']);
    expect(new Set(ids('a', 'a.b', 'a.b.c', 'a.c', '.d', 'd.e/f', 'd.e/f.g')).size).toBe(7);
  });

  it('begin with the folder where there are several', () => {
    expect(
      articleIds([
        { relative: 'a.txt', folder: 'wire' },
        { relative: 'a.txt', folder: 'press' },
      ]),
    ).toEqual(['wire/a', 'press/a']);
    expect(articleIds([{ relative: 'a.txt', folder: 'wire' }], 2)).toEqual(['wire/a']);
  });
});

describe('a draft', () => {
  it.each(['story.md', 'a/b/story.markdown', '/desk/story.txt', 'STORY.MD', 'sources.md', 'resources/story.md'])(
    'is %s',
    (file) => {
      expect(drafts(file)).toBe(true);
    },
  );

  it.each([
    'sources/a.md',
    'a/sources/b/c.txt',
    'README.md',
    'docs/readme.de.md',
    'CHANGELOG.md',
    'LICENSE.txt',
    'CONTRIBUTING.md',
    'story.html',
    '.git/a.md',
    'node_modules/x/y.md',
    '/elsewhere/story.md',
    '../story.md',
  ])('is not %s', (file) => {
    expect(drafts(file)).toBe(false);
  });

  it('is what include says, less what exclude says, and never a source', () => {
    const settings = { drafts: { include: ['copy/**', 'README.md'], exclude: ['**/old/**'] } };
    expect(drafts('copy/a.md', settings)).toBe(true);
    expect(drafts('README.md', settings)).toBe(true);
    expect(drafts('copy/old/a.md', settings)).toBe(false);
    expect(drafts('story.md', settings)).toBe(false);
    expect(drafts('copy/sources/a.md', settings)).toBe(false);
    expect(drafts('copy/a.md', { ...settings, sources: chosen(['copy/*.md']) })).toBe(false);
  });
});

describe('the root of a draft', () => {
  it('is the innermost workspace folder', async () => {
    const draft = await put('desk/story/a.md');
    expect(await findRoot(draft, [root, path.join(root, 'desk'), path.join(root, 'des')])).toBe(
      path.join(root, 'desk'),
    );
  });

  it('is the folder with the settings or the repository, else its own', async () => {
    const draft = await put('desk/story/a.md');
    expect(await findRoot(draft)).toBe(path.join(root, 'desk/story'));
    await put('.git/HEAD');
    expect(await findRoot(draft)).toBe(root);
    await put('desk/.sourcecheck/config.json');
    expect(await findRoot(draft)).toBe(path.join(root, 'desk'));
  });
});

describe('the date of a draft', () => {
  const date = { year: 2024, month: 5, day: 6 };
  const config = { drafts: { ...DEFAULT_CONFIG.drafts, date } };

  it('is that of its front matter, else the setting, else unknown', () => {
    const dated = parseDocument('---\ndate: 2023-01-02\n---\n\nThe dam broke.\n', 'markdown');
    const plain = parseDocument('The dam broke.\n', 'markdown');
    expect(draftDate(dated, config)).toEqual({ year: 2023, month: 1, day: 2 });
    expect(draftDate(plain, config)).toEqual(date);
    expect(draftDate(plain, DEFAULT_CONFIG)).toBeUndefined();
  });
});
