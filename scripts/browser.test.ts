import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
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

describe('the engine in a web worker', () => {
  it('bundles, and runs in a realm that has nothing but the language', async () => {
    const nothing: vm.Context = { __proto__: null };
    const realm = vm.createContext(nothing, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(await bundleForWorker(), realm);
    expect(vm.runInContext('typeof document + typeof process + typeof Buffer + typeof require', realm)).toBe(
      'undefined'.repeat(4),
    );
    expect(vm.runInContext('typeof sourcecheck.checkDraft', realm)).toBe('function');
  });
});
