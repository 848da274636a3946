import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allPages, pageOf } from '../server/src/engine/rules/pages.ts';
import { RULES } from '../server/src/engine/rules/registry.ts';
import { readPackage } from '../server/src/lsp/node/installedPackage.ts';
import { root } from './build.mjs';
import { rulePageFiles } from './rulePageFiles.ts';

const folder = path.join(root, 'docs/rules');

/** Where codes are named without being raised. */
const NAMED_ONLY: ReadonlySet<string> = new Set(['rules/pages.ts', 'rules/finding.ts']);

function engineCode(): string {
  const engine = path.join(root, 'server/src/engine');
  return readdirSync(engine, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !NAMED_ONLY.has(file))
    .map((file) => readFileSync(path.join(engine, file), 'utf8'))
    .join('\n');
}

describe('the pages on rules', () => {
  it('are what the rules say; if not, run “npm run docs”', () => {
    const written = readdirSync(folder).map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return [name, text] as const;
    });
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(rulePageFiles()));
  });

  it('explain every code that a comparing rule can raise, each on one page', () => {
    const codes = RULES.flatMap(({ meta }) => [`conflict/${meta.kind}`, `disputed/${meta.kind}`]);
    expect(codes.filter((code) => pageOf(code) === undefined)).toEqual([]);
    const all = allPages().flatMap((page) => page.codes);
    expect(all.length).toBe(new Set(all).size);
  });

  it('are where a finding points to, in a clone and in the installed extension', () => {
    const installed = readPackage(root);
    for (const { name, codes } of allPages()) {
      const page = pathToFileURL(path.join(folder, `${name}.md`)).href;
      expect(codes.map((code) => installed.rulePage(code))).toEqual(codes.map(() => page));
    }
  });

  it('do not say of a code that it is not raised yet when it is', () => {
    const code = engineCode();
    const marked = allPages().flatMap(({ notRaised = [] }) => notRaised);
    expect(marked.filter((each) => code.includes(`'${each}'`))).toEqual([]);
  });
});
