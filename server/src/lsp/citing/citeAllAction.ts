import type { CancellationToken, ChangeAnnotation, CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { citeAll, editsOfAll, type PlannedCitation } from '../../engine/check/citing/citeAll.ts';
import type { CitationStyle } from '../../engine/citations/citation.ts';
import type { CheckedDraft } from '../drafts/checkedDraft.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { citableEvidence, citationStyles, citingSettings } from './citing.ts';
import { Overtaken } from '../guard.ts';
import type { RequestContext } from '../requests/requestContext.ts';
import { sourceCaption } from '../../report/sourceCaption.ts';
import { toWorkspaceEdit } from '../toProtocol.ts';
import { STYLE_IN_WORDS } from '../wording.ts';

/** The kind of the action that cites all. */
export const CITE_ALL_KIND = 'source.sourcecheck.citeAll';

/** What the action is found again by, when it is chosen. Comes back through the client, so it is untrusted then. */
export interface CiteAllReference {
  readonly uri: string;
  readonly version: number;
  readonly citeAll: true;
}

/** `Cite all 12 supported claims (footnote)`; undefined where there is nothing to cite. */
export function citeAllAction({ features }: RequestContext, draft: CheckedDraft): CodeAction | undefined {
  const [style] = citationStyles(draft);
  const planned = plan(draft, style);
  if (planned.length === 0) return undefined;
  const { uri, version } = draft.draft;
  const reference: CiteAllReference = { uri, version, citeAll: true };
  const claims = planned.length === 1 ? 'the supported claim' : `all ${planned.length} supported claims`;
  return {
    title: `Cite ${claims} (${STYLE_IN_WORDS[style]})`,
    kind: CITE_ALL_KIND,
    ...(features.resolvesActionEdits ? { data: reference } : { edit: toEdit(features, draft, planned) }),
  };
}

/** The edit that a reference stands for. Rejects with `Overtaken` when the draft has changed since it was given out. */
export async function citeAllEdit(
  { session, features }: RequestContext,
  { uri, version }: CiteAllReference,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  if (session.open.get(uri)?.version !== version) throw new Overtaken();
  const draft = await session.checked(uri, token);
  return draft && toEdit(features, draft, plan(draft, citationStyles(draft)[0]));
}

/** Reads what came back through the client; undefined for anything else. */
export function citeAllReference(value: unknown): CiteAllReference | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('uri' in value && 'version' in value && 'citeAll' in value)) return undefined;
  const { uri, version } = value;
  return typeof uri === 'string' && typeof version === 'number' ? { uri, version, citeAll: true } : undefined;
}

function plan(draft: CheckedDraft, style: CitationStyle): PlannedCitation[] {
  const { document, sentences, sources } = draft;
  return citeAll({ document, sentences, archive: sources.archive }, style, citingSettings(draft), (evidence) =>
    citableEvidence(draft, evidence),
  );
}

/**
 * All citations as one edit of this version. Where the client can, each source's are annotated, so that they are shown
 * before they are made and any of them can be left out.
 */
function toEdit(features: ClientFeatures, { draft }: CheckedDraft, planned: readonly PlannedCitation[]): WorkspaceEdit {
  const { uri, version, lines } = draft;
  const ordered = editsOfAll(planned);
  if (!features.documentChanges || !features.changeAnnotations) {
    return toWorkspaceEdit(
      features,
      draft,
      ordered.map(({ edit }) => edit),
    );
  }
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const edits = ordered.map(({ edit: { span, text }, citation: { evidence } }) => {
    const { source } = evidence;
    changeAnnotations[source] ??= {
      label: `Cite ${sourceCaption(evidence)}`,
      description: source,
      needsConfirmation: true,
    };
    return { range: lines.rangeOf(span), newText: text, annotationId: source };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits }], changeAnnotations };
}
