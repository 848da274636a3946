import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundles, optionsFor, root } from './build.mjs';

/** Which library asks for a network module and gets a stub that refuses instead, and what the library wants it for. */
const STUBBED: Readonly<Record<string, string>> = {
  'vscode-jsonrpc/lib/node/main.js': 'named pipes and sockets as a transport; we use standard input and output, or IPC',
};

/** What else of the network the code of a library names, and why it never runs. */
const NAMED: Readonly<Record<string, string>> = {
  '.postMessage&&!': 'asks in the ZIP library whether it runs in a web worker: `importScripts` is not called',
  'this.shapes.': 'the BibTeX reader looks up the shape of a word by a method that is called `fetch`',
};

const NETWORK = [
  /\brequire\(["'](?:node:)?(?:net|tls|https?|http2|dgram|dns(?:\/promises)?|inspector)["']\)/g,
  /\b(?:from|import)\s*\(?["'](?:node:)?(?:net|tls|https?|http2|dgram|dns(?:\/promises)?|inspector)["']/g,
  // The global function; neither a method of that name (the PDF reader fetches objects of its file) nor its definition.
  /(?:(?<![\w$.#])|\b(?:globalThis|window|self)\.)fetch\s*\((?![^()]*\)\s*\{)/g,
  /\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/g,
  /\bsendBeacon\b|\bimportScripts\b/g,
];

/** Each is built once, when it is first asked for. */
const built = new Map<string, ReturnType<typeof buildInMemory>>();

function bundled(bundle: (typeof bundles)[number]): ReturnType<typeof buildInMemory> {
  const made = built.get(bundle.entry) ?? buildInMemory(bundle);
  built.set(bundle.entry, made);
  return made;
}

async function buildInMemory(bundle: (typeof bundles)[number]): Promise<{ text: string; metafile: Metafile }> {
  const options: BuildOptions & { write: false; metafile: true } = {
    ...optionsFor(bundle, true),
    absWorkingDir: root,
    write: false,
    metafile: true,
  };
  const { outputFiles, metafile } = await build(options);
  return { text: outputFiles.map((file) => file.text).join('\n'), metafile };
}

/** The places of a bundle that speak of the network and are on no list. */
function networkCode(text: string): string[] {
  return NETWORK.flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => text.slice(Math.max(0, match.index - 30), match.index + 40))
    .filter((place) => !Object.keys(NAMED).some((known) => place.includes(known)));
}

/** The files that import a module which the build has replaced by a stub; libraries by their names, wherever npm put them. */
function stubImporters(metafile: Metafile): string[] {
  return Object.entries(metafile.inputs)
    .filter(([, { imports }]) => imports.some((each) => each.path.startsWith('no-sockets:')))
    .map(([file]) => file.replace(/^.*node_modules\//, ''));
}

/** Bundled files that are there for tests only. What a library calls its files is its own affair. */
function forTestsOnly(files: readonly string[]): string[] {
  return files.filter(
    (file) => !file.includes('node_modules/') && /\.test\.|(?:^|\/)(?:testing|test-[a-z]+|bench)\//.test(file),
  );
}

describe.each(bundles)('$entry', { timeout: 60_000 }, (bundle) => {
  it('opens no network connection', async () => {
    const { text, metafile } = await bundled(bundle);
    expect(networkCode(text)).toEqual([]);
    expect(stubImporters(metafile).filter((file) => !(file in STUBBED))).toEqual([]);
  });

  it('carries no test and no fixture', async () => {
    expect(forTestsOnly(Object.keys((await bundled(bundle)).metafile.inputs))).toEqual([]);
  });
});

/** The libraries that take files apart: only the reader that needs one loads it. */
const HEAVY =
  /node_modules\/(?:unpdf|mammoth|jszip|linkedom|@mozilla\/readability|htmlparser2|postal-mime|papaparse)\//;

/** The heavy libraries that are loaded as soon as a bundle starts, before any file is met. */
function loadedAtStart({ outputs }: Metafile): string[] {
  const [start] =
    Object.entries(outputs).find(([, { entryPoint }]) => bundles.some(({ entry }) => entry === entryPoint)) ?? [];
  const reached = new Set<string>();
  const waiting = [start ?? ''];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const each of outputs[file]?.imports ?? []) if (each.kind === 'import-statement') waiting.push(each.path);
  }
  const inputs = [...reached].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  return inputs.filter((file) => HEAVY.test(file));
}

describe('the package', () => {
  it('has every bundle that the editor runs', () => {
    const packed = readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
    const ours = bundles.filter(({ entry }) => !entry.includes('/cli/'));
    const lines = ours.map(({ outfile, outdir }) => `!${outfile ?? `${outdir}/*.mjs`}`);
    expect(lines.filter((line) => !packed.includes(line))).toEqual([]);
  });
});

describe('the readers', { timeout: 60_000 }, () => {
  it('load a library when they meet a file that needs it, and not before', async () => {
    const all = await Promise.all(bundles.map(bundled));
    expect(all.flatMap(({ metafile }) => loadedAtStart(metafile))).toEqual([]);
    const carried = all.flatMap(({ metafile }) => Object.keys(metafile.inputs)).filter((file) => HEAVY.test(file));
    expect(carried.length).toBeGreaterThan(100);
  });
});

describe('the check of bundles', () => {
  it('sees network code in every form', () => {
    const samples = [
      'const a=require("node:http");',
      'import b from"https";',
      'await import("net")',
      'globalThis.fetch("x")',
      'new WebSocket("x")',
      'navigator.sendBeacon("x")',
    ];
    expect(samples.filter((sample) => networkCode(sample).length === 0)).toEqual([]);
    expect(networkCode('xref.fetch(ref);class A{fetch(ref,b=1){}async fetch({kind:a}){}}')).toEqual([]);
    expect(networkCode('prefetch("x");require("node:fs");import("./network.js")')).toEqual([]);
  });

  it('sees what is there for tests only', () => {
    const ours = ['server/src/testing/caseFile.ts', 'test-fixtures/drafts/demo.md', 'server/src/cli/main.test.ts'];
    expect(forTestsOnly([...ours, 'server/src/cli/main.ts', 'node_modules/fastest-levenshtein/mod.js'])).toEqual(ours);
  });
});
