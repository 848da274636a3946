import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportNames } from './reportNames.ts';
import { type Desks, openDesks, runHere } from './testing/commandLine.ts';

const SOURCE = `Orchard sold
7 May 2018

ELM (Dale Times) - The council of Elm sold the orchard for $2 million on Monday, said the clerk Una Moss.
`;
const LATER = SOURCE.replace('7 May', '9 May').replace('$2 million', '$3 million').replace('Dale Times', 'Hill Wire');
const DRAFT = `---
date: 2018-05-10
---

# The orchard

The council of Elm sold the orchard for $2 million on Monday. The *orchard* has 40 trees.
`;
const FILES = { 'sources/elm.txt': SOURCE, 'sources/hill.txt': LATER, 'news/orchard.md': DRAFT };

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

async function written(files: Readonly<Record<string, string>>, ...args: string[]) {
  const cwd = await desks.folder(files);
  const done = await runHere(['report', ...args, '--out', 'out'], { cwd });
  return { ...done, cwd, read: (name: string) => readFile(path.join(cwd, 'out', name), 'utf8') };
}

describe('sourcecheck report', () => {
  it('writes a page and a Markdown copy a draft, and one record for all, and prints their paths', async () => {
    const done = await written(FILES, 'news');
    expect(done.status).toBe(0);
    expect(done.stdout).toBe('out/orchard.html\nout/orchard.md\nout/ledger.csv\nout/ledger.json\n');
    const record: {
      facts: { words: string; verdict: string; status: string; evidence: { hash: string; locator: string }[] }[];
    } = JSON.parse(await done.read('ledger.json'));
    const figure = record.facts.find(({ words }) => words === '$2 million');
    expect(figure).toMatchObject({ verdict: 'disputed', status: 'open' });
    expect(figure?.evidence[0]).toMatchObject({ locator: 'line 4', hash: expect.stringMatching(/^[\da-f]{24}$/) });
  });

  it('shows the copy with its marks, the passages, the disagreement over time and the sources', async () => {
    const { read } = await written(FILES, 'news/orchard.md');
    const page = await read('orchard.html');
    expect(page).toContain('<span class="fact disputed">$2 million</span>');
    expect(page).toMatch(/<em><span class="fact[^>]*>orchard<|<em>orchard<\/em>/);
    expect(page).toMatch(/<mark class="differs">\$3 million<\/mark>/);
    expect(page).toMatch(
      /<svg class="timeline"[^>]*aria-label="[^"]*Hill Wire, 2018-05-09: \$3 million[^"]*This draft, 2018-05-10/,
    );
    expect(page).not.toContain('date: 2018-05-10');
    expect(page).toMatch(/http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;/);
    expect(await read('orchard.md')).toMatch(/for \$2 million\[\^f\d+\] on Monday/);
  });

  it('puts the footnotes of the Markdown copy behind links, not into them', async () => {
    const draft = 'The council of [Elm sold](https://example.org/a "t") the orchard for $2 million.\n';
    const { read } = await written({ ...FILES, 'news/orchard.md': draft }, 'news');
    expect(await read('orchard.md')).toMatch(/\[Elm sold\]\(https:\/\/example\.org\/a "t"\)\[\^f1\] the orchard/);
  });

  it('is the same for the same draft and sources', async () => {
    const [first, second] = [await written(FILES, 'news'), await written(FILES, 'news')];
    expect(await second.read('orchard.html')).toBe(await first.read('orchard.html'));
    expect(await second.read('ledger.csv')).toBe(await first.read('ledger.csv'));
  });

  it('lets no cell of the table be read as a formula', async () => {
    const { read } = await written(
      {
        ...FILES,
        'news/orchard.md':
          '=HYPERLINK("https://example.org") sold 2 "orchards", the clerk Una Moss said.\n\n+1 tree was sold for $2 million, Moss said.\n',
      },
      'news/orchard.md',
    );
    const csv = await read('ledger.csv');
    expect(csv.startsWith('\uFEFF"draft","number"')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(`);
    expect(csv.split('"').filter((cell) => /^[=+\-@\t\r]./.test(cell))).toEqual([]);
  });

  it('writes over no draft and no source', async () => {
    const cwd = await desks.folder(FILES);
    const done = await runHere(['report', 'news/orchard.md', '--out', 'news'], { cwd });
    expect(done).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('news/orchard.md is a draft'),
    });
    expect(await readFile(path.join(cwd, 'news/orchard.md'), 'utf8')).toBe(DRAFT);
  });

  it('reports the others where one cannot be read, with status 2', async () => {
    const done = await written(FILES, 'gone.md', 'news/orchard.md');
    expect(done).toMatchObject({ status: 2, stderr: expect.stringContaining('gone.md') });
    expect(done.stdout).toContain('out/orchard.html');
    expect(await written(FILES)).toMatchObject({ status: 2, stderr: expect.stringContaining('at least one draft') });
  });

  it('makes a page of an empty draft and of one without sources', async () => {
    const done = await written({ 'empty.md': '', 'alone.md': 'The orchard has 40 trees.\n' }, 'empty.md', 'alone.md');
    expect(done.status).toBe(0);
    expect(await done.read('empty.html')).toContain('<h1 dir="auto">empty.md</h1>');
    expect(await done.read('alone.html')).toContain('There are no sources');
  });
});

describe('the names of reports', () => {
  it('are those of the drafts, told apart by their paths', () => {
    expect(reportNames(['a/story.md', 'b/story.md', 'c.txt', '/x/Story.txt', '../d.md'])).toEqual([
      'a-story.md',
      'b-story.md',
      'c',
      'x-Story.txt',
      'd',
    ]);
    expect(reportNames(['a/b.md', 'a-b.md', 'x/a-b.md'])).toEqual(['b', 'a-b.md', 'x-a-b.md']);
  });
});
