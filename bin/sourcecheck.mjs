#!/usr/bin/env node
// Starts the command line, which `npm install` and `npm run build` bundle into dist/.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../dist/cli.mjs', import.meta.url);

if (existsSync(fileURLToPath(bundle))) {
  await import(bundle.href);
} else {
  process.stderr.write(
    `sourcecheck: the command line is not built: ${fileURLToPath(bundle)} is missing. Run: npm install && npm run build\n`,
  );
  process.exitCode = 2;
}
