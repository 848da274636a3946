import type { Archive } from '../engine/check/archive.ts';
import type { Evidence } from '../engine/rules/finding.ts';
import { type LineMap, lineMap, type Range } from './positions.ts';

/** What a report asks of the texts of the sources. */
export interface SourceTexts {
  /** Paths of the files that were read. */
  readonly files: ReadonlySet<string>;
  /** Where a passage stands in the text of its source; undefined where that is gone. */
  placeOf(evidence: Pick<Evidence, 'source' | 'span'>): Range | undefined;
}

const known = new WeakMap<Pick<Archive, 'articles'>, SourceTexts>();

/** The texts of an archive; the lines of each are counted once. */
export function sourceTextsOf(archive: Pick<Archive, 'articles'>): SourceTexts {
  const texts = known.get(archive) ?? textsOf(archive);
  known.set(archive, texts);
  return texts;
}

function textsOf({ articles }: Pick<Archive, 'articles'>): SourceTexts {
  // A file may hold several articles, each with a text of its own.
  const maps = new Map<string, LineMap>();
  let files: ReadonlySet<string> | undefined;
  return {
    get files() {
      files ??= new Set([...articles.values()].map(({ path }) => path));
      return files;
    },
    placeOf: ({ source, span }) => {
      const article = articles.get(source);
      const map = maps.get(source) ?? (article && lineMap(article.text));
      if (map) maps.set(source, map);
      return map?.rangeOf(span);
    },
  };
}
