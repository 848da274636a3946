import { citableSources } from '../../engine/check/citing/citableSources.ts';
import type { Citation } from '../../engine/citations/citation.ts';
import { citationKey, madeKey } from '../../engine/citations/citationKey.ts';
import { fold } from '../../engine/citations/fold.ts';
import { footnoteDefinitions } from '../../engine/citations/footnoteDefinition.ts';
import { linkDestination } from '../../engine/citations/link.ts';
import { writtenKey } from '../../engine/citations/pandoc.ts';
import type { Article } from '../../engine/sources/article.ts';
import type { TextEdit } from '../../engine/text/textEdit.ts';
import type { CitedDraft } from '../citing/citedDraft.ts';

/** A file or folder and where it is going to be, both absolute. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file is going to be: its own move, or that of a folder above it; undefined for one that stays. */
export function movedPath(path: string, moves: readonly Move[]): string | undefined {
  for (const { from, to } of moves) {
    if (path === from) return to;
    const rest = path.slice(from.length);
    if (path.startsWith(from) && /^[\\/]/.test(rest)) return to + rest;
  }
  return undefined;
}

/**
 * The edits of a draft that let its citations mean the same sources once files have moved: paths of links, ids and the keys
 * that are made of them. What names a source by its title, address or outlet goes on doing so.
 */
export function movedSourceEdits(draft: CitedDraft, moved: (path: string) => string | undefined): TextEdit[] {
  const draftPath = moved(draft.path) ?? draft.path;
  const edits = new Map<number, TextEdit>();
  for (const citation of draft.citations) {
    const [only, ...others] = citation.sources;
    const article = only === undefined || others.length > 0 ? undefined : draft.sources.archive.articles.get(only);
    if (!article) continue;
    const path = moved(article.path) ?? article.path;
    if (path === article.path && draftPath === draft.path) continue;
    const text = newLabel(draft, citation, article, { path, draftPath });
    if (text !== undefined && text !== citation.label) {
      edits.set(citation.labelSpan.start, { span: citation.labelSpan, text });
    }
  }
  for (const edit of noteEdits(draft, moved)) edits.set(edit.span.start, edit);
  return [...edits.values()].toSorted((a, b) => a.span.start - b.span.start);
}

/** How a citation is to name its source after the move; undefined where it goes by nothing that moves. */
function newLabel(
  draft: CitedDraft,
  { style, label }: Citation,
  article: Article,
  { path, draftPath }: { readonly path: string; readonly draftPath: string },
): string | undefined {
  if (style === 'link') {
    return isPath(label) ? linkDestination(draft.project.linkTo(path, draftPath)) : undefined;
  }
  if (style !== 'pandoc' && style !== 'comment') return undefined;
  const id = newId(draft, article, path);
  if (id === undefined) return undefined;
  if (fold(label) === fold(article.id)) return style === 'pandoc' ? writtenKey(id) : id;
  const source = citableSources(draft.sources.archive).get(article.id);
  // Of a source without a title the key is made of the id.
  const isMade = source && source.title === undefined && fold(label) === fold(madeKey(source));
  return isMade && citationKey(source) === madeKey(source) ? madeKey({ ...source, id }) : undefined;
}

/** The id that the source will have: its path in the sources folder without extension; undefined outside of them. */
function newId(draft: CitedDraft, article: Article, path: string): string | undefined {
  const folder = draft.sources.folders.find((one) => path.startsWith(one) && /^[\\/]/.test(path.slice(one.length)));
  if (folder === undefined) return undefined;
  const before = article.path.slice(folder.length + 1).replaceAll('\\', '/');
  const after = path.slice(folder.length + 1).replaceAll('\\', '/');
  // An id with its extension, or with the folder's name before it, stays so.
  for (const [old, now] of [
    [before, after],
    [stem(before), stem(after)],
  ] as const) {
    if (article.id.endsWith(old)) return article.id.slice(0, -old.length) + now;
  }
  return stem(after);
}

function stem(file: string): string {
  return file.replace(/(?<=[^/])\.[^./]+$/u, '');
}

/** Notes that name a source without a title by its id. */
function noteEdits(draft: CitedDraft, moved: (path: string) => string | undefined): TextEdit[] {
  const definitions = footnoteDefinitions(draft.document);
  return draft.citations.flatMap(({ style, label, sources }) => {
    const [only] = sources;
    const article = only === undefined ? undefined : draft.sources.archive.articles.get(only);
    const path = article && moved(article.path);
    if (style !== 'footnote' || !article || path === undefined || article.title !== undefined) return [];
    const id = newId(draft, article, path);
    const definition = definitions.find((one) => one.label === label.toLowerCase());
    const at = definition ? definition.line.indexOf(article.id) : -1;
    if (id === undefined || !definition || at < 0) return [];
    const lineStart = draft.document.text.indexOf(definition.line, definition.mark.end);
    const start = lineStart + at;
    return [{ span: { start, end: start + article.id.length }, text: id }];
  });
}

function isPath(target: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:/i.test(target);
}
