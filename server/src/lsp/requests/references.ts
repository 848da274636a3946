import type { CancellationToken, Location, Position, Range, ReferenceParams } from 'vscode-languageserver';
import { footnoteDefinitions } from '../../engine/citations/footnoteDefinition.ts';
import { type CitedDraft, citedDraft, citedDrafts } from '../citing/citedDraft.ts';
import { citedPaths, citedPlace, citesAny, labelOf } from '../citing/citedSources.ts';
import { restingSentences } from '../sources/restingSentences.ts';
import { isSameUri, sourceUriOf } from '../sources/sourceUri.ts';
import type { RequestContext } from './requestContext.ts';

/**
 * `textDocument/references`: where a source is cited, in all drafts. Asked for at a citation, or anywhere in the source
 * itself, there after the sentences of drafts that rest on the passage at the position; at a footnote of no source, the marks that call it in its draft.
 */
export async function references(
  context: RequestContext,
  { textDocument: { uri }, position, context: { includeDeclaration } }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const draft = await citedDraft(context, uri, token);
  if (!draft) {
    const resting = await restingOn(context, uri, position);
    const source = await context.session.findSource((article) => isSameUri(sourceUriOf(context, article), uri));
    const path = source?.path ?? (resting.length > 0 ? context.host.toPath(uri) : undefined);
    return path === undefined ? null : [...resting, ...(await citing(context, new Set([path]), token))];
  }
  const place = citedPlace(draft, draft.draft.lines.offsetAt(position));
  if (!place) return null;
  if (place.sources.length > 0) return citing(context, citedPaths(draft, place.sources), token);
  const { definition, citation } = place;
  const label = (definition?.label ?? (citation?.style === 'footnote' ? citation.label : undefined))?.toLowerCase();
  return label === undefined ? null : calling(draft, label, includeDeclaration);
}

async function restingOn(context: RequestContext, uri: string, position: Position): Promise<Location[]> {
  const resting = await restingSentences(context, uri);
  const here = resting?.passages.filter(({ range }) => holds(range, position)) ?? [];
  return here.flatMap(({ uses }) => uses.map((use) => ({ uri: use.uri, range: use.range })));
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  const isAfter = line > start.line || (line === start.line && character >= start.character);
  return isAfter && (line < end.line || (line === end.line && character <= end.character));
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
