import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasFields, parseForm } from '../jsonForm.ts';
import type { SearchFigures } from './enginePart.ts';

/** Where the peers are, with a package.json of their own. */
export const peerFolder = resolve('bench/peers');

export type SearchPeer = 'minisearch' | 'flexsearch' | 'orama' | 'fuse';

/** Installs the peers when they are not there yet. */
export function installPeers(): void {
  if (existsSync(join(peerFolder, 'node_modules', 'minisearch'))) return;
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], {
    cwd: peerFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** What a peer takes to find the queries; undefined where it runs out of memory or of time. */
export function searchByPeer(
  peer: SearchPeer,
  files: { readonly articles: string; readonly queries: string },
  limit: { readonly megabytes: number; readonly minutes: number },
): SearchFigures | undefined {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${limit.megabytes}`,
      join(peerFolder, 'search.mjs'),
      peer,
      files.articles,
      files.queries,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: limit.minutes * 60_000, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return status === 0 ? parseForm(stdout, isSearchFigures) : undefined;
}

function isSearchFigures(value: unknown): value is SearchFigures {
  return hasFields(value, { buildMs: 'number', bytes: 'number', times: 'array', right: 'array' });
}

/** What harper.js takes for drafts inside one process, the first of them so many times again; milliseconds. */
export interface HarperFigures {
  readonly startMs: number;
  readonly firstMs: number;
  readonly again: readonly number[];
  readonly unseen: readonly number[];
}

export function draftsByHarper(draft: string, others: readonly string[], times: number): HarperFigures {
  const output = execFileSync(
    process.execPath,
    [join(peerFolder, 'harper.mjs'), draft, ...others, `--again=${times}`],
    {
      encoding: 'utf8',
      cwd: peerFolder,
    },
  );
  return parseForm(output, isHarperFigures);
}

function isHarperFigures(value: unknown): value is HarperFigures {
  return hasFields(value, { startMs: 'number', firstMs: 'number', again: 'array', unseen: 'array' });
}
