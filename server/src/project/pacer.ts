import { setImmediate } from 'node:timers/promises';

/** How long the event loop is held while sources are taken apart. */
const SLICE_MS = 12;
/** Gives way to the event loop when it has been held too long; ends the work when the signal says so. */
export function pacer(signal: AbortSignal | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await setImmediate();
    signal?.throwIfAborted();
    since = performance.now();
  };
}
