import type { CitableSource } from '../../citations/citation.ts';
import { citationKeys } from '../../citations/citationKeys.ts';
import type { Archive } from '../archive.ts';

const byArchive = new WeakMap<Archive, ReadonlyMap<string, CitableSource>>();

/**
 * The sources of an archive as citations name them, by id: each with the key that it has among them all, which a copy made by
 * spreading does not have.
 */
export function citableSources(archive: Archive): ReadonlyMap<string, CitableSource> {
  const known = byArchive.get(archive);
  if (known) return known;
  // Keys are told apart among all sources: worked out when the first is asked for, which few drafts do.
  let keys: ReadonlyMap<string, string> | undefined;
  // One for all: an archive has very many sources.
  const keyed = Object.defineProperty({}, 'key', {
    get(this: CitableSource) {
      keys ??= citationKeys(archive.articles.values(), archive.references);
      return keys.get(this.id) ?? this.id;
    },
  });
  const sources = new Map(
    [...archive.articles].map(([id, { title, outlet, date, path, url, byline }]) => {
      const source: CitableSource = {
        id,
        path,
        ...(title !== undefined && { title }),
        ...(outlet !== undefined && { outlet }),
        ...(date && { date }),
        ...(url !== undefined && { url }),
        ...(byline !== undefined && { byline }),
      };
      Object.setPrototypeOf(source, keyed);
      return [id, source];
    }),
  );
  byArchive.set(archive, sources);
  return sources;
}
