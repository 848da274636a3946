import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { footnoteDefinitions } from '../../engine/citations/footnoteDefinition.ts';
import { type CitedDraft, citedDraft, citedDrafts } from '../citedDraft.ts';
import { citedPaths, citedPlace, citesAny, labelOf } from '../citedSources.ts';
import type { RequestContext } from './requestContext.ts';

/**
 * `textDocument/references`: where a source is cited, in all drafts. Asked for at a citation, or anywhere in the source
 * itself; at a footnote of no source, the marks that call it in its draft.
 */
export async function references(
  context: RequestContext,
  { textDocument: { uri }, position, context: { includeDeclaration } }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const draft = await citedDraft(context, uri, token);
  if (!draft) {
    const path = context.host.toPath(uri);
    return path !== undefined && (await context.session.isSource(uri)) ? citing(context, new Set([path]), token) : null;
  }
  const place = citedPlace(draft, draft.draft.lines.offsetAt(position));
  if (!place) return null;
  if (place.sources.length > 0) return citing(context, citedPaths(draft, place.sources), token);
  const { definition, citation } = place;
  const label = (definition?.label ?? (citation?.style === 'footnote' ? citation.label : undefined))?.toLowerCase();
  return label === undefined ? null : calling(draft, label, includeDeclaration);
}

async function citing(
  context: RequestContext,
  paths: ReadonlySet<string>,
  token: CancellationToken,
): Promise<Location[]> {
  const drafts = await citedDrafts(context, token);
  return drafts.flatMap((draft) =>
    draft.citations
      .filter((citation) => citesAny(draft, citation, paths))
      .map(({ span }) => ({ uri: draft.draft.uri, range: draft.draft.lines.rangeOf(span) })),
  );
}

/** The marks that call a footnote, and its definitions. */
function calling(draft: CitedDraft, label: string, includeDeclaration: boolean): Location[] {
  const marks = draft.citations
    .filter((citation) => citation.style === 'footnote' && citation.label.toLowerCase() === label)
    .map(({ span }) => span);
  const defined = includeDeclaration
    ? footnoteDefinitions(draft.document)
        .filter((definition) => definition.label === label)
        .map(labelOf)
    : [];
  return [...defined, ...marks].map((span) => ({ uri: draft.draft.uri, range: draft.draft.lines.rangeOf(span) }));
}
