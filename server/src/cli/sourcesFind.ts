import { findSources } from '../engine/sources/findSources.ts';
import { queryTerms } from '../engine/index/queryTerms.ts';
import type { Archive } from '../engine/check/archive.ts';
import { tokenize } from '../engine/text/tokens.ts';
import { lineMap } from '../report/positions.ts';
import { printable } from '../report/printable.ts';

/** Sources and passages that a look-up shows. */
const SOURCES = 5;
const PASSAGES = 8;

/**
 * `sourcecheck sources find TEXT`: sources whose title, outlet or name comes near the text, then the passages that speak of
 * it, best first, each with file and line. One line says so where nothing is found.
 */
export function foundText(text: string, archive: Archive, showPath: (file: string) => string): string {
  const titles = findSources(archive.articles.values(), text, SOURCES).map(({ path, title, outlet }) =>
    [showPath(path), outlet, title].filter((part) => part !== undefined).join(' · '),
  );
  const passages = archive.index.search(queryTerms(tokenize(text)), PASSAGES).map(({ passage }) => {
    const { line } = lineMap(passage.article.text).positionAt(passage.span.start);
    return `${showPath(passage.article.path)}:${line + 1}  ${passage.text.replaceAll(/\s+/gu, ' ')}`;
  });
  if (titles.length + passages.length === 0) return `Nothing in the sources comes near “${printable(text)}”.\n`;
  return [...section('Sources', titles), ...section('Passages', passages)].map((line) => `${line}\n`).join('');
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [name, ...lines.map((line) => `  ${printable(line)}`)];
}
