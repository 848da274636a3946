import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as engine from '../server/src/browser.ts';
import { root } from './build.mjs';

async function bundleForWorker(): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['server/src/browser.ts'],
    bundle: true,
    platform: 'browser',
    // Without it esbuild takes the build of a Markdown library that asks `document` to decode character references.
    conditions: ['worker'],
    format: 'iife',
    globalName: 'sourcecheck',
    minify: true,
    write: false,
  });
  return result.outputFiles.map((file) => file.text).join('\n');
}

const SOURCE = `Storm cuts off harbour town

Oslo, March 4, 2023 — At least 14 fishing boats sank in the harbour of Vardal on Friday, mayor Ingrid Solheim said.

“We have not seen such waves in forty years,” she told reporters.`;

const DRAFT = `# The storm &amp; after

At least 19 fishing boats sank in the harbour of Vardal on Friday. 🌊 Mayor Ingrid Solheim told reporters: “We have
not seen such waves in forty years.”`;

/** Runs in the realm as it runs here: it must close over nothing. */
function check(sourcecheck: typeof engine, source: string, draft: string): string {
  const article = sourcecheck.buildArticle({ id: 'storm', path: 'storm.md', text: source, format: 'markdown' });
  const archive = {
    articles: new Map([[article.id, article]]),
    index: sourcecheck.buildPassageIndex([article]),
    generation: '1',
  };
  const document = sourcecheck.parseDocument(draft, 'markdown');
  return JSON.stringify([...sourcecheck.checkDraft({ document, archive, settings: { severity: {} } })]);
}

describe('the engine in a web worker', () => {
  it('checks a draft in a realm that has nothing but the language, as it does here', async () => {
    const nothing: vm.Context = { __proto__: null };
    const realm = vm.createContext(nothing, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(await bundleForWorker(), realm);
    expect(vm.runInContext('typeof document + typeof process + typeof Buffer + typeof require', realm)).toBe(
      'undefined'.repeat(4),
    );
    const call = `(${check.toString()})(sourcecheck, ${JSON.stringify(SOURCE)}, ${JSON.stringify(DRAFT)})`;
    const answered: unknown = vm.runInContext(call, realm);
    expect(answered).toBe(check(engine, SOURCE, DRAFT));
    expect(answered).toContain('"conflict/number"');
  });
});
