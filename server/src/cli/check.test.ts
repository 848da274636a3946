import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desks, openDesks, runHere } from './testing/commandLine.ts';
import { CLEAN, FLOOD, WRONG } from './testing/flood.ts';

let desks: Desks;

beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

const cli = { run: runHere, folder: (files: Readonly<Record<string, string | Uint8Array>>) => desks.folder(files) };

/** What the reports say of a draft's sentences; the form is checked by hand in the test of the report. */
interface Report {
  sources: { id: string; path: string; problem?: string }[];
  drafts: {
    path: string;
    summary: Record<string, number>;
    sentences: {
      text: string;
      range: Range;
      verdict: string;
      support: number | null;
      evidence: Passage[];
      findings: {
        rule: string;
        severity: string;
        message: string;
        range: Range;
        text: string;
        expected: string[];
        evidence: Passage[];
        suppressed?: string;
      }[];
    }[];
  }[];
}
type Range = { start: { line: number; character: number }; end: { line: number; character: number } };
type Passage = { source: string; range: Range; text: string };

async function report(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const cwd = await cli.folder(files);
  const done = await cli.run(['check', ...args, '--format', 'json'], { cwd });
  const parsed: Report = JSON.parse(done.stdout);
  return { ...done, cwd, report: parsed, sentences: parsed.drafts.flatMap(({ sentences }) => sentences) };
}

describe('sourcecheck', () => {
  it('prints its help on standard output', async () => {
    const help = await cli.run(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const word of ['check', 'verify', 'sources', 'lsp', '--fail-on', '--explain', '--date'])
      expect(help.stdout).toContain(word);
    expect(await cli.run(['check', '--help'])).toMatchObject({ status: 0, stdout: help.stdout });
  });

  it.each([
    [[], 'No command'],
    [['frobnicate'], 'frobnicate'],
    [['toString'], 'toString'],
    [['check'], 'at least one draft'],
    [['check', 'a.md', '--nope'], '--nope'],
    [['check', 'a.md', '--format', 'xml'], 'xml'],
    [['check', 'a.md', '--fail-on', 'all'], 'all'],
    [['check', 'a.md', '--date', '2023-02-30'], '2023-02-30'],
    [['check', 'a.md', '--sources'], '--sources'],
    [['verify', 'claims.jsonl'], 'standard input'],
    [['lsp'], '--stdio'],
  ])('says in one line what is wrong with %j', async (args, word) => {
    const { status, stdout, stderr } = await cli.run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(word);
  });
});

