import type { Console } from './console.ts';

/** Tells on standard error how far a long run has come. Silent for the first second, and in a run that is shorter. */
export interface Progress {
  /** Shows that `done` of `total` are done; called as often as one likes. */
  show(what: string, done: number, total: number): void;
  /** Clears the line of a terminal. */
  end(): void;
}

const QUIET_MS = 1000;
const REDRAW_MS = 100;
/** Without a terminal every line stays, so there are few of them. */
const PLAIN_LINE_MS = 5000;
const CLEAR_LINE = '\r\u001B[2K';

export function progressOn(console: Console, now: () => number): Progress {
  const start = now();
  let lastShown = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    show: (what, done, total) => {
      const time = now();
      const pause = console.errIsTerminal ? REDRAW_MS : PLAIN_LINE_MS;
      if (time - start < QUIET_MS || time - lastShown < pause) return;
      lastShown = time;
      const line = `${what} (${done} of ${total})`;
      console.err(console.errIsTerminal ? `${CLEAR_LINE}${line}` : `${line}\n`);
      drawn = true;
    },
    end: () => {
      if (drawn && console.errIsTerminal) console.err(CLEAR_LINE);
      drawn = false;
    },
  };
}
