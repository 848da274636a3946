import type { CitableSource } from '../citations/citation.ts';
import { citationKeys } from '../citations/citationKeys.ts';
import type { Archive } from './archive.ts';

const byArchive = new WeakMap<Archive, ReadonlyMap<string, CitableSource>>();

/** The sources of an archive as citations name them, by id: each with the key that it has among them all. */
export function citableSources(archive: Archive): ReadonlyMap<string, CitableSource> {
  const known = byArchive.get(archive);
  if (known) return known;
  const keys = citationKeys(archive.articles.values(), archive.references);
  const sources = new Map(
    [...archive.articles].map(([id, { title, outlet, date, path, url, byline }]) => {
      const key = keys.get(id);
      const source: CitableSource = {
        id,
        path,
        ...(title !== undefined && { title }),
        ...(outlet !== undefined && { outlet }),
        ...(date && { date }),
        ...(url !== undefined && { url }),
        ...(byline !== undefined && { byline }),
        ...(key !== undefined && { key }),
      };
      return [id, source];
    }),
  );
  byArchive.set(archive, sources);
  return sources;
}
