#!/usr/bin/env node
// Starts the command line, which `npm install` and `npm run build` bundle into dist/.
import { existsSync } from 'node:fs';
import module from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../dist/cli/main.mjs', import.meta.url);

// From Node 22.1 on the compiled program is kept beside the system's temporary files, and the next start need not compile it.
module.enableCompileCache?.();

if (existsSync(fileURLToPath(bundle))) {
  await import(bundle.href);
} else {
  process.stderr.write(
    `sourcecheck: the command line is not built: ${fileURLToPath(bundle)} is missing. Run: npm install && npm run build\n`,
  );
  process.exitCode = 2;
}
