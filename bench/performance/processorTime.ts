import { existsSync, readFileSync } from 'node:fs';

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

/** Linux counts in hundredths of a second, whatever the kernel's own clock. */
const MS_A_TICK = 10;

/** Processor time of another process so far, in milliseconds; NaN on systems without `/proc`. */
export function processorMsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const stat = readFileSync(file, 'utf8');
  // The name of the program, in brackets, may hold blanks; user and system time are the 12th and 13th field behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
}

/** What another process holds in memory, in megabytes; null on systems without `/proc`. */
export function megabytesOf(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(file, 'utf8')) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}
