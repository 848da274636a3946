import { writeFileSync } from 'node:fs';
import { answerCases } from './caseAnswers.ts';
import { withAnswer } from './caseFile.ts';
import { readCases } from './readCases.ts';

/*
 * Brings the `(known miss: answered …)` notes of the case files up to what the engine says now. What is right is never touched.
 * From the project's folder: node scripts/run.mjs server/src/testing/caseMisses.ts [--write]
 */

const write = process.argv.includes('--write');
let changed = 0;

for (const file of readCases('test-fixtures/cases')) {
  const lines = file.text.split('\n');
  for (const { draftCase, miss } of answerCases(file)) {
    const at = draftCase.line - 1;
    const line = withAnswer(lines[at] ?? '', miss);
    if (line === lines[at]) continue;
    lines[at] = line;
    changed++;
  }
  if (write && lines.join('\n') !== file.text) writeFileSync(file.path, lines.join('\n'));
}

process.stdout.write(`${changed} ${changed === 1 ? 'answer differs' : 'answers differ'} from what was written down\n`);
if (!write && changed > 0) process.exitCode = 1;
