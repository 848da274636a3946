import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundles, optionsFor, root } from './build.mjs';

/** Who asks for a network module and gets a stub that refuses instead, and what for. */
const STUBBED: Readonly<Record<string, string>> = {
  'node_modules/vscode-jsonrpc/lib/node/main.js': 'named pipes and sockets as a transport; we use stdio and IPC',
};

/** What else of the network a bundle may name, and why it is not one of ours and never runs. */
const NAMED: Readonly<Record<string, string>> = {};

const NETWORK = [
  /\brequire\(["'](?:node:)?(?:net|tls|https?|http2|dgram|dns(?:\/promises)?|inspector)["']\)/g,
  /\b(?:from|import)\s*\(?["'](?:node:)?(?:net|tls|https?|http2|dgram|dns(?:\/promises)?|inspector)["']/g,
  /\bfetch\s*\(/g,
  /\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/g,
  /\bsendBeacon\b|\bimportScripts\b/g,
];

const present = bundles.filter(({ entry }) => existsSync(path.join(root, entry)));

async function bundled(bundle: (typeof bundles)[number]): Promise<{ text: string; metafile: Metafile }> {
  const result = await build({ ...optionsFor(bundle, true), write: false, metafile: true });
  return { text: result.outputFiles.map((file) => file.text).join('\n'), metafile: result.metafile };
}

/** The places of a bundle that speak of the network and are on no list. */
function networkCode(text: string): string[] {
  return NETWORK.flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => text.slice(Math.max(0, match.index - 30), match.index + 40))
    .filter((place) => !Object.keys(NAMED).some((known) => place.includes(known)));
}

/** The files that import a module which the build has replaced by a stub. */
function stubImporters(metafile: Metafile): string[] {
  return Object.entries(metafile.inputs)
    .filter(([, { imports }]) => imports.some((each) => each.path.startsWith('no-sockets:')))
    .map(([file]) => file);
}

describe.each(present)('$outfile', (bundle) => {
  it('opens no network connection', async () => {
    const { text, metafile } = await bundled(bundle);
    expect(networkCode(text)).toEqual([]);
    expect(stubImporters(metafile).filter((file) => !(file in STUBBED))).toEqual([]);
  });

  it('carries no test and no fixture', async () => {
    const { metafile } = await bundled(bundle);
    expect(Object.keys(metafile.inputs).filter((file) => /\.test\.|test-|fixtures/.test(file))).toEqual([]);
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
    expect(networkCode('prefetch("x");require("node:fs");import("./network.js")')).toEqual([]);
  });
});
