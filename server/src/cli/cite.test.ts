import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBibtex } from '../readers/bibtex.ts';
import { readCslJson } from '../readers/cslJson.ts';
import { type Desks, openDesks, runHere } from './testing/commandLine.ts';
import { FLOOD } from './testing/flood.ts';

let desks: Desks;

beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

const TAX = `---
title: Council drops 50% "river_tax" & more
outlet: Lake Post
date: 2023-09-06
author: Ines Okafor
url: https://post.example/a_b?x=1&y=2
key: tax
---

The council of Arlen dropped the river tax on Wednesday. Seven members voted for it, and two against.
`;
const files = {
  'sources/flood.txt': FLOOD,
  'sources/tax.md': TAX,
  'draft.md': 'The council of Arlen dropped the river tax on Wednesday. It was a long day for everyone.\n',
};

describe('sourcecheck references', () => {
  it('prints the sources under their keys as CSL-JSON, which is read back as the same keys', async () => {
    const cwd = await desks.folder(files);
    const { status, stdout, stderr } = await runHere(['references'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toContainEqual({
      id: 'tax',
      type: 'article-newspaper',
      title: 'Council drops 50% "river_tax" & more',
      author: [{ literal: 'Ines Okafor' }],
      'container-title': 'Lake Post',
      issued: { 'date-parts': [[2023, 9, 6]] },
      URL: 'https://post.example/a_b?x=1&y=2',
      custom: { source: 'sources/tax.md' },
    });
    const { references } = readCslJson(stdout);
    expect(references.map(({ key, source }) => [key, source])).toEqual([
      [expect.stringMatching(/^northernwire-2023-09-04-/), 'sources/flood.txt'],
      ['tax', 'sources/tax.md'],
    ]);
    await writeFile(path.join(cwd, 'references.json'), stdout.replaceAll('northernwire-2023-09-04', 'nw'));
    const again = await runHere(['references'], { cwd });
    expect(readCslJson(again.stdout).references[0]?.key).toMatch(/^nw-/);
  });

  it('prints them as BibLaTeX, its signs escaped', async () => {
    const cwd = await desks.folder(files);
    const { stdout } = await runHere(['references', '--format', 'bibtex'], { cwd });
    const { references, problems } = await readBibtex(stdout);
    expect(problems).toEqual([]);
    expect(references).toContainEqual({
      key: 'tax',
      title: 'Council drops 50% "river_tax" & more',
      outlet: 'Lake Post',
      date: '2023-09-06',
      url: 'https://post.example/a_b?x=1&y=2',
    });
  });

  it('tells of a bibliography that cannot be read', async () => {
    const cwd = await desks.folder({ ...files, 'references.json': '{' });
    const { status, stderr } = await runHere(['references'], { cwd });
    expect(status).toBe(0);
    expect(stderr).toBe('sourcecheck: references.json: it is not valid JSON and is left out.\n');
  });
});

describe('sourcecheck cite', () => {
  it('prints the draft with the supported sentence cited', async () => {
    const cwd = await desks.folder(files);
    const { status, stdout } = await runHere(['cite', 'draft.md'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toBe(`The council of Arlen dropped the river tax on Wednesday.[^1] It was a long day for everyone.

[^1]: Lake Post, “Council drops 50% ’river_tax’ & more,” Sept. 6, 2023. <https://post.example/a_b?x=1&y=2>
`);
  });

  it('takes style, template and labels of the house, and the style that it is told', async () => {
    const cwd = await desks.folder({
      ...files,
      '.sourcecheck/config.json': '{ "footnoteTemplate": "{outlet} ({key})", "footnoteLabels": "key" }',
    });
    expect((await runHere(['cite', 'draft.md'], { cwd })).stdout).toMatch(
      /Wednesday\.\[\^tax\] [^]*\[\^tax\]: Lake Post \(tax\)\n$/,
    );
    expect((await runHere(['cite', 'draft.md', '--style', 'pandoc'], { cwd })).stdout).toContain(
      'on Wednesday [@tax].',
    );
    expect((await runHere(['cite', 'draft.md', '--style', 'link'], { cwd })).stdout).toContain(
      '](https://post.example/a_b?x=1&y=2)',
    );
  });

  it('writes into files, keeps a byte order mark, and leaves alone what it would change otherwise', async () => {
    const cwd = await desks.folder(files);
    const at = (name: string) => path.join(cwd, name);
    await writeFile(at('marked.md'), `\uFEFF${files['draft.md']}`);
    await writeFile(at('latin.md'), Buffer.from(`Zoë was there. ${files['draft.md']}`, 'latin1'));
    const { status, stdout, stderr } = await runHere(['cite', '.', '--write', '--style', 'comment'], { cwd });
    expect(stdout).toBe('draft.md: 1 cited\nmarked.md: 1 cited\n');
    expect(stderr).toContain('latin.md: it is not UTF-8, or has changed meanwhile, and is left as it is.');
    expect(status).toBe(2);
    expect(await readFile(at('marked.md'), 'utf8')).toMatch(/^\uFEFFThe council .*<!-- source: tax -->/);
    expect((await runHere(['cite', 'draft.md', '--write'], { cwd })).stdout).toBe('draft.md: 0 cited\n');
  });

  it('wants one draft to print, and a style that there is', async () => {
    const cwd = await desks.folder({ ...files, 'second.md': 'It rained.\n' });
    expect((await runHere(['cite', '.'], { cwd })).status).toBe(2);
    expect((await runHere(['cite'], { cwd })).status).toBe(2);
    expect((await runHere(['cite', 'draft.md', '--style', 'apa'], { cwd })).stderr).toContain(
      'must be one of footnote',
    );
  });
});
