import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from './config.ts';
import { loadConfig, type ProjectConfig } from './loadConfig.ts';
import { mergeConfig } from './mergeConfig.ts';
import { readSettings } from './settings.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'sourcecheck-config-'));
  await mkdir(path.join(root, '.sourcecheck'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function load(text: string, origins: Parameters<typeof loadConfig>[1] = {}): Promise<ProjectConfig> {
  await writeFile(path.join(root, '.sourcecheck/config.json'), text);
  return loadConfig(root, origins);
}

describe('the configuration of a project', () => {
  it('is the default without a file, and with an empty one', async () => {
    expect(await loadConfig(path.join(root, 'nowhere'))).toEqual({ config: DEFAULT_CONFIG, problems: [] });
    expect(await load('  \n')).toEqual({ config: DEFAULT_CONFIG, problems: [] });
  });

  it('takes each setting from the strongest origin that has it', async () => {
    const { config } = await load(
      '{ "sources": ["press"], "severity": { "number": "error", "date": "hint" }, "limits": { "maxFindings": 5 } }',
      {
        flags: { sources: { folders: ['wire'] } },
        editorSettings: {
          sources: { folders: ['desk'], exclude: ['old'] },
          citationStyle: 'pandoc',
          severity: { date: 'off', name: 'off' },
          limits: { maxDraftBytes: 9 },
          trace: { server: 'off' },
        },
      },
    );
    expect(config).toEqual({
      sources: { folders: ['wire'], include: [], exclude: ['old'] },
      drafts: { include: [], exclude: [] },
      severity: { number: 'error', date: 'hint', name: 'off' },
      citationStyle: 'pandoc',
      footnoteTemplate: 'ap',
      footnoteLabels: 'number',
      bibliography: [],
      limits: { ...DEFAULT_CONFIG.limits, maxFindings: 5, maxDraftBytes: 9 },
    });
  });

  it('tells of unknown keys and wrong types with file, key and line, and uses the rest', async () => {
    const { config, problems } = await load(`{
  // Where the clippings are.
  "sources": "press",
  "Sources": [],
  "drafts": { "exclude": ["old"], "date": "yesterday" },
  "severity": { "number": "loud", "date": "error" },
  "limits": {
    "maxFindings": -1,
    "maxSourceBytes": 500,
  },
}`);
    expect(problems.map(({ key, line }) => [key, line])).toEqual([
      ['Sources', 3],
      ['sources', 2],
      ['drafts.date', 4],
      ['severity.number', 5],
      ['limits.maxFindings', 7],
    ]);
    expect(problems.every(({ message }) => message.startsWith('.sourcecheck/config.json: "'))).toBe(true);
    expect(problems[0]?.message).toContain('did you mean "sources"?');
    expect(config).toMatchObject({
      sources: { folders: [], include: [], exclude: [] },
      drafts: { exclude: ['old'] },
      severity: { date: 'error' },
      limits: { maxFindings: 200, maxSourceBytes: 500 },
    });
  });

  it.each([
    ['{ "sources": [}', 0],
    ['{\n  "sources": ["a"]\n  "drafts": {}\n}', 2],
    ['{\n  "sources": ["a"]', 1],
  ])('falls back to the default for broken JSON: %s', async (text, line) => {
    const { config, problems } = await load(text);
    expect(config).toEqual(DEFAULT_CONFIG);
    expect(problems).toEqual([
      {
        path: path.join(root, '.sourcecheck/config.json'),
        key: '',
        line,
        message: expect.stringMatching(/^\.sourcecheck\/config\.json: line \d+ is not valid JSON/u),
      },
    ]);
  });

  it.each(['[]', '3', 'null', '"x"'])('is the default for %s, which is no object', async (text) => {
    const { config, problems } = await load(text);
    expect(config).toEqual(DEFAULT_CONFIG);
    expect(problems).toHaveLength(1);
  });

  it('tells of a file that cannot be read', async () => {
    await mkdir(path.join(root, '.sourcecheck/config.json'));
    const { config, problems } = await loadConfig(root);
    expect(config).toEqual(DEFAULT_CONFIG);
    expect(problems[0]?.message).toMatch(/^\.sourcecheck\/config\.json: /u);
  });
});

describe('settings of an editor', () => {
  it('may hold anything', () => {
    for (const odd of [
      undefined,
      null,
      7,
      'x',
      [],
      { sources: null, drafts: 3, severity: [], limits: { maxFindings: '9' } },
    ]) {
      expect(mergeConfig(readSettings(odd, true).settings)).toEqual(DEFAULT_CONFIG);
    }
  });
});

describe('the schema', () => {
  it('has the settings and defaults of the program', async () => {
    const text = await readFile(new URL('../../../schemas/config.schema.json', import.meta.url), 'utf8');
    const schema: unknown = JSON.parse(text);
    const { severity: _, drafts: __, ...plain } = DEFAULT_CONFIG;
    expect(schema).toMatchObject({
      additionalProperties: false,
      properties: {
        sources: {
          oneOf: [
            { $ref: '#/definitions/globs' },
            {
              properties: Object.fromEntries(
                Object.entries(plain.sources).map(([name, value]) => [name, { default: value }]),
              ),
            },
          ],
        },
        citationStyle: { default: plain.citationStyle },
        limits: {
          properties: Object.fromEntries(
            Object.entries(plain.limits).map(([name, value]) => [name, { default: value }]),
          ),
        },
        drafts: { properties: { include: {}, exclude: {}, date: {} } },
      },
    });
    const known =
      schema instanceof Object && 'properties' in schema && schema.properties instanceof Object
        ? Object.keys(schema.properties)
        : [];
    const told = readSettings(Object.fromEntries([...known, 'other'].map((name) => [name, undefined]))).problems;
    expect(told.map(({ key }) => key)).toEqual(['other']);
  });
});
