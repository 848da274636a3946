import process from 'node:process';
import { processConsole } from './console.ts';
import { run } from './run.ts';

const status = await run(process.argv.slice(2), processConsole());
// The language server stays; a command ends when what it wrote has been taken.
if (status !== undefined) process.exitCode = status;
