import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeAll } from '../ledger/mergeRecords.ts';
import type { LedgerRecord, Status } from '../ledger/record.ts';
import { readLedger, writeLedger } from '../ledger/ledgerText.ts';
import { anyRecord } from '../testing/ledgerDesk.ts';
import { changeLedger, LEDGER_FILE, loadLedger } from './ledgerFile.ts';

let home: string;
let folders = 0;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'sourcecheck-ledger-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function project(): Promise<string> {
  const root = path.join(home, String(++folders));
  await changeLedger(root, () => []);
  return root;
}

const dateOf = (second: number): string => new Date(Date.UTC(2024, 2, 1, 9, 0, second)).toISOString();

function set(fact: number, status: Status, checker: string, second: number): LedgerRecord {
  return {
    key: `key${String(fact).padStart(3, '0')}`,
    kind: 'quantity',
    words: `${String(fact)} boats`,
    sentence: `The fleet lost ${String(fact)} boats.`,
    current: { status, date: dateOf(second), checker, draft: 'fleet.md', verdict: 'supported', evidence: [] },
    history: [],
  };
}

/** As `changeLedger` takes them: what was there is merged, as setting a status does. */
const put = (root: string, ...records: readonly LedgerRecord[]) =>
  changeLedger(root, (known) => {
    const merged = mergeAll([...known.values(), ...records]);
    return records.flatMap(({ key }) => merged.get(key) ?? []);
  });

function git(root: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the ledger of a project', () => {
  it('is empty where there is none, and has what was put in', async () => {
    const root = await project();
    expect((await loadLedger(root)).records.size).toBe(0);
    await put(root, set(1, 'accepted', 'Ana', 1));
    await put(root, set(2, 'ignored', 'Bo', 2));
    const { records } = await loadLedger(root);
    expect([...records.values()].map(({ current }) => current.status)).toEqual(['accepted', 'ignored']);
  });

  it('loses nothing when several write at once', async () => {
    const root = await project();
    await Promise.all(Array.from({ length: 12 }, (_, i) => put(root, set(i, 'accepted', 'Ana', i))));
    expect((await loadLedger(root)).records.size).toBe(12);
  });

  it('is taken from a process that ended while it wrote', async () => {
    const root = await project();
    const lock = path.join(root, `${LEDGER_FILE}.lock`);
    await writeFile(lock, '');
    await utimes(lock, new Date(0), new Date(0));
    await put(root, set(1, 'accepted', 'Ana', 1));
    expect((await loadLedger(root)).records.size).toBe(1);
  });

  it('keeps lines that it cannot read', async () => {
    const root = await project();
    await writeFile(path.join(root, LEDGER_FILE), 'from a newer version\n');
    await put(root, set(1, 'accepted', 'Ana', 1));
    expect(await readFile(path.join(root, LEDGER_FILE), 'utf8')).toContain('from a newer version\n');
  });
});

async function repository(records: readonly LedgerRecord[]): Promise<string> {
  const root = await project();
  git(root, 'init', '-q', '-b', 'main');
  await put(root, set(0, 'open', 'Desk', 0), ...records);
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'Start');
  git(root, 'branch', 'desk');
  return root;
}

async function branches(root: string, ours: readonly LedgerRecord[], theirs: readonly LedgerRecord[]) {
  await put(root, ...ours);
  git(root, 'commit', '-q', '--allow-empty', '-am', 'Ours');
  git(root, 'checkout', '-q', 'desk');
  await put(root, ...theirs);
  git(root, 'commit', '-q', '--allow-empty', '-am', 'Theirs');
  git(root, 'merge', '-q', '--no-edit', 'main');
  return loadLedger(root);
}

describe('a ledger that two branches changed', () => {
  it('is merged by git without a conflict: the later status stands, the other is its history', async () => {
    const start = Array.from({ length: 20 }, (_, i) => set(i, 'open', 'Desk', 1));
    const root = await repository(start);
    const { records } = await branches(
      root,
      [set(3, 'accepted', 'Ana', 20), set(4, 'disputed', 'Ana', 30), set(40, 'accepted', 'Ana', 5)],
      [set(3, 'ignored', 'Bo', 25), set(5, 'accepted', 'Bo', 10), set(41, 'accepted', 'Bo', 6)],
    );
    const shown = (fact: number) => {
      const record = records.get(`key${String(fact).padStart(3, '0')}`);
      return [...(record?.history ?? []), record?.current].map((entry) => `${entry?.status} by ${entry?.checker}`);
    };
    expect(shown(3)).toEqual(['open by Desk', 'accepted by Ana', 'ignored by Bo']);
    expect(shown(4)).toEqual(['open by Desk', 'disputed by Ana']);
    expect([shown(5), shown(40), shown(41)]).toEqual([
      ['open by Desk', 'accepted by Bo'],
      ['accepted by Ana'],
      ['accepted by Bo'],
    ]);
  });

  it('holds all that either branch set, whatever they did', async () => {
    const some = fc.array(anyRecord, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(some, some, some, async (start, ours, theirs) => {
        const root = await repository(start);
        const { records } = await branches(root, ours, theirs);
        const all = mergeAll([set(0, 'open', 'Desk', 0), ...start, ...ours, ...theirs]);
        expect(writeLedger({ records, unread: [] })).toBe(writeLedger({ records: all, unread: [] }));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('is whole again after a merge without the attributes, marks and all', async () => {
    const root = await repository([]);
    await rm(path.join(root, '.sourcecheck/.gitattributes'));
    git(root, 'commit', '-qam', 'No attributes');
    git(root, 'branch', '-f', 'desk');
    await expect(branches(root, [set(7, 'accepted', 'Ana', 2)], [set(7, 'disputed', 'Bo', 1)])).rejects.toThrow();
    const text = await readFile(path.join(root, LEDGER_FILE), 'utf8');
    expect(text).toContain('<<<<<<<');
    const record = readLedger(text).records.get('key007');
    expect(record).toMatchObject({ current: { checker: 'Ana' }, history: [{ checker: 'Bo' }] });
  });
});
