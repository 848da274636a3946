import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { getuid } from 'node:process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSource, whyUnreadable } from './readSource.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sourcecheck-read-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const limits = { maxSourceBytes: 1000 };

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const full = path.join(folder, name);
  await writeFile(full, content);
  return full;
}

describe('reading a source file', () => {
  it('gives its text and format by the extension, in any case', async () => {
    expect(await readSource(await file('a.TXT', 'Dam.'), limits)).toMatchObject({
      kind: 'text',
      text: 'Dam.',
      format: 'plain',
    });
    expect(await readSource(await file('a.markdown', '# Dam'), limits)).toMatchObject({
      kind: 'text',
      format: 'markdown',
    });
  });

  it('gives the same hash for the same bytes only', async () => {
    const hashes = await Promise.all(
      ['Dam.', 'Dam.', 'Dam!'].map(
        async (text, i) => (await readSource(await file(`${i}.txt`, text), limits)).contentHash,
      ),
    );
    expect(new Set(hashes).size).toBe(2);
  });

  it.each([
    ['old.doc', /old Word documents are not read; save it as \.docx/u],
    ['data.xlsx', /save the sheet as \.csv/u],
    [
      'data.xyz',
      /\.xyz files are not among what can be read \(\.txt, .*\.json.*save its text as a \.txt or \.md file/u,
    ],
    ['notes', /files without an extension/u],
  ])('says of %s that it is not read', async (name, message) => {
    const reading = await readSource(await file(name, 'x'), limits, `sources/${name}`);
    expect(reading).toMatchObject({
      kind: 'problem',
      problem: { code: 'unreadable', message: expect.stringMatching(message) },
    });
    expect(reading).toMatchObject({ problem: { message: expect.stringMatching(`^sources/${name}: `) } });
  });

  it('leaves a file alone that is above the limit', async () => {
    expect(await readSource(await file('a.txt', 'x'.repeat(1001)), limits, 'sources/a.txt')).toMatchObject({
      kind: 'problem',
      problem: {
        code: 'too-large',
        message: expect.stringMatching(/^sources\/a\.txt: .*1000 bytes.*limits\.maxSourceBytes/u),
      },
    });
    expect(await readSource(await file('b.txt', 'x'.repeat(1000)), limits)).toMatchObject({ kind: 'text' });
  });

  it('says of a 20 MB file how much is read', async () => {
    const large = await file('a.txt', Buffer.alloc(20_000_000, 'Rain fell. '));
    expect(await readSource(large, { maxSourceBytes: 10_000_000 }, 'sources/a.txt')).toMatchObject({
      problem: { code: 'too-large', message: expect.stringMatching(/^sources\/a\.txt: it is larger than 10 MB/u) },
    });
  });

  it('says of a missing file that it is gone, and of a folder that it is none', async () => {
    expect(await readSource(path.join(folder, 'none.txt'), limits, 'none.txt')).toMatchObject({
      problem: { code: 'unreadable', message: 'none.txt: it is no longer there.' },
    });
    expect(await readSource(folder.concat('/.'), limits, 'x')).toMatchObject({ kind: 'problem' });
  });

  it('says of links in a circle that they are', async () => {
    await symlink(path.join(folder, 'b.txt'), path.join(folder, 'a.txt'));
    await symlink(path.join(folder, 'a.txt'), path.join(folder, 'b.txt'));
    expect(await readSource(path.join(folder, 'a.txt'), limits, 'a.txt')).toMatchObject({
      problem: { code: 'unreadable', message: expect.stringMatching(/^a\.txt: its symbolic links lead in a circle/u) },
    });
  });

  it('says of a locked file what to change', async () => {
    // The administrator may read everything; there the error is only put into words.
    expect(whyUnreadable(Object.assign(new Error('EACCES'), { code: 'EACCES' }))).toBe(
      'it may not be read; change its permissions.',
    );
    if (getuid?.() === 0) return;
    const locked = await file('a.txt', 'Dam.');
    await chmod(locked, 0);
    expect(await readSource(locked, limits, 'a.txt')).toMatchObject({
      problem: { message: expect.stringContaining('change its permissions') },
    });
  });
});
