import type { Article } from '../../engine/sources/article.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { Host } from '../host.ts';
import { SOURCE_TEXT_SCHEME } from '../protocol.ts';

/** Who is told where a source is to be opened. */
export interface SourceOpener {
  readonly host: Pick<Host, 'toUri' | 'textFiles'>;
  readonly features: Pick<ClientFeatures, 'showsSourceText'>;
}

/**
 * Where an editor opens a source at an offset of its text: the file itself where that is text. What was taken out of a
 * PDF or a table is shown as a document of ours by clients that can, and by the others as a text file of the cache,
 * which this writes; the file itself is the last resort.
 */
export function sourceUri(opener: SourceOpener, article: Article): string {
  const uri = sourceUriOf(opener, article);
  if (uri.startsWith('file:') && article.extracted) opener.host.textFiles?.keep(article);
  return uri;
}

/** The same without writing anything: to know a URI again. */
export function sourceUriOf({ host, features }: SourceOpener, article: Article): string {
  if (!article.extracted) return host.toUri(article.path);
  if (!features.showsSourceText) return host.textFiles?.uriOf(article) ?? host.toUri(article.path);
  return host.toUri(`${article.path}${partOf(article)}.txt`).replace(/^file:/u, `${SOURCE_TEXT_SCHEME}:`);
}

/** Whether two URIs mean the same, whatever of them is percent-encoded: editors write theirs in a spelling of their own. */
export function isSameUri(a: string, b: string): boolean {
  return a === b || decoded(a) === decoded(b);
}

/** `#storm-3` of an article in a feed, else nothing. */
export function partOf({ id }: Pick<Article, 'id'>): string {
  const at = id.indexOf('#');
  return at < 0 ? '' : id.slice(at);
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
