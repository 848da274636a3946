/*
 * Writes the pages on rules, and the findings that the README shows: npm run docs
 * To be run from the project's folder. Removes pages of rules that are gone.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { demoOutput, withDemo } from './readmeDemo.ts';
import { rulePageFiles } from './rulePageFiles.ts';

const folder = 'docs/rules';
const files = rulePageFiles();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(path.join(folder, name));
for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
writeFileSync('README.md', withDemo(readFileSync('README.md', 'utf8'), await demoOutput(process.cwd())));
process.stdout.write(`${files.size} pages in ${folder}\n`);
