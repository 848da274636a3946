// Bundles one TypeScript program of the project and runs it: node scripts/run.mjs bench/accuracy.ts [ARG ...]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const [program, ...rest] = process.argv.slice(2);
if (!program) {
  process.stderr.write('usage: node scripts/run.mjs PROGRAM.ts [ARG ...]\n');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-run-'));
const outfile = join(folder, 'program.mjs');
await build({
  entryPoints: [program],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  mainFields: ['module', 'main'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
const { status } = spawnSync(process.execPath, [outfile, ...rest], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
process.exit(status ?? 1);
