import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citableSources } from '../engine/check/citing/citableSources.ts';
import { smallArchive } from '../testing/smallArchive.ts';
import { bibliographyOf, withReferences } from './bibliography.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'sourcecheck-keys-'));
  await mkdir(path.join(root, '.sourcecheck'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const write = async (name: string, text: string): Promise<void> => writeFile(path.join(root, name), text);

describe('the bibliography of a project', () => {
  it('is empty without files, and says nothing', async () => {
    expect(await bibliographyOf(root, [])()).toEqual({ references: [], problems: [] });
  });

  it('is read from the usual files and the file of keys, whose paths are of the project', async () => {
    await write('references.json', '[{"id": "cup", "title": "Rovers win"}]');
    await write('references.bib', '@misc{tax, title={Tax falls}}');
    await write('.sourcecheck/keys.json', '{"sources/a.txt": "first"}');
    const { references, problems } = await bibliographyOf(root, [])();
    expect(problems).toEqual([]);
    expect(references.map(({ key, source }) => [key, source])).toEqual([
      ['first', path.join(root, 'sources/a.txt')],
      ['cup', undefined],
      ['tax', undefined],
    ]);
  });

  it('names a configured file that is missing, and one that is broken, and uses the rest', async () => {
    await write('old.json', '{');
    await write('new.bib', '@misc{tax, title={Tax falls}}');
    const { references, problems } = await bibliographyOf(root, ['gone.bib', 'old.json', 'new.bib'])();
    expect(references.map(({ key }) => key)).toEqual(['tax']);
    expect(problems).toEqual([
      expect.stringMatching(/^gone\.bib: /),
      'old.json: it is not valid JSON and is left out.',
    ]);
  });

  it('has those first that a draft names, beside it or at the top, and nothing from outside the project', async () => {
    await mkdir(path.join(root, 'story', 'refs'), { recursive: true });
    await write('references.json', '[{"id": "cup", "title": "Rovers win"}]');
    await write('story/refs/own.bib', '@misc{tax, title={Tax falls}}');
    await write('desk.bib', '@misc{sea, title={Sea rises}}');
    const outside = path.join(path.dirname(root), `${path.basename(root)}.bib`);
    await writeFile(outside, '@misc{secret, title={Secret}}');
    const read = bibliographyOf(root, []);
    const names = ['refs/own.bib', 'desk.bib', `../../${path.basename(outside)}`, outside, 'gone.bib'];
    const own = { folder: path.join(root, 'story'), names };
    const { references, problems } = await read(own);
    await rm(outside);
    expect(references.map(({ key }) => key)).toEqual(['tax', 'sea', 'cup']);
    expect(problems).toEqual([
      expect.stringContaining('outside its project'),
      expect.stringContaining('outside its project'),
      'gone.bib: the draft names this bibliography, but it is not there.',
    ]);
    expect(await read({ ...own, names: ['desk.bib'] })).toBe(await read({ ...own, names: ['desk.bib'] }));
    expect((await read()).references.map(({ key }) => key)).toEqual(['cup']);
  });

  it('is the same object until a file changes, and a changed one makes another archive', async () => {
    await write('references.json', '[{"id": "cup", "title": "Rovers win"}]');
    const read = bibliographyOf(root, []);
    const first = await read();
    expect(await read()).toBe(first);
    const archive = smallArchive([{ id: 'a', text: 'Rovers won the cup on Sunday.', outlet: 'Post' }]);
    const joined = withReferences(archive, first);
    expect(withReferences(archive, first)).toBe(joined);
    expect(joined.generation).not.toBe(archive.generation);
    await write('references.json', '[{"id": "cups", "title": "Rovers win"}]');
    await utimes(path.join(root, 'references.json'), new Date(0), new Date(0));
    const second = await read();
    expect(second).not.toBe(first);
    expect(withReferences(archive, second).generation).not.toBe(joined.generation);
  });

  it('gives sources their keys', async () => {
    const archive = smallArchive([{ id: 'a', text: 'Rovers won the cup on Sunday.', outlet: 'Post' }]);
    const [article] = archive.articles.values();
    const references = [{ key: 'cup', source: article?.path ?? '', file: 'keys.json' }];
    const keyed = withReferences(archive, { references, problems: [] });
    expect(citableSources(keyed).get('a')?.key).toBe('cup');
  });
});
