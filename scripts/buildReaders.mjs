// Before the tests: builds the worker of the readers into dist/ when it is older than its sources, for tests that read a file
// which is no text file as the command line and the server do.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles, optionsFor, root } from './build.mjs';

const SOURCES = ['server/src/readers', 'server/src/engine', 'package-lock.json'];

export async function setup() {
  const bundle = bundles.find(({ outdir }) => outdir !== undefined);
  const built = timeOf(path.join(root, bundle.outdir, 'worker.mjs'));
  if (built > Math.max(...SOURCES.map((each) => newest(path.join(root, each))))) return;
  await build(optionsFor(bundle, false));
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
