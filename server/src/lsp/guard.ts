import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Thrown where an answer would be of an older draft or archive. The client asks again when it still wants one. */
export class Overtaken extends Error {}

/** Where failures are written: the client's log. */
export interface FailureLog {
  /** Logs a failure the first time it happens in this place. Never holds text of a draft or a source. */
  failed(place: string, error: unknown): void;
}

/** A log that writes each failure once, by place, kind of error and line of code: its message could hold the writer's text. */
export function failureLog(write: (line: string) => void): FailureLog {
  const seen = new Set<string>();
  return {
    failed(place, error) {
      const line = `${place} failed: ${describe(error)}`;
      if (seen.has(line)) return;
      seen.add(line);
      write(line);
    },
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // A stack begins with the message, which may run over many lines; its frames are what is wanted.
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 6)].join('\n');
}

/**
 * Runs one request. Cancelled and overtaken work is answered by the protocol's own errors; anything else that is thrown
 * costs this one answer: it is logged and the answer is `empty`.
 */
export async function guardedAnswer<R>(
  place: string,
  log: FailureLog,
  token: CancellationToken,
  empty: R,
  work: () => Promise<R>,
): Promise<R> {
  try {
    const answer = await work();
    throwIfCancelled(token);
    return answer;
  } catch (error) {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (error instanceof ResponseError) throw error;
    if (error instanceof Overtaken) throw new ResponseError(LSPErrorCodes.ContentModified, 'the draft has changed');
    log.failed(place, error);
    return empty;
  }
}

/** To be called after each await of a request. */
function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** The result of `work`, or a rejection as soon as the client cancels: an answer to a cancellation does not wait. */
export async function unlessCancelled<R>(work: Promise<R>, token: CancellationToken): Promise<R> {
  throwIfCancelled(token);
  return new Promise<R>((resolve, reject) => {
    const listener = token.onCancellationRequested(() => {
      listener.dispose();
      reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
    });
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}
