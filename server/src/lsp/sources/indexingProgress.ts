import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Shows the reading of sources as work in progress: begun only when it takes long enough to be seen, and always ended. */
export interface IndexingProgress {
  /** Whether it is worth showing now: reading has gone on for a while, and the last report is not too new. */
  report(root: string, done: number, total: number): boolean;
  end(root: string): void;
  dispose(): void;
}

/** Reading that is over sooner than this is not worth a notice. */
const UNSEEN_MS = 300;
/** The least time between two reports. */
const BETWEEN_MS = 200;

interface Reading {
  readonly since: number;
  reported: number;
  reporter?: Promise<WorkDoneProgressServerReporter | undefined>;
}

/** `create` makes a reporter on the client; undefined for clients without progress. */
export function indexingProgress(
  create: (() => Promise<WorkDoneProgressServerReporter>) | undefined,
  now: () => number,
): IndexingProgress {
  const readings = new Map<string, Reading>();
  const end = (root: string): void => {
    const reading = readings.get(root);
    readings.delete(root);
    void reading?.reporter?.then((reporter) => reporter?.done());
  };
  return {
    end,
    report(root, done, total) {
      const reading = readings.get(root) ?? { since: now(), reported: 0 };
      readings.set(root, reading);
      if (now() - reading.since < UNSEEN_MS || now() - reading.reported < BETWEEN_MS) return false;
      reading.reported = now();
      if (create) {
        reading.reporter ??= begin(create);
        void reading.reporter.then((reporter) => {
          if (readings.get(root) === reading) reporter?.report(Math.floor((100 * done) / total), `${done} of ${total}`);
        });
      }
      return true;
    },
    dispose() {
      for (const root of readings.keys()) end(root);
    },
  };
}

async function begin(
  create: () => Promise<WorkDoneProgressServerReporter>,
): Promise<WorkDoneProgressServerReporter | undefined> {
  try {
    const reporter = await create();
    reporter.begin('Sourcecheck: reading sources', 0);
    return reporter;
  } catch {
    // The client has refused the token: the reading goes on without being shown.
    return undefined;
  }
}
