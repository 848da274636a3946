import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from '../run.ts';

export interface Finished {
  readonly status: number | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Folders that a test works in. */
export interface Desks {
  /** A new folder with these files; a name that ends in `/` is a folder. */
  folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string>;
  remove(): Promise<void>;
}

export async function openDesks(): Promise<Desks> {
  const home = await mkdtemp(path.join(tmpdir(), 'sourcecheck-desk-'));
  let folders = 0;
  return {
    folder: async (files) => {
      const folder = path.join(home, String(++folders));
      await mkdir(folder);
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(folder, name);
        await mkdir(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
        if (!name.endsWith('/')) await writeFile(file, content);
      }
      return folder;
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** What commands load when they need it: from the sources that takes seconds, in which they would tell how far they are. */
const loaded = Promise.all([
  import('../../project/sourceStore.ts'),
  import('../check.ts'),
  import('../checkDocument.ts'),
]);

/** Runs a command line in this process, without a terminal. */
export async function runHere(
  args: readonly string[],
  { cwd = tmpdir(), input = '', env = {} }: RunOptions = {},
): Promise<Finished> {
  await loaded;
  let stdout = '';
  let stderr = '';
  const status = await run(args, {
    out: (text) => {
      stdout += text;
      return Promise.resolve();
    },
    err: (text) => {
      stderr += text;
    },
    input: bytesOf(input),
    cwd,
    env,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
  });
  return { status, stdout, stderr };
}

/** In chunks that cut lines and characters, as a pipe does. */
async function* bytesOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  for (let from = 0; from < bytes.length; from += 97) yield bytes.subarray(from, from + 97);
}

/** The program that npm puts on the path; it runs the bundle that `scripts/buildForTests.mjs` has made. */
export const COMMAND = fileURLToPath(new URL('../../../../bin/sourcecheck.mjs', import.meta.url));

/** Runs a command line as a user does: in a process of its own. `command` is where the program stands. */
export async function startInstalled(
  args: readonly string[],
  { cwd = tmpdir(), input = '', env = {} }: RunOptions = {},
  command: string = COMMAND,
): Promise<Finished> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [command, ...args], { cwd, env: { ...inherited, ...env } });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        status,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    );
  });
}

/** Standard error without what the command line says there when it takes long, as it may on a busy machine. */
export function withoutProgress(stderr: string): string {
  return stderr.replaceAll(/^(?:Reading|Checking) .*\n/gmu, '');
}
