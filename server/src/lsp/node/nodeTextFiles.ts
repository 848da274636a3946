import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Article } from '../../engine/sources/article.ts';
import { cacheRoot } from '../../project/shards/cacheFolder.ts';
import type { Host } from '../host.ts';
import { partOf } from '../sources/sourceUri.ts';

/**
 * Text files of what sources were read as, in the operating system's cache folder, for editors that show no documents of
 * ours. They may not be written to, and only their owner reads them. Undefined where the user wants no cache.
 */
export function nodeTextFiles(root: string | undefined = cacheRoot()): Host['textFiles'] {
  if (root === undefined) return undefined;
  const fileOf = (article: Pick<Article, 'id' | 'path'>): string => {
    const folder = createHash('sha256').update(path.dirname(article.path)).digest('hex').slice(0, 16);
    return path.join(root, 'text', folder, `${path.basename(article.path)}${partOf(article)}.txt`);
  };
  /** Texts that were written already, by file. */
  const written = new Map<string, string>();
  return {
    uriOf: (article) => pathToFileURL(fileOf(article)).href,
    keep(article) {
      const file = fileOf(article);
      if (written.get(file) === article.text) return;
      written.set(file, article.text);
      try {
        if (readIfThere(file) !== article.text) write(file, article.text);
      } catch {
        // A full disk, or a cache that is not ours: the passage is still quoted in every finding.
        written.delete(file);
      }
    },
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** All at once, so that no editor reads half of it; two servers may write the same. */
function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const whole = `${file}.${String(process.pid)}`;
  try {
    writeFileSync(whole, text, { mode: 0o600 });
    chmodSync(whole, 0o400);
    renameSync(whole, file);
  } catch (error) {
    rmSync(whole, { force: true });
    throw error;
  }
}
