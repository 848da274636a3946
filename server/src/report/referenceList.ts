import { citationKey, isoDay } from '../engine/citations/citationKey.ts';
import type { CitableSource } from '../engine/citations/citation.ts';

/**
 * The sources as a list of references in CSL-JSON, which Pandoc and Zotero read, by key. `custom.source` is the file's path
 * as `showPath` gives it: by that the list is read back with certainty.
 */
export function cslReferences(sources: Iterable<CitableSource>, showPath: (file: string) => string): string {
  const items = inOrder(sources).map((source) => {
    const { title, outlet, date, url, byline, path } = source;
    return {
      id: citationKey(source),
      type: 'article-newspaper',
      ...(title !== undefined && { title }),
      ...(byline !== undefined && { author: [{ literal: byline }] }),
      ...(outlet !== undefined && { 'container-title': outlet }),
      ...(date && { issued: { 'date-parts': [[date.year, date.month, date.day]] } }),
      ...(url !== undefined && { URL: url }),
      ...(path !== undefined && { custom: { source: showPath(path) } }),
    };
  });
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

/** The same as BibLaTeX entries. Signs that TeX would take for its own are escaped. */
export function bibtexReferences(sources: Iterable<CitableSource>): string {
  return inOrder(sources)
    .map((source) => {
      const { title, outlet, date, url, byline } = source;
      const fields = [
        ...(title === undefined ? [] : [`title = {{${texText(title)}}}`]),
        ...(byline === undefined ? [] : [`author = {{${texText(byline)}}}`]),
        ...(outlet === undefined ? [] : [`journaltitle = {{${texText(outlet)}}}`]),
        ...(date ? [`date = {${isoDay(date)}}`] : []),
        ...(url === undefined ? [] : [`url = {${url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))}}`]),
      ];
      return `@article{${citationKey(source)},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
    })
    .join('\n');
}

function inOrder(sources: Iterable<CitableSource>): readonly CitableSource[] {
  return [...sources].toSorted((a, b) => (citationKey(a) < citationKey(b) ? -1 : 1));
}

const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

function texText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}
