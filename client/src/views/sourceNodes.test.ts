import { describe, expect, it, vi } from 'vitest';
import { DRAFT, source } from '../testing/claims.ts';
import { childrenOf, sourceGroups, type SourceNode, sourceOrigin, sourceTitle } from './sourceNodes.ts';

vi.mock('vscode', async () => (await import('../testing/fakeEditor.ts')).fakeEditor());

const USE = { uri: DRAFT, name: 'storm.md', sentences: 3 };

describe('the sources', () => {
  it('are grouped by use; what could not be read stands by itself, problems of the folders first', () => {
    const used = source('wire.txt', { uses: [USE] });
    const unread = source('scan.pdf', { passages: 0, problems: ['scan.pdf: no text'] });
    const groups = sourceGroups({
      folders: [],
      problems: ['sources: link out of the folder'],
      sources: [source('other.txt'), unread, used],
    });
    expect(
      groups.map((node) => (node.kind === 'group' ? [node.group, node.sources.map(({ name }) => name)] : node)),
    ).toEqual([
      { kind: 'problem', message: 'sources: link out of the folder' },
      ['used', ['sources/wire.txt']],
      ['unread', ['sources/scan.pdf']],
      ['unused', ['sources/other.txt']],
    ]);
  });

  it('have their problems and the drafts that rest on them under them', () => {
    const node: SourceNode = { kind: 'source', source: source('wire.txt', { problems: ['odd date'], uses: [USE] }) };
    expect(childrenOf(node)).toEqual([
      { kind: 'problem', message: 'odd date' },
      { kind: 'use', use: USE },
    ]);
  });

  it('of a long group are listed in part, and the rest is counted', () => {
    const sources = Array.from({ length: 10_000 }, (_, i) => source(`${i}.txt`));
    const listed = childrenOf({ kind: 'group', group: 'unused', sources });
    expect(listed).toHaveLength(201);
    expect(listed.at(-1)).toEqual({ kind: 'more', count: 9800 });
  });
});

describe('the caption of a source', () => {
  it('has the day of publication, wherever the reader is', () => {
    expect(sourceOrigin({ outlet: 'Reuters', date: '2024-12-02' }, 'en-GB')).toBe('Reuters, 2 Dec 2024');
    expect(sourceOrigin({ date: '2024-01-01' }, 'en')).toBe('1 Jan 2024');
    expect(sourceOrigin({})).toBe('');
  });

  it('is the name of the file where there is no title', () => {
    expect(sourceTitle(source('wire/a.txt'))).toBe('a.txt');
    expect(sourceTitle(source('a.txt', { title: 'Storm' }))).toBe('Storm');
  });
});
