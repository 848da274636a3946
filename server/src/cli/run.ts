import { check } from './check.ts';
import { cite } from './cite.ts';
import type { Console } from './console.ts';
import { messageOf } from './fault.ts';
import { ledger } from './ledger.ts';
import { lsp } from './lsp.ts';
import { references } from './references.ts';
import { report } from './report.ts';
import { sources } from './sources.ts';
import { HELP, UsageError } from './usage.ts';
import { verify } from './verify.ts';
import { version } from './version.ts';

type Command = (args: readonly string[], console: Console) => Promise<number | undefined>;

const COMMANDS: Readonly<Record<string, Command>> = { check, verify, sources, references, cite, report, ledger, lsp };

/**
 * Runs one command line and answers its exit status: 0 nothing to report, 1 findings, 2 wrong usage or unreadable input;
 * undefined for a server, which stays.
 */
export async function run(args: readonly string[], console: Console): Promise<number | undefined> {
  const [name = '', ...rest] = args;
  try {
    if (args.includes('--help') || args.includes('-h') || name === 'help') {
      await console.out(HELP);
      return 0;
    }
    if (name === '--version' || name === '-v' || name === 'version') {
      await console.out(`${version()}\n`);
      return 0;
    }
    if (name === '') throw new UsageError('No command given. See: sourcecheck --help');
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command)
      throw new UsageError(
        `There is no command “${name}”; there are ${Object.keys(COMMANDS).join(', ')}. See: sourcecheck --help`,
      );
    return await command(rest, console);
  } catch (error) {
    // Status 1 would say that there are findings.
    console.err(
      `sourcecheck: ${error instanceof UsageError ? error.message : `a fault of its own (${messageOf(error)})`}\n`,
    );
    return 2;
  }
}
