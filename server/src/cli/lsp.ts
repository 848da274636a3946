import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { UsageError } from './usage.ts';

/**
 * `sourcecheck lsp --stdio`: hands the process over to the language server, which talks over standard input and output
 * until its client ends it. The server is a bundle of its own beside the command line's, so that it starts as fast here as in VS Code.
 */
export async function lsp(args: readonly string[], console: Console): Promise<number | undefined> {
  // Some clients add the process id of the editor; the protocol library reads it itself.
  const { values } = readArguments(args, { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } });
  if (values.stdio !== true)
    throw new UsageError('lsp talks over standard input and output only: sourcecheck lsp --stdio');
  const server = new URL('server.cjs', import.meta.url);
  if (!existsSync(fileURLToPath(server))) {
    console.err(`The language server is not built: ${fileURLToPath(server)} is missing. Run: npm run build\n`);
    return 2;
  }
  await import(server.href);
  return undefined;
}
