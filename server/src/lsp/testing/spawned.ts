import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type InitializeParams, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { expect, onTestFinished } from 'vitest';
import { type TestClient, testClient } from './testClient.ts';

/** The server as it is shipped: `scripts/buildForTests.mjs` has made it. */
export const SERVER = fileURLToPath(new URL('../../../../dist/server.cjs', import.meta.url));

/** A folder as a writer has it, the server's bundle as it is shipped, and a client of a process that runs it. */
export interface Desk {
  readonly client: TestClient;
  readonly folder: string;
  /** Ends when the process does. */
  readonly exit: Promise<number | null>;
  readonly uri: (name: string) => string;
  readonly write: (name: string, text: string | Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** Writes the file and tells the server, as an editor that watches files does. */
  readonly change: (name: string, text: string) => Promise<void>;
}

/** How an editor starts the server. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** A folder with these files, and a server process that has it as its workspace. The test fails on any message that was not handled. */
export async function desk(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<InitializeParams> = {},
  start?: Start,
): Promise<Desk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sourcecheck-desk-'));
  onTestFinished(async () => rm(folder, { recursive: true }));
  const write = async (name: string, text: string | Uint8Array): Promise<void> => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const { client, exit } = await serverOver(folder, options, start);
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  return {
    client,
    folder,
    exit,
    uri,
    write,
    remove: async (name) => rm(path.join(folder, name)),
    async change(name, text) {
      await write(name, text);
      await client.filesChanged([{ uri: uri(name), type: 2 }]);
    },
  };
}

/** A server process that has a folder as its workspace, one of several perhaps, and its client. */
export async function serverOver(
  folder: string,
  options: Partial<InitializeParams> = {},
  { command, args, env }: Start = { command: process.execPath, args: [SERVER, '--stdio'], env: process.env },
): Promise<Pick<Desk, 'client' | 'exit'>> {
  const server = spawn(command, args, { stdio: 'pipe', env, cwd: folder });
  const exit = exitOf(server);
  const complaints: string[] = [];
  server.stderr.on('data', (data: Buffer) => complaints.push(data.toString()));
  const client = testClient(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  let ended = false;
  void exit.then(() => {
    ended = true;
  });
  onTestFinished(async () => {
    if (!ended) {
      await client.shutdown();
      expect(await exit).toBe(0);
    }
    expect(client.unhandled).toEqual([]);
    expect(complaints).toEqual([]);
    client.connection.dispose();
  });
  await client.initialize({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }], ...options });
  return { client, exit };
}

async function exitOf(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => server.on('exit', resolve));
}
