import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './build.mjs';
import { l10nTexts } from './l10nTexts.ts';
import { readManifest, readTexts, type Setting, textKeys } from './manifest.mjs';

const { contributes } = readManifest(root);
const written = readFileSync(path.join(root, 'package.json'), 'utf8');
const texts = Object.values(readTexts(root));
const client = path.join(root, 'client', 'src');

const settings = Object.entries(contributes.configuration.properties).flatMap(([name, setting]) => [
  [name, setting] as const,
  ...Object.entries(setting.properties ?? {}).map(([key, inner]) => [`${name}.${key}`, inner] as const),
]);

/** The code of the client, tests left out. */
const code = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.startsWith('testing'))
  .map((file) => readFileSync(path.join(client, file), 'utf8'))
  .join('\n');

const protocol = readFileSync(path.join(root, 'server', 'src', 'lsp', 'protocol.ts'), 'utf8');

function describes(setting: Setting): string {
  return setting.description ?? setting.markdownDescription ?? '';
}

/** Every name of ours after some word in the manifest and its texts: `command:sourcecheck.findSource`. */
function namesAfter(pattern: RegExp): readonly string[] {
  return [...`${written}\n${texts.join('\n')}`.matchAll(pattern)].map(([, name = '']) => name);
}

describe('the texts of the manifest', () => {
  it('are all there, and none is left over', () => {
    expect(Object.keys(readTexts(root)).toSorted()).toEqual([...new Set(textKeys(root))].toSorted());
  });

  it('can all be translated: no title or description stands in package.json itself', () => {
    const own = [
      ...written.matchAll(/"(?:title|contents|altText|contextualTitle|\w*[dD]escription)": "(?!%)([^"]*)"/g),
    ];
    // The product's own name is no text to translate.
    expect(own.map(([, words]) => words).filter((words) => words !== 'Sourcecheck')).toEqual([]);
  });
});

describe('the texts of the code', () => {
  it('are in the bundle that translators are given; if not, run “npm run docs”', () => {
    const bundle: unknown = JSON.parse(readFileSync(path.join(root, 'l10n', 'bundle.l10n.json'), 'utf8'));
    expect(bundle).toEqual(l10nTexts(client));
  });

  it('are never put together from parts: whoever shows words asks for their translation', () => {
    const shown = [...code.matchAll(/\.show(?:Information|Warning|Error)Message\(\s*(['`])/g)];
    expect(shown).toEqual([]);
  });
});

describe('the settings', () => {
  it.each(settings)('%s has a description, and each of its choices', (name, setting) => {
    expect(describes(setting)).toMatch(/\.$/);
    const choices = setting.enumDescriptions ?? setting.markdownEnumDescriptions;
    if (!name.startsWith('sourcecheck.severity.')) expect(choices?.length).toEqual(setting.enum?.length);
  });

  it('say whether they are of a folder, a window or a machine', () => {
    const scopes = Object.values(contributes.configuration.properties).map(({ scope }) => scope);
    expect(scopes.filter((scope) => !/^(?:resource|window|machine)$/.test(scope ?? ''))).toEqual([]);
  });
});

describe('what menus, keys, empty views and the walkthrough name', () => {
  const commands = contributes.commands.map(({ command }) => command);
  const views = namesAfter(/"id": "(sourcecheck\.\w+)"/g);

  it('are commands that there are', () => {
    const focus = views.map((view) => `${view}.focus`);
    const named = [...namesAfter(/"command": "(sourcecheck\.\w+)"/g), ...namesAfter(/ommand:(sourcecheck\.[\w.]+)/g)];
    expect(named.length).toBeGreaterThan(commands.length + 10);
    expect(named.filter((name) => ![...commands, ...focus].includes(name))).toEqual([]);
  });

  it('are views that the code fills, and every view is there', () => {
    expect(views).toEqual(['sourcecheck.claims', 'sourcecheck.evidence', 'sourcecheck.sources']);
    for (const view of [...views, ...namesAfter(/(?:onView:|view == |"view": ")(sourcecheck\.\w+)/g)]) {
      expect(views).toContain(view);
      expect(code).toContain(`'${view}'`);
    }
  });

  it('are context keys that the code sets', () => {
    const conditions = namesAfter(/(?:"when": "|"onContext:)([^"]*)"/g).join(' ');
    const named = [...new Set(conditions.match(/(?<!view == )\bsourcecheck\.\w+/g))];
    expect(named.length).toBeGreaterThan(1);
    for (const key of named) expect(code).toContain(`'${key}'`);
  });

  it('are pictures that are packed', () => {
    const pictures = namesAfter(/"(?:image|icon|svg)": "([^$"][^"]*)"/g);
    expect(pictures.length).toBeGreaterThan(4);
    expect(pictures.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('have a keyboard way for what a writer does over and over', () => {
    const keys = namesAfter(/"command": "(sourcecheck\.\w+)",\s*"key"/g);
    expect(keys).toEqual(
      expect.arrayContaining(
        ['nextFinding', 'previousFinding', 'showEvidence', 'findSource'].map((name) => `sourcecheck.${name}`),
      ),
    );
  });
});

describe('every command of the manifest', () => {
  it('is registered by the client or executed by the server', () => {
    const missing = contributes.commands.filter(({ command }) => !`${code}\n${protocol}`.includes(`'${command}'`));
    expect(missing).toEqual([]);
  });
});
