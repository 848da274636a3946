// Writes the licences of the libraries that the bundles carry into THIRD-PARTY-NOTICES.md: npm run notices.
// With --check it writes nothing and fails when the file is not up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { bundles, optionsFor, root } from './build.mjs';

const FILE = path.join(root, 'THIRD-PARTY-NOTICES.md');
const [OPEN, CLOSE] = ['<!-- libraries -->', '<!-- /libraries -->'];
/** Licences that allow shipping with ours. */
const ALLOWED =
  /^(?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|MIT-0|\(MIT OR [A-Za-z0-9.-]+\)|\(MIT AND Zlib\))$/;

const folders = new Set();
for (const bundle of bundles) {
  const { metafile } = await build({ ...optionsFor(bundle, true), write: false, metafile: true });
  for (const input of Object.keys(metafile.inputs)) {
    const folder = /^(?:.*node_modules\/)(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
}

const libraries = [...folders].map(describe).toSorted((a, b) => (a.name < b.name ? -1 : 1));
const refused = libraries.filter(({ licence }) => !ALLOWED.test(licence));
for (const { name, licence } of refused) process.stderr.write(`notices: ${name} is under ${licence}\n`);
const text = readFileSync(FILE, 'utf8');
const [before, after] = [text.slice(0, text.indexOf(OPEN)), text.slice(text.indexOf(CLOSE))];
const now = `${before}${OPEN}\n\n${libraries.map(section).join('\n\n')}\n\n${after}`;
const stale = process.argv.includes('--check') && now !== text;
if (stale) process.stderr.write('notices: THIRD-PARTY-NOTICES.md is not up to date; run npm run notices\n');
else if (now !== text) writeFileSync(FILE, now);
process.exitCode = stale || refused.length > 0 ? 1 : 0;

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(path.join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
  const terms =
    file && existsSync(path.join(root, folder, file)) ? readFileSync(path.join(root, folder, file), 'utf8') : '';
  return { name, version, licence: String(license), terms };
}

function section({ name, version, licence, terms }) {
  const quoted = terms
    .trim()
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => `> ${line.trim()}`.trimEnd());
  return `### ${name} ${version}\n\n${licence}.${terms === '' ? '' : `\n\n${quoted.join('\n')}`}`;
}
