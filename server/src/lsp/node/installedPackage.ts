import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageOf } from '../../engine/rules/pages.ts';

/** What the server tells of itself, and where its rules are explained. */
export interface InstalledPackage {
  readonly version: string;
  readonly rulePage: (code: string) => string | undefined;
}

const RULES = 'docs/rules';

/**
 * Reads the package that the server was installed with. Pages on rules are on its homepage; without one they are the
 * files that came with it, which are there without a network. A page that is not there is not pointed to.
 */
export function readPackage(root: string): InstalledPackage {
  const { version, homepage } = manifest(path.join(root, 'package.json'));
  const base = (homepage ?? pathToFileURL(root).href).replace(/\/?(?:#.*)?$/, '');
  const addresses = new Map<string, string | undefined>();
  const addressOf = (page: string): string | undefined =>
    existsSync(path.join(root, RULES, `${page}.md`)) ? `${base}/${RULES}/${page}.md` : undefined;
  return {
    version,
    rulePage(code) {
      const page = pageOf(code)?.name;
      if (page !== undefined && !addresses.has(page)) addresses.set(page, addressOf(page));
      return page === undefined ? undefined : addresses.get(page);
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
