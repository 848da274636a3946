import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A setting as the manifest has it: the parts that are read here.
 *
 * @typedef {{
 *   readonly default?: unknown,
 *   readonly scope?: string,
 *   readonly description?: string,
 *   readonly markdownDescription?: string,
 *   readonly enum?: readonly string[],
 *   readonly enumDescriptions?: readonly string[],
 *   readonly markdownEnumDescriptions?: readonly string[],
 *   readonly properties?: Readonly<Record<string, Setting>>,
 * }} Setting
 */

/**
 * The extension's manifest: the parts that tests hold together.
 *
 * @typedef {{
 *   readonly contributes: {
 *     readonly commands: readonly { readonly command: string, readonly title: string, readonly category: string }[],
 *     readonly configuration: { readonly properties: Readonly<Record<string, Setting>> },
 *     readonly menus: Readonly<Record<string, readonly { readonly command: string, readonly when?: string }[]>>,
 *   },
 * }} Manifest
 */

/** What stands for a text of `package.nls.json` in `package.json`: `%setting.sources%`. */
const PLACE = /^%([^%]+)%$/;

/**
 * The English texts of the manifest by key.
 *
 * @param {string} root
 * @returns {Readonly<Record<string, string>>}
 */
export function readTexts(root) {
  return JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
}

/**
 * Keys of all texts that `package.json` asks for, in its order, repeated where it repeats them.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function textKeys(root) {
  const keys = [];
  readWith(root, (key) => {
    keys.push(key);
    return key;
  });
  return keys;
}

/**
 * The manifest as an English reader sees it. A text that is missing stays its key in signs of per cent.
 *
 * @param {string} root
 * @returns {Manifest}
 */
export function readManifest(root) {
  const texts = readTexts(root);
  return readWith(root, (key) => texts[key] ?? `%${key}%`);
}

function readWith(root, textOf) {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'), (_, value) => {
    const [, key] = (typeof value === 'string' && PLACE.exec(value)) || [];
    return key === undefined ? value : textOf(key);
  });
}
