import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Set to a folder, the cache lies there; set to nothing, there is none. */
const CACHE_VARIABLE = 'SOURCECHECK_CACHE';

/** Where the operating system wants caches; undefined where the user wants none. */
export function cacheRoot(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string | undefined {
  const chosen = env[CACHE_VARIABLE];
  if (chosen !== undefined) return chosen === '' ? undefined : path.resolve(chosen);
  const given = (name: string): string | undefined => (path.isAbsolute(env[name] ?? '') ? env[name] : undefined);
  if (platform === 'win32') {
    return path.join(given('LOCALAPPDATA') ?? path.join(home, 'AppData', 'Local'), 'sourcecheck', 'Cache');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'sourcecheck');
  return path.join(given('XDG_CACHE_HOME') ?? path.join(home, '.cache'), 'sourcecheck');
}

/** The folder below a root for what was made of these inputs: the program's build, the folders of sources, the limits. */
export function cacheFolder(root: string, inputs: unknown): string {
  return path.join(root, createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 24));
}
