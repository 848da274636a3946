import { realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeHost } from './node/nodeHost.ts';
import { startServer } from './server.ts';

/*
 * The language server as a process of its own: over the IPC channel of its parent (`--node-ipc`, as VS Code starts it),
 * else over standard input and output. No other way of talking is offered: the rest would be network connections.
 */

const connection = process.argv.includes('--node-ipc')
  ? createConnection(new IPCMessageReader(process), new IPCMessageWriter(process))
  : overStandardStreams();
startServer(connection, nodeHost(packageRoot()));

function overStandardStreams(): Connection {
  // A client that goes without a word closes the stream: nothing is left to do then.
  process.stdin.on('end', () => process.exit(1));
  return createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
}

/** The started file lies one folder below the package's: `dist/server.cjs`, or `bin/sourcecheck.mjs` behind a link. */
function packageRoot(): string {
  const [, started = ''] = process.argv;
  try {
    return path.dirname(path.dirname(realpathSync(started)));
  } catch {
    return path.dirname(path.dirname(started));
  }
}
