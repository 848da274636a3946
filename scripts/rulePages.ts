/*
 * Writes the pages on rules: npm run docs
 * To be run from the project's folder. Removes pages of rules that are gone.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rulePageFiles } from './rulePageFiles.ts';

const folder = 'docs/rules';
const files = rulePageFiles();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(path.join(folder, name));
for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
process.stdout.write(`${files.size} pages in ${folder}\n`);
