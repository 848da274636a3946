import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effort } from './effort.ts';
import type { SearchFigures } from './enginePart.ts';
import type { Material } from './material.ts';
import type { Ask } from './parts.ts';
import { draftsByHarper, type SearchPeer, searchByPeer } from './peers.ts';
import { measureProcesses, type ProcessFigures } from './processPart.ts';
import { median } from './quantiles.ts';
import type { ServerFigures } from './serverPart.ts';
import { writeSources } from './sourceFiles.ts';

/** What is measured, each over how many articles. */
export interface Plan {
  readonly engine: readonly number[];
  /** Those of `engine` at which search peers are measured too. */
  readonly search: readonly number[];
  readonly server: readonly number[];
  readonly processes: number;
  readonly peers: boolean;
}

export interface SearchRow {
  readonly engine: string;
  readonly articles: number;
  /** Length of the articles' text. */
  readonly textBytes: number;
  /** Absent where the engine ran out of memory or of time. */
  readonly figures?: SearchFigures;
}

/** Milliseconds of processor time. */
export interface DraftRow {
  readonly articles: number;
  readonly unseen: number;
  readonly again: number;
  readonly keystrokes: readonly number[];
}

export interface EngineRows {
  readonly search: readonly SearchRow[];
  readonly drafts: readonly DraftRow[];
  readonly harper?: HarperRow;
}

/** Medians of many passes over the draft again and of new drafts, and its second pass alone; milliseconds. */
export interface HarperRow {
  readonly again: number;
  readonly second: number;
  readonly unseen: number;
}

export interface ServerRow extends ServerFigures {
  readonly articles: number;
}

const PEERS: readonly SearchPeer[] = ['minisearch', 'flexsearch', 'orama', 'fuse'];
const LIMIT = { megabytes: 6000, minutes: 4 };
/** So many queries are asked at least, however long they take. */
const FEWEST_QUERIES = 30;

/** Search and whole drafts, inside processes that have the index in memory: all rows so far after each size of archive. */
export function* measureEngines(plan: Plan, { again }: Effort, material: Material, ask: Ask): Generator<EngineRows> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-bench-'));
  try {
    const harper = plan.peers ? harperOn(folder, material, plan.processes, again) : undefined;
    for (const rows of engineRows(plan, material, folder, ask)) yield harper ? { ...rows, harper } : rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function measureServers(plan: Plan, ask: Ask): ServerRow[] {
  return plan.server.map((articles) => {
    notice(`the server over ${articles} articles`);
    return { articles, ...ask('server', articles) };
  });
}

export function measureCommands(plan: Plan, effort: Effort, material: Material): ProcessFigures[] {
  notice('whole processes');
  return inFolder((folder) => {
    const sources = writeSources(folder, material, plan.processes);
    const drafts = Array.from({ length: 1 + effort.runs }, (_, seed) => {
      const draft = join(folder, `draft-${seed}.md`);
      writeFileSync(draft, material.draft(plan.processes, seed + 1));
      return draft;
    });
    return measureProcesses(folder, { drafts, sources }, { runs: effort.runs, withPeers: plan.peers });
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* engineRows(plan: Plan, material: Material, folder: string, ask: Ask): Generator<EngineRows> {
  const search: SearchRow[] = [];
  const drafts: DraftRow[] = [];
  let peers = plan.peers ? PEERS : [];
  for (const articles of plan.engine) {
    notice(`${articles} articles: Sourcecheck`);
    const own = ask('engine', articles);
    const { keystrokes } = own;
    drafts.push({ articles, unseen: median(own.unseen), again: median(own.again), keystrokes });
    if (plan.search.includes(articles)) {
      const files = { articles: join(folder, 'articles.jsonl'), queries: join(folder, 'queries.jsonl') };
      const textBytes = writeLines(files, material, articles);
      search.push({ engine: 'Sourcecheck', articles, textBytes, figures: own.search });
      for (const engine of peers) {
        notice(`${articles} articles: ${engine}`);
        const figures = searchByPeer(engine, files, LIMIT);
        search.push(figures ? { engine, articles, textBytes, figures } : { engine, articles, textBytes });
      }
      peers = peers.filter((engine) => bears(search.findLast((row) => row.engine === engine)));
    }
    yield { search, drafts };
  }
}

/** Ten times as many articles take at least ten times as long to index, and to ask by a peer that goes through them all. */
function bears(row: SearchRow | undefined): boolean {
  if (!row?.figures) return false;
  const { buildMs, times } = row.figures;
  return 10 * (buildMs + FEWEST_QUERIES * median(times)) < LIMIT.minutes * 60_000;
}

function writeLines(
  files: { readonly articles: string; readonly queries: string },
  material: Material,
  count: number,
): number {
  writeFileSync(files.articles, '');
  let bytes = 0;
  let lines: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const { id, text, sentences } = material.article(number);
    bytes += Buffer.byteLength(text);
    lines.push(JSON.stringify({ id, sentences }));
    if (lines.length < 1000 && number + 1 < count) continue;
    writeFileSync(files.articles, `${lines.join('\n')}\n`, { flag: 'a' });
    lines = [];
  }
  const queries = material.queries(count).map((query) => JSON.stringify(query));
  writeFileSync(files.queries, `${queries.join('\n')}\n`);
  return bytes;
}

const OTHER_DRAFTS = 7;

function harperOn(folder: string, material: Material, articles: number, times: number): HarperRow {
  notice('drafts by harper.js');
  const files = Array.from({ length: 1 + OTHER_DRAFTS }, (_, seed) => {
    const file = join(folder, `harper-${seed}.md`);
    writeFileSync(file, material.draft(articles, seed + 1));
    return file;
  });
  const [first = '', ...others] = files;
  const { again, unseen } = draftsByHarper(first, others, times);
  return { again: median(again), second: again[0] ?? NaN, unseen: median(unseen) };
}

function notice(text: string): void {
  process.stderr.write(`bench: ${text}\n`);
}
