import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROCESS_OPTIONS } from '../../server/src/lsp/protocol.ts';
import { hasFields, parseForm } from '../jsonForm.ts';
import { effort } from './effort.ts';
import { type EngineFigures, measureEngine } from './enginePart.ts';
import { materialOf } from './material.ts';
import { measureServer, type ServerFigures } from './serverPart.ts';
import { writeSources } from './sourceFiles.ts';
import { storeArticles } from './storeArticles.ts';

/** Parts that have a process of their own, with what each answers. */
export interface PartFigures {
  readonly engine: EngineFigures;
  /** Indexing and storing the articles in the cache that `engine` opens: a server has not just built what it opens. */
  readonly store: { readonly buildMs: number };
  readonly server: ServerFigures;
}

export type Part = keyof PartFigures;

/** Starts a part as a process and waits for its figures. */
export type Ask = <P extends Part>(part: P, articles: number) => PartFigures[P];

export function isPart(name: string): name is Part {
  return name === 'engine' || name === 'store' || name === 'server';
}

/** Room for 100,000 articles with all that is made of them. */
const MEGABYTES = 8000;

export function ask<P extends Part>(part: P, articles: number, texts: string, folder?: string): PartFigures[P] {
  const [program = ''] = process.argv.slice(1);
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      ...PROCESS_OPTIONS,
      '--expose-gc',
      `--max-old-space-size=${MEGABYTES}`,
      program,
      '--part',
      part,
      '--articles',
      String(articles),
      '--texts',
      texts,
      ...(folder === undefined ? [] : ['--folder', folder]),
      ...(process.argv.includes('--smoke') ? ['--smoke'] : []),
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`the part “${part}” over ${articles} articles ended with status ${status}`);
  return parseForm(stdout, IS_FIGURES[part]);
}

/** The other side: measures a part in this process and prints its figures. `cache`: the folder for `store`. */
export async function runPart(part: Part, articles: number, texts: string, cache?: string): Promise<void> {
  const material = materialOf(texts, effort());
  const figures = await inFolder(async (folder) => {
    if (part === 'store') return { buildMs: await storeArticles(cache ?? folder, material, articles) };
    if (part === 'engine') {
      const { buildMs } = ask('store', articles, texts, folder);
      return measureEngine(material, articles, { folder, buildMs }, effort());
    }
    writeSources(folder, material, articles);
    return measureServer(folder, material, articles, effort());
  });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const IS_FIGURES: { readonly [P in Part]: (value: unknown) => value is PartFigures[P] } = {
  engine: (value): value is EngineFigures =>
    hasFields(value, { search: 'object', unseen: 'array', again: 'array', keystrokes: 'array' }),
  store: (value): value is PartFigures['store'] => hasFields(value, { buildMs: 'number' }),
  server: (value): value is ServerFigures =>
    hasFields(value, { readyMs: 'number', unseen: 'array', keystrokes: 'array', whileIndexing: 'array' }),
};
