import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The worker of the readers: beside the bundles, where the build puts it. Tests run from the sources and take that of the
 * last build, which the test runner brings up to date.
 */
export function workerFile(): string {
  const beside = fileURLToPath(new URL('./readers/worker.mjs', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../../dist/readers/worker.mjs', import.meta.url));
}
