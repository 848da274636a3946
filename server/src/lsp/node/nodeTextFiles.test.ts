import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildArticle } from '../../engine/sources/buildArticle.ts';
import { nodeTextFiles } from './nodeTextFiles.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'sourcecheck-texts-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function article(id: string, text: string) {
  return buildArticle({ id, path: '/desk/sources/feed.json', text, format: 'plain', extracted: [] });
}

describe('the text files of sources', () => {
  it('hold what the source was read as, may not be written to, and follow it', async () => {
    const files = nodeTextFiles(root);
    files?.keep(article('feed#dam', 'The dam broke.'));
    const file = fileURLToPath(files?.uriOf(article('feed#dam', '')) ?? '');
    expect(path.basename(file)).toBe('feed.json#dam.txt');
    expect(await readFile(file, 'utf8')).toBe('The dam broke.');
    expect((await stat(file)).mode & 0o277).toBe(0);
    files?.keep(article('feed#dam', 'The dam held.'));
    expect(await readFile(file, 'utf8')).toBe('The dam held.');
  });

  it('give each article of a file one of its own', () => {
    const files = nodeTextFiles(root);
    expect(files?.uriOf(article('feed#dam', ''))).not.toBe(files?.uriOf(article('feed#tram', '')));
  });

  it('are left out where nothing can be written', async () => {
    await writeFile(path.join(root, 'text'), 'in the way');
    expect(() => nodeTextFiles(root)?.keep(article('feed#dam', 'The dam broke.'))).not.toThrow();
  });
});
