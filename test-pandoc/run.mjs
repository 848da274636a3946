// Proves that what is cited renders: every gold draft, cited by `sourcecheck cite` in every style, goes through a real pandoc.
//
//   npm run build && npm run test:pandoc
//   node test-pandoc/run.mjs --keep        leaves the cited drafts and the pages in test-output/pandoc/
//
// Held: pandoc warns of nothing; every sentence that was to be cited has its note right behind it, and no other one has; every
// key is found by `--citeproc` in what `sourcecheck references` prints; a comment changes nothing that a reader sees; afterwards
// the checker finds no citation missing or wrong. Exits with 1 when something is not so, and says what.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });

/** What stands for a note in the text of a page. */
const NOTE = '\u2020';

const STYLES = ['footnote', 'link', 'pandoc', 'parenthetical', 'attribution', 'comment'];

function main() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sourcecheck-pandoc-'));
  const output = path.join(root, 'test-output', 'pandoc');
  try {
    cpSync(path.join(root, 'test-fixtures', 'sources'), path.join(folder, 'sources'), { recursive: true });
    const gold = path.join(root, 'test-fixtures', 'gold');
    const drafts = readdirSync(gold).filter((name) => /^b\d.*\.md$/.test(name));
    writeFileSync(path.join(folder, 'references.json'), sourcecheck(folder, ['references']));
    for (const style of ['original', ...STYLES]) {
      mkdirSync(path.join(folder, style));
      for (const name of drafts) cpSync(path.join(gold, name), path.join(folder, style, name));
      if (style !== 'original') sourcecheck(folder, ['cite', style, '--style', style, '--write']);
    }
    const wanted = supportedSentences(folder);
    const failed = [
      ...drafts.flatMap((name) => problemsOf(name, folder, wanted.get(name) ?? [])),
      ...STYLES.flatMap((style) => citationsFoundWanting(folder, style)),
    ];
    if (options.keep) cpSync(folder, output, { recursive: true });
    for (const problem of failed) process.stdout.write(`  ✗ ${problem}\n`);
    process.stdout.write(
      `pandoc: ${drafts.length} drafts, ${failed.length === 0 ? 'all as they should be' : `${failed.length} faults`}\n`,
    );
    return failed.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is not as it should be in the renderings of one draft. */
function problemsOf(name, folder, wanted) {
  const rendered = (style) => {
    const text = readFileSync(path.join(folder, style, name), 'utf8');
    const made = page(text, folder);
    writeFileSync(path.join(folder, style, `${name}.html`), made.html);
    return { text, ...made };
  };
  const before = rendered('original');
  const problems = before.problems.map((problem) => `${name}: ${problem}`);
  for (const style of STYLES) {
    const after = rendered(style);
    const found = [...after.problems, ...CHECKS[style]({ text: after.text, before, after, wanted })];
    problems.push(...found.map((problem) => `${name}, ${style}: ${problem}`));
    if (found.length === 0) process.stdout.write(`  ✓ ${name}, ${style}: ${wanted.length} sentences cited\n`);
  }
  if (wanted.length < 3) problems.push(`${name}: only ${wanted.length} sentences are supported`);
  return problems;
}

const CHECKS = {
  footnote({ text, before, after, wanted }) {
    const words = flat(after.words);
    const missing = wanted.filter((sentence) => !words.includes(`${sentence}${NOTE}`));
    const notes = (text.match(/^\[\^[^\]]+\]:/gm) ?? []).length;
    return [
      ...missing.map((sentence) => `no note behind “${sentence}”`),
      ...counted('notes', words.split(NOTE).length - 1, wanted.length + flat(before.words).split(NOTE).length - 1),
      ...(notes > 0 && notes <= 6 ? [] : [`${notes} definitions for five sources`]),
      ...differing(words.replaceAll(NOTE, ''), flat(before.words).replaceAll(NOTE, '')),
    ];
  },
  pandoc: ({ after, wanted }) => [
    ...counted('citations', (after.html.match(/class="citation"/g) ?? []).length, wanted.length),
    ...(/\?\?\?|class="citeproc-not-found"/.test(after.html) ? ['a key is not found in the references'] : []),
    ...(after.html.includes('id="refs"') ? [] : ['there is no list of references']),
  ],
  link: ({ before, after, wanted }) => counted('links', links(after) - links(before), wanted.length),
  parenthetical: ({ before, after, wanted }) => counted('brackets', brackets(after) - brackets(before), wanted.length),
  attribution: ({ before, after, wanted }) =>
    counted('phrases or brackets', attributed(after) - attributed(before), wanted.length),
  comment: ({ before, after }) => differing(flat(after.words), flat(before.words)),
};

