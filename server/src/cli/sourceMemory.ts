import type { Archive } from '../engine/check/archive.ts';
import { buildSegment } from '../engine/index/buildSegment.ts';
import { indexOfSegments } from '../engine/index/buildPassageIndex.ts';
import type { Segment } from '../engine/index/segment.ts';
import { buildArticle } from '../engine/sources/buildArticle.ts';
import { dateField } from '../engine/sources/metadata.ts';
import type { Article } from '../engine/sources/article.ts';
import { didYouMean } from '../engine/sources/findSources.ts';
import type { GivenSource } from './verifyRequest.ts';

/** Sources that came with the lines of a stream, each read and indexed once, and the archives made of them. */
export interface SourceMemory {
  /** The archive of these sources; those given whole are remembered. The error names what is unknown. */
  archiveOf(sources: readonly (string | GivenSource)[]): Archive | { readonly error: string };
}

interface Remembered {
  readonly given: GivenSource;
  readonly article: Article;
  readonly segment: Segment;
  readonly generation: string;
}

/** Archives of the last sets of sources: claims on one article mostly follow each other. */
const MAX_ARCHIVES = 32;

export function sourceMemory(): SourceMemory {
  const byId = new Map<string, Remembered>();
  const archives = new Map<string, Archive>();
  let count = 0;

  const remember = (given: GivenSource): Remembered => {
    const known = byId.get(given.id);
    if (known && isSame(known.given, given)) return known;
    const article = articleOf(given);
    const fresh = { given, article, segment: buildSegment([article]), generation: String(++count) };
    byId.set(given.id, fresh);
    return fresh;
  };

  const archiveOf = (sources: readonly (string | GivenSource)[]): Archive | { error: string } => {
    for (const source of sources) if (typeof source !== 'string') remember(source);
    const ids = [...new Set(sources.map((source) => (typeof source === 'string' ? source : source.id)))].toSorted();
    const set = ids.flatMap((id) => byId.get(id) ?? []);
    if (set.length < ids.length) {
      const unknown = ids.find((id) => !byId.has(id)) ?? '';
      const near = didYouMean(unknown, [...byId.keys()]);
      const hint = near === undefined ? '' : `; did you mean ${JSON.stringify(near)}?`;
      return { error: `unknown source ${JSON.stringify(unknown)}: no earlier line carried its text${hint}` };
    }
    const generation = set.map((one) => one.generation).join(' ');
    const known = archives.get(generation);
    if (known) return known;
    const archive = {
      articles: new Map(set.map(({ article }) => [article.id, article])),
      index: indexOfSegments(set.map(({ segment }) => segment)),
      generation,
    };
    archives.set(generation, archive);
    const oldest = archives.keys().next();
    if (archives.size > MAX_ARCHIVES && !oldest.done) archives.delete(oldest.value);
    return archive;
  };

  return { archiveOf };
}

function isSame(a: GivenSource, b: GivenSource): boolean {
  return a.text === b.text && a.date === b.date && a.outlet === b.outlet && a.title === b.title;
}

function articleOf({ id, text, date, outlet, title }: GivenSource): Article {
  const day = date === undefined ? undefined : dateField(date, id).date;
  const given = {
    ...(day && { date: day }),
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
  };
  return buildArticle({ id, path: id, text, format: 'plain', given });
}
