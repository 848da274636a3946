import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../server/src/engine/rules/registry.ts';
import { root } from './build.mjs';
import { readManifest } from './manifest.mjs';
import { demoOutput } from './readmeDemo.ts';

const manifest = readManifest(root);

const documents = ['.', 'docs', 'docs/rules', 'test-fixtures/cases']
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.posix.join(folder, name)))
  .filter((file) => file.endsWith('.md'));

/** Every file of the project by path, dependencies and what is built left out. */
const files = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isFile() || !/^(?:node_modules|dist|test-output|\..*)$/.test(entry.name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(path.join(root, entry.name), { recursive: true, encoding: 'utf8' }).map((file) =>
          path.posix.join(entry.name, file.replaceAll('\\', '/')),
        )
      : [entry.name],
  );

function text(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** What stands in backticks and looks like a file of code or data. Names in capitals stand for one to be written. */
function filesNamed(markdown: string): string[] {
  return [...markdown.matchAll(/`([\w./-]+\.(?:ts|mjs|json|mts))`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !/[A-Z]{3}/.test(name) && !name.startsWith('.sourcecheck/'));
}

describe('the documents', () => {
  it.each(documents)('%s leads to files that are there', (file) => {
    const prose = text(file).replace(/```[^]*?```|`[^`\n]*`/g, '');
    const targets = [...prose.matchAll(/\]\((?!https?:|#|<)([^)\s#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(path.join(root, path.dirname(file), target)))).toEqual([]);
  });

  it.each(['docs/architecture.md', 'docs/decisions.md', 'CONTRIBUTING.md', 'test-fixtures/cases/README.md'])(
    '%s names files that are there',
    (file) => {
      const named = filesNamed(text(file));
      expect(named.filter((name) => !files.some((each) => `/${each}`.endsWith(`/${name}`)))).toEqual([]);
    },
  );

  it('are read', () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(filesNamed(text('docs/architecture.md')).length).toBeGreaterThan(40);
  });
});

describe('the README', () => {
  const readme = text('README.md');

  it('lists every setting with its default', () => {
    const missing = Object.entries(manifest.contributes.configuration.properties).filter(([name, setting]) => {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` `));
      return !row?.includes(`| \`${JSON.stringify(setting.default)}\` `);
    });
    expect(missing).toEqual([]);
  });

  it('lists every command', () => {
    const titles = manifest.contributes.commands.map(({ category, title }) => `| ${category}: ${title} `);
    expect(titles.filter((title) => !readme.includes(title))).toEqual([]);
  });

  it(
    'shows what the demo prints; if not, run “npm run docs” or choose other findings',
    { timeout: 20_000 },
    async () => {
      const demo = await demoOutput(root);
      const [, shown = ''] = /```text\n([^]*?)```/.exec(readme) ?? [];
      expect(shown.split('\n\n').filter((finding) => !demo.includes(finding.trimEnd()))).toEqual([]);
      expect(shown).toContain('conflict');
    },
  );

  it('names every rule, and the settings do', () => {
    const kinds = RULES.map(({ meta }) => meta.kind);
    expect(readme).toContain(`${kinds.join(', ')}.`);
    const { properties = {} } = manifest.contributes.configuration.properties['sourcecheck.severity'] ?? {};
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(kinds));
  });
});