describe('sourcecheck check', () => {
  it('exits with 0, 1 or 2 by what it found', async () => {
    const cwd = await cli.folder({ 'sources/flood.txt': FLOOD, 'clean.md': CLEAN, 'wrong.md': WRONG });
    const status = async (...args: string[]) => (await cli.run(['check', ...args], { cwd })).status;
    expect(await status('clean.md')).toBe(0);
    expect(await status('wrong.md')).toBe(1);
    expect(await status('wrong.md', '--fail-on', 'never')).toBe(0);
    expect(await status('wrong.md', 'missing.md')).toBe(2);
  });

  it('is told of JSON among the sources that is no article, and does not fail for it', async () => {
    const references = [{ id: 'post2023', type: 'article-newspaper', title: 'Flood', abstract: 'A river rose.' }];
    const cwd = await cli.folder({
      'sources/flood.txt': FLOOD,
      'sources/references.json': JSON.stringify(references),
      'sources/chart.json': '{"years":[2021,2022]}',
      'clean.md': CLEAN,
    });
    const { status, stderr } = await cli.run(['check', 'clean.md'], { cwd });
    expect(stderr).toContain('references.json: this is a list of references');
    expect(stderr).toContain('chart.json: no article was found');
    expect(status).toBe(0);
    const cut = await cli.folder({ 'sources/cut.json': '{"body":"The river', 'clean.md': CLEAN });
    expect((await cli.run(['check', 'clean.md'], { cwd: cut })).status).toBe(2);
  });

  it('shows the wrong words, what the source has and where', async () => {
    const cwd = await cli.folder({ 'sources/flood.txt': FLOOD, 'wrong.md': WRONG });
    const { stdout, stderr } = await cli.run(['check', 'wrong.md'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toContain('wrong.md:1:22  conflict · number\n  Firefighters rescued 19 people');
    expect(stdout).toMatch(/\n {23}\^\^/);
    expect(stdout).toMatch(/Northern Wire, 4 Sept\. 2023, differs {2}sources\/flood\.txt:6\n/);
    expect(stdout).toContain('1 sentence: 1 conflict.');
    expect(stdout).not.toContain('\u001B');
    const colour = await cli.run(['check', 'wrong.md'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(colour.stdout).toContain('\u001B[4m');
    expect((await cli.run(['check', 'wrong.md'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).toBe(
      stdout,
    );
  });

  it('gives the JSON of the contract and nothing else', async () => {
    const {
      stdout,
      stderr,
      report: { sources, drafts, ...rest },
    } = await report({ 'sources/flood.txt': FLOOD, 'd.md': `# Flood\n\n${WRONG}` }, 'd.md');
    expect(stderr).toBe('');
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(rest).toEqual({ version: 1 });
    expect(sources).toEqual([
      expect.objectContaining({ id: 'flood', path: 'sources/flood.txt', outlet: 'Northern Wire', date: '2023-09-04' }),
    ]);
    const [draft] = drafts;
    expect(Object.keys(draft ?? {})).toEqual(['path', 'summary', 'sentences']);
    expect(draft).toMatchObject({ path: 'd.md', summary: { conflict: 1 } });
    const sentence = draft?.sentences.at(-1);
    expect(Object.keys(sentence ?? {})).toEqual(['text', 'range', 'verdict', 'support', 'evidence', 'findings']);
    expect(sentence).toMatchObject({
      text: WRONG.trim(),
      verdict: 'conflict',
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 65 } },
    });
    expect(sentence?.support).toBeLessThan(0.5);
    expect(sentence?.findings).toEqual([
      {
        rule: 'conflict/number',
        severity: 'warning',
        message: expect.stringContaining('12'),
        range: { start: { line: 2, character: 21 }, end: { line: 2, character: 23 } },
        text: '19',
        expected: ['12'],
        evidence: [
          {
            source: 'flood',
            range: { start: { line: 5, character: 0 }, end: { line: 5, character: 95 } },
            text: 'Firefighters rescued 12 people from their cars, said Petra Huber, the head of the fire brigade.',
          },
        ],
      },
    ]);
  });

  it('places findings exactly after emoji, in CRLF and in UTF-16 files', async () => {
    const draft = `😀 Intro.\r\n\r\n👩‍🚒 😀 Firefighters rescued 19 people from their cars, said Petra Huber.\r\n`;
    const utf16 = Buffer.from(`\uFEFF${draft}`, 'utf16le');
    const source = FLOOD.replace('Firefighters', '🚒 Firefighters').replaceAll('\n', '\r\n');
    for (const content of [draft, `\uFEFF${draft}`, utf16]) {
      const { sentences } = await report({ 'sources/flood.txt': source, 'd.md': content }, 'd.md');
      const finding = sentences.flatMap(({ findings }) => findings).find(({ text }) => text === '19');
      const column = draft.split('\r\n')[2]?.indexOf('19') ?? -1;
      expect(finding?.range.start).toEqual({ line: 2, character: column });
      expect(finding?.evidence[0]?.range.start.line).toBe(5);
    }
  });

  it('tells once that a folder has no sources, and flags nothing', async () => {
    for (const files of [
      { 'sources/': '', 'd.md': WRONG, 'e.md': WRONG },
      { 'd.md': WRONG, 'e.md': WRONG },
    ]) {
      const { status, stderr, sentences } = await report(files, 'd.md', 'e.md', '--fail-on', 'unsupported');
      expect(status).toBe(0);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(/sources/);
      expect(sentences).toHaveLength(2);
      expect(sentences.flatMap(({ findings }) => findings)).toEqual([]);
    }
  });

  it('does not say in text that all is well where there are no sources', async () => {
    const cwd = await desks.folder({ 'd.md': WRONG });
    const { stdout } = await runHere(['check', 'd.md'], { cwd });
    expect(stdout).toContain('Nothing was checked: there are no sources.');
    expect(stdout).not.toContain('Nothing is flagged');
  });

  it('lists no sentence of an empty draft', async () => {
    for (const empty of ['', '\n\n', '---\ntitle: x\n---\n']) {
      const {
        status,
        report: { drafts },
      } = await report({ 'sources/flood.txt': FLOOD, 'd.md': empty }, 'd.md');
      expect(status).toBe(0);
      expect(drafts).toEqual([
        {
          path: 'd.md',
          summary: { conflict: 0, disputed: 0, unsupported: 0, supported: 0, 'not-checkable': 0 },
          sentences: [],
        },
      ]);
    }
  });

  it('names each draft that cannot be read, checks the rest and exits with 2', async () => {
    const files = {
      'sources/flood.txt': FLOOD,
      'd.md': WRONG,
      'photo.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      'letter.docx': 'PK',
    };
    const {
      status,
      stderr,
      report: { drafts },
    } = await report(files, 'photo.md', 'gone.md', 'letter.docx', 'd.md');
    expect(status).toBe(2);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[1]?.trim()),
    ).toEqual(['photo.md', 'gone.md', 'letter.docx']);
    expect(drafts.map(({ path: name, summary }) => [name, summary['conflict']])).toEqual([['d.md', 1]]);
  });

  it('reads a draft that is not UTF-8, and says so', async () => {
    const latin = Buffer.from(`Firefighters rescued 19 people from their cars, said Petra H\u00FCber.\n`, 'latin1');
    const { status, stderr, sentences } = await report({ 'sources/flood.txt': FLOOD, 'd.md': latin }, 'd.md');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^sourcecheck: d\.md: .*UTF-8/);
    expect(sentences[0]?.text).toContain('Hüber');
  });

  it('names a source that cannot be read, lists it with its problem and checks against the others', async () => {
    const files = {
      'sources/flood.txt': FLOOD,
      'sources/broken.txt': new Uint8Array([1, 0, 2, 0, 0, 3]),
      'd.md': WRONG,
    };
    const {
      status,
      stderr,
      report: { sources, drafts },
    } = await report(files, 'd.md');
    expect(status).toBe(2);
    expect(stderr).toContain('broken.txt');
    expect(sources.map(({ id, problem }) => [id, problem !== undefined])).toEqual([
      ['broken', true],
      ['flood', false],
    ]);
    expect(drafts[0]?.summary['conflict']).toBe(1);
  });

  it('does not fail because of a picture among the sources', async () => {
    const { status, stderr } = await report(
      { 'sources/flood.txt': FLOOD, 'sources/map.png': 'x', 'd.md': CLEAN },
      'd.md',
    );
    expect(stderr).toContain('map.png');
    expect(status).toBe(0);
  });

  it('names a file that is there and cannot be opened', async () => {
    const cwd = await cli.folder({ 'sources/flood.txt': FLOOD });
    await symlink('d.md', path.join(cwd, 'd.md'));
    const { status, stderr } = await cli.run(['check', 'd.md'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^sourcecheck: d\.md: .*links/);
  });

  it('takes sources from where --sources says, and says when they are not there', async () => {
    const files = { 'archive/flood.txt': FLOOD, 'd.md': WRONG };
    expect((await report(files, 'd.md', '--sources', 'archive')).status).toBe(1);
    expect((await report(files, 'd.md', '--sources', 'archive/flood.txt')).status).toBe(1);
    const missing = await report(files, 'd.md', '--sources', 'nowhere');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('nowhere');
  });

  it('checks all drafts of a folder, and none of its sources', async () => {
    const files = { 'sources/flood.txt': FLOOD, 'b.md': WRONG, 'deep/a.txt': CLEAN, 'README.md': WRONG };
    const {
      report: { drafts },
    } = await report(files, '.');
    expect(drafts.map((draft) => draft.path)).toEqual(['b.md', 'deep/a.txt']);
    expect((await report(files, 'sources')).stderr).toContain('no draft in sources');
  });

  it('lists a suppressed finding with its reason, leaves the verdict, and does not fail', async () => {
    const draft = `<!-- sourcecheck-ignore number: confirmed by telephone -->\n${WRONG}`;
    const { status, sentences } = await report({ 'sources/flood.txt': FLOOD, 'd.md': draft }, 'd.md');
    expect(status).toBe(0);
    expect(sentences[0]?.verdict).toBe('conflict');
    expect(sentences[0]?.findings.map(({ suppressed }) => suppressed)).toEqual(['confirmed by telephone']);
  });

  it('shows the steps when asked to explain', async () => {
    const cwd = await cli.folder({ 'sources/flood.txt': FLOOD, 'd.md': CLEAN });
    const { stdout } = await cli.run(['check', 'd.md', '--explain'], { cwd });
    expect(stdout).toMatch(/d\.md:1:1 {2}supported\n/);
    expect(stdout).toContain('    · ');
  });
});
