// Compares libraries that take apart tables, e-mails and transcripts: node bench/readerLibraries.mjs FOLDER
// FOLDER holds them in its node_modules; they are no dependencies of the project. Writes a table for docs/decisions.md.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const candidates = [
  { name: 'papaparse', task: 'table', call: (lib, text) => lib.default.parse(text, { skipEmptyLines: true }).data },
  {
    name: 'csv-parse',
    task: 'table',
    entry: 'csv-parse/sync',
    call: (lib, text) => lib.parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }),
  },
  { name: 'd3-dsv', task: 'table', call: (lib, text) => lib.csvParseRows(text) },
  { name: 'udsv', task: 'table', call: (lib, text) => rowsOf(lib, text) },
  {
    name: 'postal-mime',
    task: 'e-mail',
    call: async (lib, text) => mail(await lib.default.parse(Buffer.from(text, 'latin1'))),
  },
  {
    name: 'mailparser',
    task: 'e-mail',
    call: async (lib, text) => {
      const parsed = await (lib.simpleParser ?? lib.default.simpleParser)(Buffer.from(text, 'latin1'));
      return mail({ ...parsed, from: parsed.from?.value[0] });
    },
  },
  { name: 'letterparser', task: 'e-mail', call: (lib, text) => mail(lib.extract(text)) },
  {
    name: 'eml-parse-js',
    task: 'e-mail',
    call: async (lib, text) =>
      new Promise((resolve, reject) => {
        lib.readEml(text, (error, parsed) => (error ? reject(new Error('no')) : resolve(mail(parsed))));
      }),
  },
  {
    name: 'srt-parser-2',
    task: 'transcript',
    call: (lib, text) =>
      new (lib.default.default ?? lib.default)().fromSrt(text).map((cue) => [cue.startSeconds, cue.text]),
  },
  {
    name: '@plussub/srt-vtt-parser',
    task: 'transcript',
    call: (lib, text) => (lib.parse ?? lib.default.parse)(text).entries.map((cue) => [cue.from / 1000, cue.text]),
  },
  {
    name: 'media-captions',
    task: 'transcript',
    call: async (lib, text) => {
      const type = text.replace('\ufeff', '').startsWith('WEBVTT') ? 'vtt' : 'srt';
      return (await lib.parseText(text, { type })).cues.map((cue) => [cue.startTime, cue.text]);
    },
  },
  {
    name: 'subsrt-ts',
    task: 'transcript',
    call: (lib, text) =>
      (lib.parse ?? lib.default.parse)(text)
        .filter((cue) => cue.type === 'caption')
        .map((cue) => [cue.start / 1000, cue.content ?? cue.text]),
  },
];

function rowsOf(lib, text) {
  const schema = lib.inferSchema(text);
  return [schema.cols.map(({ name }) => name), ...lib.initParser(schema).stringArrs(text)];
}

function mail({ subject, from, date, text, html }) {
  const who = typeof from === 'string' ? from : (from?.name ?? '');
  const day = date === undefined || date === null ? '' : new Date(date).toISOString().slice(0, 10);
  const words = String(text ?? '').trim() || String(html ?? '').replaceAll(/<[^>]*>/g, '');
  return [subject ?? '', who.replace(/\s*<.*$/, ''), day, words.replaceAll(/\s+/g, ' ').trim()];
}

const HEAD = 'From: Tove Berg <tove@ledger.example>\r\nDate: Thu, 21 Sep 2023 08:15:00 +0200\r\n';
const MAIL = ['Harbour', 'Tove Berg', '2023-09-21', 'The dam broke.'];

