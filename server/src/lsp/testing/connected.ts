import { PassThrough } from 'node:stream';
import { createConnection, type InitializeParams } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { expect, onTestFinished } from 'vitest';
import type { Host } from '../host.ts';
import { startServer } from '../server.ts';
import { type TestClient, testClient } from './testClient.ts';
import { ROOT } from './inMemoryHost.ts';

/** A server on the host and a client of it, over streams in memory. Fails the test on any message that was not handled. */
export async function connected(host: Host, options: Partial<InitializeParams> = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  let exitCode: number | undefined;
  const watchDog = {
    shutdownReceived: false,
    initialize() {},
    exit(code: number) {
      exitCode = code;
    },
  };
  const connection = createConnection((logger) => createProtocolConnection(toServer, toClient, logger), watchDog);
  startServer(connection, host);
  const client = testClient(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  onTestFinished(async () => {
    await client.shutdown();
    await until(() => exitCode !== undefined);
    expect(exitCode).toBe(0);
    expect(client.unhandled).toEqual([]);
    client.connection.dispose();
  });
  await client.initialize({ workspaceFolders: [{ uri: `file://${ROOT}`, name: 'desk' }], ...options });
  return client;
}

/** Waits for a condition that messages bring about; fails after ten seconds. */
export async function until(condition: () => boolean, what = 'what was waited for'): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`${what} has not come`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Long enough for anything that was going to be sent. */
export async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 250));
}
