// Opens the annotated copies of all gold drafts, and of a hostile draft with hostile sources, in a real Chromium: nothing may
// leave the page, nothing may run, everything must be there without scripts, and axe-core must find no serious fault.
//
//   node test-report/run.mjs                 all pages
//   node test-report/run.mjs --keep FOLDER   the same; pages and screenshots stay in FOLDER
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { launchBrowser } from '../test-editor/browser.mjs';
import { hostileProject } from './hostile.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const SIZES = [
  { name: 'wide', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
];

function report(cwd, ...args) {
  const command = path.join(root, 'bin/sourcecheck.mjs');
  const env = { ...process.env, SOURCECHECK_CACHE: '' };
  const done = spawnSync(process.execPath, [command, 'report', ...args], { cwd, env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`report failed (${done.status}): ${done.stderr}`);
}

/** The pages, with what each is to show. */
function makePages(folder) {
  const gold = path.join(folder, 'gold');
  const drafts = readdirSync(path.join(root, 'test-fixtures/gold')).filter((name) => /^b\d.*\.md$/.test(name));
  const fixtures = drafts.map((name) => path.join('test-fixtures/gold', name));
  report(root, ...fixtures, '--sources', 'test-fixtures/sources', '--out', gold);
  const project = path.join(folder, 'project');
  for (const [name, text] of Object.entries(hostileProject)) {
    mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
    writeFileSync(path.join(project, name), text);
  }
  report(project, 'story.md', 'plain.txt', '--out', 'out');
  return [gold, path.join(project, 'out')].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.html'))
      .map((name) => path.join(place, name)),
  );
}

/** What is wrong with a page at one size, one line each. */
async function faultsOf(browser, file, size, kept) {
  const faults = [];
  const context = await browser.newContext({ viewport: size.viewport, colorScheme: size.colorScheme });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== address) faults.push(`asks for ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`opens a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => faults.push(`says on the console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`fails: ${error.message}`));
  await page.goto(address);
  await page.mouse.wheel(0, 4000);
  faults.push(...(await page.evaluate(inertness)));
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, impact, nodes } of violations) {
    if (impact === 'serious' || impact === 'critical') faults.push(`axe ${id} (${impact}): ${nodes[0]?.html}`);
  }
  if (kept)
    await page.screenshot({ path: `${file.replace(/\.html$/, '')}-${size.name}.png`, fullPage: size.name !== 'wide' });
  await context.close();
  return faults;
}

/** Runs in the page: what could act, what hangs in the air, and what does not fit. */
function inertness() {
  const found = [];
  const acting = document.querySelectorAll(
    'script, img, iframe, object, embed, form, input, link, base, video, audio, source, svg a, foreignObject',
  );
  for (const each of acting) found.push(`has <${each.tagName.toLowerCase()}>`);
  for (const each of document.querySelectorAll('*')) {
    for (const { name, value } of each.attributes) {
      if (/^on|^style$|^srcdoc$|^src$/i.test(name)) found.push(`has the attribute ${name}="${value}"`);
    }
  }
  for (const { href, hash, pathname } of document.querySelectorAll('a')) {
    if (pathname === location.pathname && hash !== '') {
      if (!document.getElementById(hash.slice(1))) found.push(`has a link to ${hash}, which is nowhere`);
    } else if (!/^(?:https?|mailto):/.test(href)) found.push(`has a link to ${href}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of ids.filter((each, i) => ids.indexOf(each) !== i)) found.push(`has the id ${id} twice`);
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 1) found.push(`is ${wide} pixels wider than its window`);
  if (globalThis.wasRun) found.push('has run a script');
  return found;
}

/** What must be there for a reader without scripts, and on paper. */
async function plainFaults(browser, file) {
  const faults = [];
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const body = await page.locator('body').innerText();
  for (const words of ['ANNOTATED COPY', 'Sentence by sentence', 'Sources', 'facts settled']) {
    if (!body.toLowerCase().includes(words.toLowerCase())) faults.push(`does not show “${words}” without scripts`);
  }
  const numbers = await page.locator('main .no[id]').count();
  const notes = await page.locator('main .notes [id^="n"]').count();
  if (numbers === 0 || numbers !== notes) faults.push(`has ${numbers} numbers in the copy and ${notes} notes`);
  const paper = await page.pdf({ format: 'A4' });
  if (paper.length < 10_000) faults.push('prints as an empty page');
  await context.close();
  return faults;
}

const kept = process.argv[2] === '--keep' ? path.resolve(process.argv[3] ?? 'test-output') : undefined;
const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'sourcecheck-report-'));
const browser = await launchBrowser();
let failed = 0;
try {
  for (const file of makePages(folder)) {
    const faults = await plainFaults(browser, file);
    for (const size of SIZES) {
      const found = await faultsOf(browser, file, size, kept !== undefined);
      faults.push(...found.map((fault) => `${size.name}: ${fault}`));
    }
    process.stdout.write(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${path.basename(file)}\n`);
    for (const fault of faults.slice(0, 20)) process.stdout.write(`       ${fault}\n`);
    if (faults.length > 0) failed++;
  }
} finally {
  await browser.close();
  if (!kept) rmSync(folder, { recursive: true, force: true });
}
if (failed > 0) process.exitCode = 1;