const cases = [
  {
    task: 'table',
    what: 'plain',
    text: 'a,b\n1,2\n',
    expected: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    task: 'table',
    what: 'quotation marks, commas and line ends in cells',
    text: 'a,b\r\n"x, ""y""","1\n2"\r\n',
    expected: [
      ['a', 'b'],
      ['x, "y"', '1\n2'],
    ],
  },
  {
    task: 'table',
    what: 'semicolons',
    text: 'a;b\n1,5;2\n3;4\n',
    expected: [
      ['a', 'b'],
      ['1,5', '2'],
      ['3', '4'],
    ],
  },
  {
    task: 'table',
    what: 'tabs',
    text: 'a\tb\n1,5\t2\n3\t4\n',
    expected: [
      ['a', 'b'],
      ['1,5', '2'],
      ['3', '4'],
    ],
  },
  {
    task: 'table',
    what: 'byte order mark',
    text: '\ufeffa,b\n1,2\n',
    expected: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    task: 'table',
    what: 'rows of other lengths',
    text: 'a,b,c\n1,2\n3,4,5\n',
    expected: [
      ['a', 'b', 'c'],
      ['1', '2'],
      ['3', '4', '5'],
    ],
  },
  {
    task: 'table',
    what: 'blank lines',
    text: 'a,b\n\n1,2\n\n',
    expected: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  { task: 'table', what: 'an open quotation mark', text: 'a,b\n"1,2\n3,4\n', expected: [['a', 'b'], ['1,2\n3,4\n']] },
  {
    task: 'table',
    what: 'a quotation mark within a cell',
    text: 'a,b\n5" pipe,2\n',
    expected: [
      ['a', 'b'],
      ['5" pipe', '2'],
    ],
  },
  { task: 'e-mail', what: 'plain', text: `${HEAD}Subject: Harbour\r\n\r\nThe dam broke.\r\n`, expected: MAIL },
  {
    task: 'e-mail',
    what: 'line ends of Unix',
    text: `${HEAD}Subject: Harbour\r\n\r\nThe dam broke.\r\n`.replaceAll('\r', ''),
    expected: MAIL,
  },
  {
    task: 'e-mail',
    what: 'encoded words in pieces',
    text: `${HEAD}Subject: =?utf-8?B?UsO4dg==?=\r\n =?utf-8?B?w6Vn?=\r\n\r\nThe dam broke.\r\n`,
    expected: ['Røvåg', 'Tove Berg', '2023-09-21', 'The dam broke.'],
  },
  {
    task: 'e-mail',
    what: 'quoted-printable in UTF-8',
    text: `${HEAD}Subject: =?UTF-8?Q?R=C3=B8v=C3=A5g?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe =E2=80=9Cdam=E2=80=9D bro=\r\nke.\r\n`,
    expected: ['Røvåg', 'Tove Berg', '2023-09-21', 'The “dam” broke.'],
  },
  {
    task: 'e-mail',
    what: 'curly quotation marks in Windows-1252',
    text: `${HEAD}Subject: Harbour\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe =93dam=94 broke.\r\n`,
    expected: ['Harbour', 'Tove Berg', '2023-09-21', 'The “dam” broke.'],
  },
  {
    task: 'e-mail',
    what: 'text beside HTML',
    text: `${HEAD}Subject: Harbour\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe dam broke.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>No</p>\r\n--b--\r\n`,
    expected: MAIL,
  },
  {
    task: 'e-mail',
    what: 'HTML alone',
    text: `${HEAD}Subject: Harbour\r\nContent-Type: text/html\r\n\r\n<p>The dam broke.</p>\r\n`,
    expected: MAIL,
  },
  {
    task: 'e-mail',
    what: 'an attachment that is text',
    text: `${HEAD}Subject: Harbour\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe dam broke.\r\n--b\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nNo.\r\n--b--\r\n`,
    expected: MAIL,
  },
  {
    task: 'e-mail',
    what: 'the last boundary is missing',
    text: `${HEAD}Subject: Harbour\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe dam broke.\r\n`,
    expected: MAIL,
  },
  {
    task: 'e-mail',
    what: 'flowed lines',
    text: `${HEAD}Subject: Harbour\r\nContent-Type: text/plain; format=flowed\r\n\r\nThe dam \r\nbroke.\r\n`,
    expected: MAIL,
  },
  {
    task: 'transcript',
    what: 'SRT',
    text: '1\n00:00:01,500 --> 00:00:03,000\nThe dam\nbroke.\n\n2\n00:00:04,000 --> 00:00:05,000\nYes.\n',
    expected: [
      [1.5, 'The dam\nbroke.'],
      [4, 'Yes.'],
    ],
  },
  {
    task: 'transcript',
    what: 'SRT, CRLF and byte order mark',
    text: '\ufeff1\r\n00:00:01,500 --> 00:00:03,000\r\nThe dam broke.\r\n\r\n',
    expected: [[1.5, 'The dam broke.']],
  },
  {
    task: 'transcript',
    what: 'SRT without numbers',
    text: '00:00:01,500 --> 00:00:03,000\nThe dam broke.\n',
    expected: [[1.5, 'The dam broke.']],
  },
  {
    task: 'transcript',
    what: 'SRT with a damaged cue',
    text: '1\n00:00:01,500 --> 00:00:03,000\nThe dam broke.\n\n2\n00:00:xx --> 9\nWhat?\n\n3\n00:00:06,000 --> 00:00:07,000\nYes.\n',
    expected: 'keeps 1 and 3',
  },
  {
    task: 'transcript',
    what: 'VTT without hours',
    text: 'WEBVTT\n\n00:01.500 --> 00:03.000\nThe dam broke.\n',
    expected: [[1.5, 'The dam broke.']],
  },
  {
    task: 'transcript',
    what: 'VTT with notes, styles, names and settings',
    text: 'WEBVTT - x\n\nNOTE\nno\n\nSTYLE\n::cue{}\n\nintro\n00:00:01.500 --> 00:00:03.000 align:start\nThe dam broke.\n',
    expected: [[1.5, 'The dam broke.']],
  },
  {
    task: 'transcript',
    what: 'VTT with a speaker',
    text: 'WEBVTT\n\n00:00:01.500 --> 00:00:03.000\n<v Karin Lund>The dam broke.\n',
    expected: 'keeps the name',
  },
];

/** Texts made to break a reader; the time each takes is measured. */
const HOSTILE = {
  table: `a,b\n${'"'.repeat(1_000_001)}`,
  'e-mail': `${HEAD}${Array.from({ length: 3000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')}x`,
  transcript: `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'<b>'.repeat(200_000)}`,
};

const LARGE = {
  table: `district,deaths\n${'"Lower Town",148\n'.repeat(60_000)}`,
  'e-mail': `${HEAD}Subject: Harbour\r\n\r\n${'The dam broke on Friday.\r\n'.repeat(40_000)}`,
  transcript: Array.from(
    { length: 20_000 },
    (_, i) => `${i + 1}\n00:00:${String(i % 60).padStart(2, '0')},000 --> 00:01:00,000\nThe dam broke on Friday.\n`,
  ).join('\n'),
};

const [, , folder = '.'] = argv;
const require = createRequire(path.join(path.resolve(folder), 'x.js'));

stdout.write(
  '| for | library | version, licence | min+gz | packages | in a bare realm | right | MB/s | hostile text |\n',
);
stdout.write('| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n');
for (const candidate of candidates) stdout.write(`${await row(candidate)}\n`);

async function row({ name, task, entry = name, call }) {
  const home = path.join(path.resolve(folder), 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const library = await import(pathToFileURL(require.resolve(entry)).href);
  const own = cases.filter((each) => each.task === task);
  const wrong = [];
  for (const each of own) {
    const found = await Promise.resolve(attempt(call, library, each.text)).catch(() => 'threw');
    if (!isRight(each, found)) wrong.push(each.what);
  }
  const { size, realm, packages } = await bundled(entry);
  const speed = await timed(call, library, LARGE[task]);
  const hostile = await timed(call, library, HOSTILE[task]);
  const right = `${own.length - wrong.length}/${own.length}${wrong.length > 0 ? `: not ${wrong.join('; ')}` : ''}`;
  const rate = (LARGE[task].length / 1e6 / (speed.ms / 1000)).toFixed(1);
  return `| ${task} | ${name} | ${version}, ${license} | ${size} | ${packages} | ${realm} | ${right} | ${rate} | ${hostile.ms.toFixed(0)} ms${hostile.threw ? ', throws' : ''} |`;
}

async function attempt(call, library, text) {
  return call(library, text);
}

function isRight({ expected }, found) {
  const said = JSON.stringify(found) ?? '';
  if (expected === 'keeps 1 and 3') return said.includes('broke.') && said.includes('Yes.') && Array.isArray(found);
  if (expected === 'keeps the name') return said.includes('Karin Lund');
  return said === JSON.stringify(expected);
}

async function timed(call, library, text) {
  const start = performance.now();
  let threw = false;
  await attempt(call, library, text).catch(() => (threw = true));
  return { ms: performance.now() - start, threw };
}

/** Its size for a browser, and whether that runs where there is nothing but the language and text coders. */
async function bundled(entry) {
  try {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export * as all from '${entry}'`, resolveDir: path.resolve(folder) },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'library',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const code = outputFiles[0]?.text ?? '';
    const names = Object.keys(metafile.inputs).map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
    let realm = 'yes';
    try {
      vm.runInContext(code, vm.createContext({ TextDecoder, TextEncoder, __proto__: null }));
    } catch (error) {
      realm = `no (${String(error).slice(0, 40)})`;
    }
    const packages = new Set(names.filter(Boolean)).size;
    return { size: `${(gzipSync(code, { level: 9 }).length / 1000).toFixed(1)} KB`, realm, packages };
  } catch {
    return { size: 'Node only', realm: 'no', packages: 0 };
  }
}
