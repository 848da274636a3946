// Bundles the client, the language server and the command line into dist/. Runs on every `npm install` (prepare).
//
//   node scripts/build.mjs              readable bundles with source maps, in about a second
//   node scripts/build.mjs --production minified, without source maps: what the .vsix carries
//   node scripts/build.mjs --watch      builds again on every change
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { noGlobalNetwork, noSockets } from './noSockets.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

// The protocol library is CommonJS and requires Node's modules by name; an ES module has no `require` of its own.
const requireInModules = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

// A CommonJS module has no address of its own, by which the server finds the worker of the readers beside it.
const addressInCommonJs = "const bundleAddress = require('node:url').pathToFileURL(__filename).href;";

// The pieces of the command line lie a folder deeper than the bundles that they look for.
const addressInPieces = "const bundleAddress = new URL('../', import.meta.url).href;";

/** The bundles, each from one entry. `target` is the oldest runtime that it must start on. */
export const bundles = [
  {
    entry: 'client/src/extension.ts',
    outfile: 'dist/client.cjs',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
  },
  {
    entry: 'server/src/lsp/main.ts',
    outfile: 'dist/server.cjs',
    format: 'cjs',
    target: 'node20.19',
    define: { 'import.meta.url': 'bundleAddress' },
    banner: { js: addressInCommonJs },
  },
  {
    // The command line: each command loads its own pieces.
    entry: 'server/src/cli/main.ts',
    outdir: 'dist/cli',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    target: 'node20.19',
    splitting: true,
    chunkNames: '[name]-[hash]',
    define: { 'import.meta.url': 'bundleAddress' },
    banner: { js: `${requireInModules} ${addressInPieces}` },
  },
  {
    // The thread in which sources are read and indexed when there are many.
    entry: 'server/src/project/shards/indexingWorker.ts',
    outfile: 'dist/indexing.mjs',
    format: 'esm',
    target: 'node20.19',
    banner: { js: requireInModules },
  },
  {
    // The readers of PDF, web pages and the like: a worker that loads the reader of a format when it meets the first file of it.
    entry: 'server/src/readers/worker.ts',
    outdir: 'dist/readers',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    target: 'node20.19',
    splitting: true,
    chunkNames: '[name]-[hash]',
    define: noGlobalNetwork.define,
    banner: { js: `${requireInModules} ${noGlobalNetwork.banner}` },
  },
];

/**
 * Options for esbuild of one bundle.
 *
 * @returns {import('esbuild').BuildOptions}
 */
export function optionsFor(bundle, production) {
  const { entry, define, ...rest } = bundle;
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    // The ES module form of the libraries: several of their CommonJS files hide requires from the bundler.
    mainFields: ['module', 'main'],
    minify: production,
    keepNames: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [noSockets],
    define: { ...define, SOURCECHECK_BUILD: JSON.stringify(buildMark()) },
    ...rest,
  };
}

/** What of the program decides what is read of a source and found in a draft: a cache of one build is not taken for another's. */
const READING = [
  ...['engine', 'readers', 'project', 'report', 'cli'].map((folder) => `server/src/${folder}`),
  'package-lock.json',
];

function buildMark() {
  const hash = createHash('sha256');
  for (const each of READING) {
    const place = path.join(root, each);
    const names = each.endsWith('.json') ? [''] : readdirSync(place, { recursive: true, encoding: 'utf8' }).toSorted();
    for (const name of names.filter((one) => one === '' || (/\.(ts|json)$/.test(one) && !one.endsWith('.test.ts')))) {
      hash.update(`${name}\0`).update(readFileSync(path.join(place, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function main(args) {
  const production = args.includes('--production');
  const present = bundles.filter(({ entry }) => {
    const there = existsSync(path.join(root, entry));
    if (!there) process.stderr.write(`build: ${entry} is not there yet; its bundle is left out\n`);
    return there;
  });
  if (args.includes('--watch')) {
    for (const bundle of present) await (await context(optionsFor(bundle, production))).watch();
    return;
  }
  // Pieces have names of their own for every content: those of the last build would stay.
  for (const folder of production ? ['dist'] : ['dist/readers', 'dist/cli']) {
    await rm(path.join(root, folder), { recursive: true, force: true });
  }
  await Promise.all(present.map((bundle) => build(optionsFor(bundle, production))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch {
    // esbuild has printed its errors.
    process.exitCode = 1;
  }
}
