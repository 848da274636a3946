import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { PROCESS_OPTIONS } from '../../server/src/lsp/protocol.ts';
import { testClient, type TestClient } from '../../server/src/lsp/testing/testClient.ts';
import type { Effort } from './effort.ts';
import { keystrokesIn } from './keystrokes.ts';
import type { Material } from './material.ts';
import { megabytesOf, processorMsOf } from './processorTime.ts';
import { correctSources } from './sourceFiles.ts';

/** What an editor waits for, through the real server over standard input and output; milliseconds by the clock. */
export interface ServerFigures {
  /** From the first draft opened to its diagnostics, the sources read and indexed meanwhile. */
  readonly readyMs: number;
  /** Drafts opened later. */
  readonly unseen: readonly number[];
  /** From a keystroke to fresh diagnostics. */
  readonly keystrokes: readonly number[];
  /** Processor time of the server for a keystroke, on average; null where the system does not tell. */
  readonly processorMs: number | null;
  /** The same as `keystrokes`, while a good part of the sources is read anew. */
  readonly whileIndexing: readonly number[];
  /** What the process holds when all that is done; null where the system does not tell. */
  readonly megabytes: number | null;
}

/** Starts the server that `npm run build` made, over a folder that has its articles in `sources`. */
export async function measureServer(
  folder: string,
  material: Material,
  count: number,
  { warmUp, drafts, keystrokes }: Effort,
): Promise<ServerFigures> {
  const server = spawn(process.execPath, [...PROCESS_OPTIONS, join('dist', 'server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, SOURCECHECK_CACHE: join(folder, 'cache') },
  });
  const client = testClient(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  await client.initialize({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }] });
  const open = async (seed: number): Promise<number> => {
    const uri = uriOf(folder, seed);
    const text = material.draft(count, seed);
    const started = performance.now();
    await client.open(uri, text);
    await client.findings(uri);
    const took = performance.now() - started;
    if (seed > 1) await client.close(uri);
    return took;
  };
  const readyMs = await open(1);
  const times: number[] = [];
  for (let seed = 2; seed < 2 + warmUp + drafts; seed += 1) times.push(await open(seed));
  const before = processorMsOf(server.pid ?? 0);
  const typed = await type(client, uriOf(folder, 1), keystrokes);
  const used = (processorMsOf(server.pid ?? 0) - before) / keystrokes;
  const megabytes = megabytesOf(server.pid ?? 0);
  const corrected = correctSources(folder, material, Math.min(count, CORRECTED)).map(
    (file) => pathToFileURL(file).href,
  );
  const whileIndexing = await typeWhileIndexing(client, uriOf(folder, 1), corrected, keystrokes);
  await client.shutdown();
  const processor = Number.isNaN(used) ? null : used;
  return { readyMs, unseen: times.slice(warmUp), keystrokes: typed, processorMs: processor, whileIndexing, megabytes };
}

/** Sources that change at one stroke, as when a folder is copied over: they take some seconds to be read. */
const CORRECTED = 4000;

/** Types until the changed sources have been read. */
async function typeWhileIndexing(
  client: TestClient,
  uri: string,
  changed: readonly string[],
  count: number,
): Promise<number[]> {
  const before = client.progress.length;
  await client.filesChanged(changed.map((one) => ({ uri: one, type: FileChangeType.Changed })));
  return type(client, uri, count, () => client.progress.slice(before).some(({ kind }) => kind === 'end'));
}

function uriOf(folder: string, seed: number): string {
  return pathToFileURL(join(folder, `draft-${seed}.md`)).href;
}

async function type(
  client: TestClient,
  uri: string,
  count: number,
  isOver: () => boolean = () => false,
): Promise<number[]> {
  const times: number[] = [];
  for (const { start, inserted } of keystrokesIn(client.text(uri), count)) {
    if (isOver()) break;
    const before = client.text(uri).slice(0, start);
    const from = { line: before.split('\n').length - 1, character: start - (before.lastIndexOf('\n') + 1) };
    const to = inserted === '' ? { ...from, character: from.character + 1 } : from;
    const started = performance.now();
    await client.edit(uri, inserted, { start: from, end: to });
    await client.findings(uri);
    times.push(performance.now() - started);
  }
  return times;
}