function counted(what, seen, wanted) {
  return seen === wanted ? [] : [`${seen} ${what}, wanted ${wanted}`];
}

/** Nothing where the words are the same; else the first place where they are not. */
function differing(words, wanted) {
  if (words === wanted) return [];
  const at = [...wanted].findIndex((sign, i) => sign !== words[i]);
  return [
    `the copy differs: “${words.slice(Math.max(0, at - 30), at + 30)}” for “${wanted.slice(Math.max(0, at - 30), at + 30)}”`,
  ];
}

const links = ({ html }) => (html.match(/<a href="(?!#)/g) ?? []).length;
const brackets = ({ words }) => (words.match(/\(/g) ?? []).length;
const attributed = ({ words }) => (words.match(/according to|\(/gi) ?? []).length;

/** By draft, the supported sentences that cite nothing, as the command line says, in the words of a page. */
function supportedSentences(folder) {
  return new Map(
    checked(folder, 'original').map((draft) => {
      const uncited = draft.sentences.filter(({ findings }) =>
        findings.some(({ rule }) => rule === 'citation/uncited'),
      );
      return [path.basename(draft.path), uncited.map(({ text }) => flat(withoutMarks(text)))];
    }),
  );
}

/**
 * What the checker says of the citations once they are there: that none is missing, unknown, or of the wrong source. That
 * a second source has more of a sentence is no fault: one citation a sentence is what is asked for.
 */
function citationsFoundWanting(folder, style) {
  return checked(folder, style).flatMap((draft) =>
    draft.sentences
      .flatMap(({ findings }) => findings)
      .filter(({ rule, message }) => rule.startsWith('citation/') && !/does not say all of this/.test(message))
      .map(({ rule, message }) => `${draft.path}: ${rule}: ${message}`),
  );
}

/** The drafts of a folder as the command line checks them, with every claim listed that cites nothing. */
function checked(folder, style) {
  const config = path.join(folder, '.sourcecheck');
  mkdirSync(config);
  writeFileSync(path.join(config, 'config.json'), '{ "severity": { "citation/uncited": "information" } }');
  const { drafts } = JSON.parse(sourcecheck(folder, ['check', style, '--format', 'json', '--fail-on', 'never']));
  rmSync(config, { recursive: true });
  return drafts;
}

/** Copy without the marks of Markdown that the gold drafts have; a footnote's as its sign. */
function withoutMarks(text) {
  return text
    .replace(/\[\^[^\]]+\]/g, NOTE)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*+/g, '');
}

/** A draft as pandoc renders it: what it warned of, the page, and its words with a sign for every note. */
function page(text, folder) {
  const { stdout, stderr, status, error } = spawnSync(
    'pandoc',
    [
      '-f',
      'markdown',
      '-t',
      'html',
      '--wrap=none',
      '--citeproc',
      '--bibliography',
      'references.json',
      '--fail-if-warnings',
    ],
    { cwd: folder, input: text, encoding: 'utf8' },
  );
  if (error) throw new Error(`pandoc cannot be run (${error.message}); install the package pandoc`);
  const body = stdout.replace(/<section[^>]*class="footnotes[^]*?<\/section>/, '').replace(/<div id="refs"[^]*$/, '');
  const words = body.replace(/<a [^>]*class="footnote-ref"[^]*?<\/a>/g, NOTE).replace(/<[^>]+>/g, '');
  const warned = stderr.trim();
  return { html: stdout, words, problems: status === 0 && warned === '' ? [] : [`pandoc says: ${warned || status}`] };
}

/** Words with one space between them, quotation marks and references of HTML as plain signs. */
function flat(text) {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function sourcecheck(folder, args) {
  const program = path.join(root, 'bin', 'sourcecheck.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`sourcecheck ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

try {
  process.exitCode = main();
} catch (problem) {
  process.stderr.write(`pandoc: ${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}
