// Before the tests: builds the server's bundles into dist/ when they are older than what they are made of. Tests start the
// server and the command line from there as a user does, and reading takes its threads from there.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles, optionsFor, root } from './build.mjs';

const SOURCES = ['server/src', 'package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/noSockets.mjs'];

export async function setup() {
  const changed = Math.max(...SOURCES.map((each) => newest(path.join(root, each))));
  const old = bundles.filter(({ entry, outfile, outdir }) => {
    const built = path.join(root, outfile ?? path.join(outdir, `${path.basename(entry, '.ts')}.mjs`));
    return entry.startsWith('server/') && timeOf(built) < changed;
  });
  await Promise.all(old.map((bundle) => build(optionsFor(bundle, false))));
}

/** Of a file, or of all that a folder holds but tests: a folder is as new as the last file that came or went. */
function newest(place) {
  if (!statSync(place).isDirectory()) return timeOf(place);
  const inside = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((each) => !each.endsWith('.test.ts'));
  return Math.max(...inside.map((each) => timeOf(path.join(place, each))));
}

/** In milliseconds; 0 for a file that is not there. */
function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
