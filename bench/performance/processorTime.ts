/**
 * Processor time of this process so far, in milliseconds: what others do on the machine does not count. Garbage
 * collection and compiling in other threads do.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time of doing something. */
export function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const started = processorMs();
  const result = work();
  return { ms: processorMs() - started, result };
}
