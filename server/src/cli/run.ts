import type { Console } from './console.ts';
import { messageOf } from './fault.ts';
import { HELP, UsageError } from './usage.ts';
import { version } from './version.ts';

type Command = (args: readonly string[], console: Console) => Promise<number | undefined>;

/** Each command with what it needs is loaded when it is asked for: a start is most of what a short command takes. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  verify: async () => (await import('./verify.ts')).verify,
  sources: async () => (await import('./sources.ts')).sources,
  references: async () => (await import('./references.ts')).references,
  cite: async () => (await import('./cite.ts')).cite,
  report: async () => (await import('./report.ts')).report,
  ledger: async () => (await import('./ledger.ts')).ledger,
  lsp: async () => (await import('./lsp.ts')).lsp,
};

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
    return await (
      await command()
    )(rest, console);
  } catch (error) {
    // Status 1 would say that there are findings.
    console.err(
      `sourcecheck: ${error instanceof UsageError ? error.message : `a fault of its own (${messageOf(error)})`}\n`,
    );
    return 2;
  }
}
