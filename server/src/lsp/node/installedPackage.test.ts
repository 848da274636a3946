import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPackage } from './installedPackage.ts';

async function installed(manifest: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sourcecheck-package-'));
  onTestFinished(async () => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'docs', 'rules'), { recursive: true });
  await writeFile(path.join(folder, 'package.json'), manifest);
  await writeFile(path.join(folder, 'docs', 'rules', 'number.md'), '# Number\n');
  return folder;
}

describe('readPackage', () => {
  it('points to the pages that came with the package', async () => {
    const folder = await installed('{ "version": "1.2.3" }');
    const { version, rulePage } = readPackage(folder);
    expect(version).toBe('1.2.3');
    expect(rulePage('conflict/number')).toBe(`${pathToFileURL(folder).href}/docs/rules/number.md`);
    expect(rulePage('disputed/number')).toBe(rulePage('conflict/number'));
  });

  it('points to the homepage where the package names one', async () => {
    const { rulePage } = readPackage(await installed('{ "homepage": "https://pages.example/tool#readme" }'));
    expect(rulePage('conflict/number')).toBe('https://pages.example/tool/docs/rules/number.md');
  });

  it('points to nothing that is not there', async () => {
    const { rulePage } = readPackage(await installed('{}'));
    expect(rulePage('conflict/date')).toBeUndefined();
    expect(rulePage('no/such-rule')).toBeUndefined();
  });

  it('takes a broken or missing manifest for none', async () => {
    expect(readPackage(await installed('{')).version).toBe('unknown');
    expect(readPackage('/no/such/folder').version).toBe('unknown');
  });
});
