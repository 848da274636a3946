import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the worker of the readers into a folder `dist`, beside the bundle that starts it, as the build does. */
export async function bundleReaders(dist: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('../readers/worker.ts', import.meta.url))],
    outdir: path.join(dist, 'readers'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}

/** What a server in one CommonJS file needs to find the worker by. */
export const ADDRESS_IN_COMMON_JS = {
  define: { 'import.meta.url': 'bundleAddress' },
  banner: { js: "const bundleAddress = require('node:url').pathToFileURL(__filename).href;" },
};
