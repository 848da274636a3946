import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { citableSources } from '../../engine/check/citing/citableSources.ts';
import type { Citation } from '../../engine/citations/citation.ts';
import { type CitedDraft, citedDraft } from '../citing/citedDraft.ts';
import { captionOf } from '../sources/sourceCard.ts';
import { sourceUri } from '../sources/sourceUri.ts';
import type { RequestContext } from './requestContext.ts';

/**
 * `textDocument/documentLink`: from a key, or a source comment, to the file of the source that it means. Editors make links
 * of Markdown's own links and footnotes themselves.
 */
export async function documentLink(
  context: RequestContext,
  { textDocument }: DocumentLinkParams,
  token: CancellationToken,
): Promise<DocumentLink[]> {
  const draft = await citedDraft(context, textDocument.uri, token);
  return draft ? draft.citations.flatMap((citation) => linkOf(context, draft, citation)) : [];
}

function linkOf(context: RequestContext, draft: CitedDraft, citation: Citation): DocumentLink[] {
  const { style, labelSpan, sources } = citation;
  const [only, ...others] = sources;
  if ((style !== 'pandoc' && style !== 'comment') || only === undefined || others.length > 0) return [];
  const source = citableSources(draft.sources.archive).get(only);
  if (source?.path === undefined) return [];
  const article = draft.sources.archive.articles.get(only);
  return [
    {
      range: draft.draft.lines.rangeOf(labelSpan),
      target: article ? sourceUri(context, article) : context.host.toUri(source.path),
      ...(context.features.documentLinkTooltips && { tooltip: captionOf(source) }),
    },
  ];
}
