import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the server tells of itself, and where its rules are explained. */
export interface InstalledPackage {
  readonly version: string;
  rulePage(code: string): string | undefined;
}

const RULES = 'docs/rules';

/**
 * Reads the package that the server was installed with. Pages on rules are on its homepage; without one they are the
 * files that came with it, which are there without a network. A code without a page has none.
 */
export function readPackage(root: string): InstalledPackage {
  const { version, homepage } = manifest(path.join(root, 'package.json'));
  const pages = pageNames(path.join(root, RULES));
  const base = homepage ?? pathToFileURL(root).href;
  return {
    version,
    rulePage(code) {
      // `conflict/number` is explained by `number.md`, `unsupported/claim` by `unsupported.md`.
      const page = code
        .split('/')
        .toReversed()
        .find((name) => pages.has(name));
      return page === undefined ? undefined : `${base.replace(/\/?(?:#.*)?$/, '')}/${RULES}/${page}.md`;
    },
  };
}

function manifest(file: string): { readonly version: string; readonly homepage?: string } {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof read !== 'object' || read === null) return { version: 'unknown' };
    const version = 'version' in read && typeof read.version === 'string' ? read.version : 'unknown';
    const homepage = 'homepage' in read && typeof read.homepage === 'string' ? read.homepage : undefined;
    return { version, ...(homepage !== undefined && { homepage }) };
  } catch {
    return { version: 'unknown' };
  }
}

function pageNames(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).map((file) => path.basename(file, '.md')));
  } catch {
    return new Set();
  }
}
