import type { CancellationToken } from 'vscode-languageserver';
import { citationsOf } from '../../engine/check/citing/draftCitations.ts';
import type { Citation } from '../../engine/citations/citation.ts';
import type { Document } from '../../engine/text/document.ts';
import { contains } from '../../engine/text/span.ts';
import type { OpenDraft } from '../drafts/openDraft.ts';
import type { RequestContext } from '../requests/requestContext.ts';
import type { PreparedDraft } from '../drafts/preparedDraft.ts';

/** A draft with its citations, not checked: what requests about keys need, and there in a few milliseconds. */
export interface CitedDraft extends PreparedDraft {
  readonly document: Document;
  /** By place. */
  readonly citations: readonly Citation[];
}

const documents = new WeakMap<OpenDraft, Document>();

/** The draft of a URI, open or on disk; undefined for what is no draft or cannot be read. */
export async function citedDraft(
  context: Pick<RequestContext, 'session' | 'host'>,
  uri: string,
  token: CancellationToken,
): Promise<CitedDraft | undefined> {
  const prepared = await context.session.preparedAnywhere(uri, token);
  if (!prepared) return undefined;
  const { draft, sources } = prepared;
  let document = documents.get(draft);
  if (!document) documents.set(draft, (document = context.host.checker.parse(draft)));
  return { ...prepared, document, citations: citationsOf(document, sources.archive).all };
}

/** All drafts of the workspace, and those that are open beside it, in order of their URIs. */
export async function citedDrafts(context: RequestContext, token: CancellationToken): Promise<readonly CitedDraft[]> {
  const { session, host } = context;
  const uris = new Set(session.open.keys());
  for (const project of await session.workspaceProjects(token)) {
    for (const path of await project.drafts()) uris.add(host.toUri(path));
  }
  const drafts: CitedDraft[] = [];
  for (const uri of [...uris].toSorted()) {
    const draft = await citedDraft(context, uri, token);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** The citation whose key, label, address or name stands at an offset, its ends included; the shortest of several. */
export function citationAt({ citations }: CitedDraft, offset: number): Citation | undefined {
  return citations
    .filter(({ labelSpan }) => contains(labelSpan, { start: offset, end: offset }))
    .toSorted((a, b) => a.labelSpan.end - a.labelSpan.start - (b.labelSpan.end - b.labelSpan.start))[0];
}
