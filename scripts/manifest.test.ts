import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './build.mjs';
import { readManifest, readTexts, type Setting, textKeys } from './manifest.mjs';

const { contributes } = readManifest(root);
const settings = Object.entries(contributes.configuration.properties).flatMap(([name, setting]) => [
  [name, setting] as const,
  ...Object.entries(setting.properties ?? {}).map(([key, inner]) => [`${name}.${key}`, inner] as const),
]);

function describes(setting: Setting): string {
  return setting.description ?? setting.markdownDescription ?? '';
}

describe('the texts of the manifest', () => {
  it('are all there, and none is left over', () => {
    expect(Object.keys(readTexts(root)).toSorted()).toEqual([...new Set(textKeys(root))].toSorted());
  });

  it('can all be translated: no title or description stands in package.json itself', () => {
    const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
    const written = [...manifest.matchAll(/"(?:title|\w*[dD]escription|contents)": "(?!%)([^"]*)"/g)];
    // The product's own name is no text to translate.
    expect(written.map(([, words]) => words).filter((words) => words !== 'Sourcecheck')).toEqual([]);
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
