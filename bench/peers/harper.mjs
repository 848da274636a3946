// Checks drafts with harper.js in one process: node harper.mjs DRAFT.md [OTHER.md ...] [--once | --again=TIMES]
// Prints one line of JSON: how long starting took, the first draft, the same so many times more, and each of the others.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

const [draft, ...others] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const times = Number(process.argv.find((argument) => argument.startsWith('--again='))?.slice('--again='.length) ?? 1);
const setUp = processorMs();
const linter = new LocalLinter({ binary });
await linter.setup();
const startMs = processorMs() - setUp;
let remarks = 0;
const firstMs = await timeOf(draft);
if (process.argv.includes('--once')) {
  process.stdout.write(`${remarks} remarks\n`);
} else {
  const again = [];
  for (let i = 0; i < times; i += 1) again.push(await timeOf(draft));
  const unseen = [];
  for (const other of others) unseen.push(await timeOf(other));
  process.stdout.write(`${JSON.stringify({ startMs, firstMs, again, unseen })}\n`);
}

async function timeOf(file) {
  const text = readFileSync(file, 'utf8');
  const started = processorMs();
  remarks = (await linter.lint(text, { language: 'markdown' })).length;
  return processorMs() - started;
}

function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
