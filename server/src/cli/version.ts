import { readFileSync } from 'node:fs';

/** The version of the package that this bundle lies in (`dist/` beside its `package.json`); `unknown` outside of one. */
export function version(): string {
  const manifest = readManifest();
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest && typeof manifest.version === 'string' ? manifest.version : 'unknown';
}

function readManifest(): unknown {
  try {
    return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  } catch {
    return undefined;
  }
}
