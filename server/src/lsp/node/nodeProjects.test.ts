import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Sources } from '../host.ts';
import { nodeProjects } from './nodeProjects.ts';

let root = '';
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'sourcecheck-projects-')));
  await mkdir(path.join(root, 'sources'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function put(name: string, text: string): Promise<string> {
  const file = path.join(root, 'sources', name);
  await writeFile(file, text);
  return file;
}

async function putMany(text: string): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: 400 }, async (_, i) => put(`story${i}.txt`, `${text} ${i} times.`)));
}

function textOf({ archive }: Sources, id: string): string | undefined {
  return archive.articles.get(id)?.text;
}

it('a source that changes is there at the next look', async () => {
  await put('dam.txt', 'The dam broke.');
  const project = await nodeProjects()(root, {});
  const ask = async (): Promise<Sources> =>
    project.sourcesFor(path.join(root, 'draft.md'), {
      bibliographies: [],
      progress: () => undefined,
      settled: () => undefined,
    });
  await ask();
  project.sourcesChanged([await put('dam.txt', 'The dam held.')]);
  expect(textOf(await ask(), 'dam')).toBe('The dam held.');
});

it('while many sources are read anew those before stand, whole, until the new ones do', async () => {
  await putMany('The dam broke');
  const project = await nodeProjects()(root, {});
  const draft = path.join(root, 'draft.md');
  const first = await project.sourcesFor(draft, {
    bibliographies: [],
    progress: () => undefined,
    settled: () => undefined,
  });
  project.sourcesChanged(await putMany('The dam held'));
  const told: (() => void)[] = [];
  const settled = new Promise<void>((resolve) => told.push(resolve));
  const meanwhile = await project.sourcesFor(draft, {
    bibliographies: [],
    progress: () => undefined,
    settled: () => told.forEach((tell) => tell()),
  });
  expect(meanwhile.archive).toBe(first.archive);
  expect(textOf(meanwhile, 'story7')).toBe('The dam broke 7 times.');
  await settled;
  const after = await project.sourcesFor(draft, {
    bibliographies: [],
    progress: () => undefined,
    settled: () => undefined,
  });
  expect(after.archive.articles.size).toBe(400);
  expect(textOf(after, 'story7')).toBe('The dam held 7 times.');
  expect(after.archive.generation).not.toBe(first.archive.generation);
});
