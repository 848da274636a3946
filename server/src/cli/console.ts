import process from 'node:process';

/** Where a command writes to and reads from: the process, or a test. */
export interface Console {
  /** The answer. Resolves when the reader can take more, so that a long answer does not pile up in memory. */
  out(text: string): Promise<void>;
  /** Notices, progress and errors. */
  err(text: string): void;
  readonly input: AsyncIterable<Uint8Array>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal; undefined where the output is none. */
  readonly columns: number | undefined;
}

/** The console of this process. A reader that goes away (`| head`) ends the process quietly, as other tools do. */
export function processConsole(): Console {
  const { stdout, stderr, stdin, env } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) =>
      stdout.write(text) ? Promise.resolve() : new Promise((resolve) => void stdout.once('drain', () => resolve())),
    err: (text) => void stderr.write(text),
    input: stdin,
    cwd: process.cwd(),
    env,
    outIsTerminal: stdout.isTTY ?? false,
    errIsTerminal: stderr.isTTY ?? false,
    columns: stdout.columns,
  };
}
