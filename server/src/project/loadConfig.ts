import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { whyUnreadable } from '../readers/readSource.ts';
import type { Config } from './config.ts';
import { lineAt, placeOfError } from './jsonPlaces.ts';
import { mergeConfig } from './mergeConfig.ts';
import { readSettings, type Settings } from './settings.ts';

/** Where a project keeps its settings, relative to its root. */
export const CONFIG_FILE = '.sourcecheck/config.json';

/** Something wrong in the project's file. */
export interface ConfigProblem {
  /** Absolute path of the file. */
  readonly path: string;
  /** Which setting; the empty string for the file as a whole. */
  readonly key: string;
  /** Names the file and says what is done instead. */
  readonly message: string;
  /** Line of the setting, from 0. */
  readonly line: number;
}

export interface ProjectConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/**
 * The configuration of the project at `root`: flags over `.sourcecheck/config.json` over editor settings over defaults.
 * A missing file is no problem. A broken one never stops anything: what can be used of it is, and the rest is told.
 * `editorSettings` may be anything; what in it is of the wrong type is left out.
 */
export async function loadConfig(
  root: string,
  origins: { readonly flags?: Settings; readonly editorSettings?: unknown } = {},
): Promise<ProjectConfig> {
  const file = path.join(root, CONFIG_FILE);
  const { settings, problems } = await readConfigFile(file);
  return {
    config: mergeConfig(origins.flags, settings, readSettings(origins.editorSettings, true).settings),
    problems,
  };
}

async function readConfigFile(
  file: string,
): Promise<{ readonly settings: Settings; readonly problems: readonly ConfigProblem[] }> {
  const whole = (message: string, line = 0) => ({
    settings: {},
    problems: [{ path: file, key: '', message: `${CONFIG_FILE}: ${message}`, line }],
  });
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return missing ? { settings: {}, problems: [] } : whole(`${whyUnreadable(error)} Defaults are used.`);
  }
  if (text.trim() === '') return { settings: {}, problems: [] };
  const plain = withoutComments(text);
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    const { line, what } = placeOfError(plain, error);
    return whole(`line ${String(line + 1)} is not valid JSON (${what}); defaults are used.`, line);
  }
  const { settings, problems } = readSettings(value);
  return {
    settings,
    problems: problems.map(({ key, message }) => ({
      path: file,
      key,
      message: `${CONFIG_FILE}: ${message}`,
      line: lineOfKey(plain, key),
    })),
  };
}

/** Comments and commas before a closing bracket blanked, as editors allow them in settings; same length. */
function withoutComments(text: string): string {
  return text
    .replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, (match) =>
      match.startsWith('"') ? match : match.replace(/[^\n]/gu, ' '),
    )
    .replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/gu, (match) => (match === ',' ? ' ' : match));
}

/** The line on which a key stands, found from the outermost name inwards. */
function lineOfKey(text: string, key: string): number {
  let at = 0;
  for (const name of key.split('.').filter(Boolean)) {
    const found = text.indexOf(JSON.stringify(name), at);
    if (found < 0) break;
    at = found;
  }
  return lineAt(text, at);
}
