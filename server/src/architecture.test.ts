import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The folders of the engine, lowest first; folders of one row may import each other. */
const LAYERS = [['text', 'lexicon'], ['facts', 'citations'], ['sources'], ['index'], ['match'], ['rules'], ['check']];

/** The shells around it, lowest first. */
const SHELLS = [['ledger'], ['readers', 'project'], ['report'], ['lsp'], ['cli']];

const MAX_LINES = 400;

/** What lets a file be longer: its first line says why. */
const REASON = /^\/\/ Over 400 lines: .{10,}/;

const VAGUE_NAME = /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/i;

/** What an engine without a clock, chance or host must not say. */
const AMBIENT = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\.|\bBuffer\b/;

/** One source file: its path from `server/src`, with `/`. */
interface SourceFile {
  readonly file: string;
  readonly text: string;
}

const root = path.dirname(fileURLToPath(import.meta.url));
const sources = readSources();
const code = sources.filter(({ file }) => !file.endsWith('.test.ts'));

function readSources(): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(path.join(root, file), 'utf8') }));
}

/** The modules that a file names in imports and re-exports, types and dynamic imports too. */
function importsOf(text: string): string[] {
  const statements = /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(statements), ...text.matchAll(dynamic)].map((match) => match[1] ?? match[2] ?? '');
}

/** The file that a relative import means, from `server/src`; undefined for a package. */
function target(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
}

/** Height of the layer that a file lies in; undefined for the entries and what else lies beside the layers. */
function height(file: string): number | undefined {
  const [first = '', second = ''] = file.split('/');
  const inEngine = LAYERS.findIndex((layer) => layer.includes(second));
  if (first === 'engine') return inEngine < 0 ? undefined : inEngine;
  const shell = SHELLS.findIndex((layer) => layer.includes(first));
  return shell < 0 ? undefined : LAYERS.length + shell;
}

function isHostModule(specifier: string): boolean {
  const [name = ''] = specifier.split('/');
  return specifier.startsWith('node:') || builtinModules.includes(name) || /^vscode(-|$)/.test(name);
}

/** Every import that goes upwards, or leaves the engine for its host, as `file → module`. */
function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ file, text }) =>
    importsOf(text)
      .filter((specifier) => {
        const imported = target(file, specifier);
        if (imported === undefined) return file.startsWith('engine/') && isHostModule(specifier);
        const [from, to] = [height(file), height(imported)];
        if (from === undefined) return file.startsWith('engine/') && !imported.startsWith('engine/');
        return to === undefined ? !imported.startsWith('engine/') && from < LAYERS.length : to > from;
      })
      .map((specifier) => `${file} → ${specifier}`),
  );
}

/** Code files that are too long and do not say why, as `file: lines`. Word tables are data. */
function overlong(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ file }) => !file.startsWith('engine/lexicon/'))
    .filter(({ text }) => text.trimEnd().split('\n').length > MAX_LINES && !REASON.test(text))
    .map(({ file, text }) => `${file}: ${text.trimEnd().split('\n').length}`);
}

describe('the sources', () => {
  it('are read', () => {
    expect(code.length).toBeGreaterThan(10);
    expect(code.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(10);
  });

  it('import downwards only, and the engine nothing of its host', () => {
    expect(forbiddenImports(code)).toEqual([]);
  });

  it('are at most 400 lines long, or say why they are not', () => {
    expect(overlong(code)).toEqual([]);
  });

  it('are named by what they do', () => {
    expect(sources.map(({ file }) => file).filter((file) => VAGUE_NAME.test(file))).toEqual([]);
  });

  it('of the engine know no clock, no chance and no host', () => {
    const engine = code.filter(({ file }) => file.startsWith('engine/'));
    expect(engine.filter(({ text }) => AMBIENT.test(withoutComments(text))).map(({ file }) => file)).toEqual([]);
  });

  it('of the engine all lie in a layer', () => {
    const stray = code.filter(({ file }) => file.startsWith('engine/') && height(file) === undefined);
    expect(stray.map(({ file }) => file)).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

describe('the check itself', () => {
  it('sees an upward import, a host module and a multi-line import', () => {
    const files = [
      { file: 'engine/text/a.ts', text: "import type {\n  Fact,\n} from '../facts/fact.ts';" },
      { file: 'engine/facts/b.ts', text: "import fs from 'node:fs';\nexport { x } from 'path';" },
      { file: 'engine/check/c.ts', text: "const lsp = await import('vscode-languageserver/node');" },
      { file: 'engine/check/d.ts', text: "import '../../node.ts';\nimport { e } from '../text/span.ts';" },
      { file: 'readers/e.ts', text: "import { cli } from '../cli/main.ts';\nimport fs from 'node:fs';" },
    ];
    expect(forbiddenImports(files)).toEqual([
      'engine/text/a.ts → ../facts/fact.ts',
      'engine/facts/b.ts → node:fs',
      'engine/facts/b.ts → path',
      'engine/check/c.ts → vscode-languageserver/node',
      'engine/check/d.ts → ../../node.ts',
      'readers/e.ts → ../cli/main.ts',
    ]);
  });

  it('lets a long file pass that says why', () => {
    const lines = '\nx'.repeat(MAX_LINES);
    const reason = '// Over 400 lines: one automaton, cut nowhere.';
    expect(overlong([{ file: 'lsp/a.ts', text: `y${lines}` }])).toEqual(['lsp/a.ts: 401']);
    expect(overlong([{ file: 'lsp/a.ts', text: `${reason}${lines}` }])).toEqual([]);
  });

  it('holds the same layers as the lint configuration', () => {
    const config: unknown = JSON.parse(readFileSync(path.join(root, '../../.oxlintrc.json'), 'utf8'));
    LAYERS.forEach((layer, level) => {
      const above = [...LAYERS.slice(level + 1), ...SHELLS].flat().map((folder) => `**/${folder}/**`);
      expect(config).toMatchObject({
        overrides: expect.arrayContaining([
          expect.objectContaining({
            files: layer.map((folder) => `server/src/engine/${folder}/**/*.ts`),
            rules: expect.objectContaining({
              'no-restricted-imports': [
                'error',
                { patterns: [expect.anything(), expect.objectContaining({ group: expect.arrayContaining(above) })] },
              ],
            }),
          }),
        ]),
      });
    });
  });
});
