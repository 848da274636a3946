// Before the tests: builds the threads that read sources into dist/ when they are older than what they are made of, for tests
// that read a file which is no text file, or many files, as the command line and the server do.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles, optionsFor, root } from './build.mjs';

const SOURCES = ['server/src/readers', 'server/src/engine', 'server/src/project', 'package-lock.json'];
/** Of the workers, by what stands at the end of their entries. */
const WORKERS = ['readers/worker.ts', 'indexingWorker.ts'];

export async function setup() {
  const changed = Math.max(...SOURCES.map((each) => newest(path.join(root, each))));
  for (const bundle of bundles.filter(({ entry }) => WORKERS.some((end) => entry.endsWith(end)))) {
    const built = timeOf(path.join(root, bundle.outfile ?? path.join(bundle.outdir, 'worker.mjs')));
    if (built < changed) await build(optionsFor(bundle, false));
  }
}

function newest(file) {
  if (!statSync(file).isDirectory()) return timeOf(file);
  const files = readdirSync(file, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'));
  return Math.max(...files.map((each) => timeOf(path.join(file, each))));
}

/** In milliseconds; 0 for a file that is not there. */
function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
