import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../engine/text/textEdit.ts';
import type { CitedDraft } from './citing/citedDraft.ts';
import type { ClientFeatures } from './clientFeatures.ts';

/** Edits of one draft, tied to its version where it is open. */
export function documentEdit({ draft }: Pick<CitedDraft, 'draft'>, edits: readonly TextEdit[]): TextDocumentEdit {
  const { uri, version, lines } = draft;
  return {
    // What is not open has no version that the client knows.
    textDocument: { uri, version: version === 0 ? null : version },
    edits: edits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text })),
  };
}

/** Edits of several files as one, in the form that the client takes; files are made only where it takes versioned edits. */
export function asWorkspaceEdit(
  features: Pick<ClientFeatures, 'documentChanges'>,
  changes: NonNullable<WorkspaceEdit['documentChanges']>,
): WorkspaceEdit {
  if (features.documentChanges) return { documentChanges: changes };
  const byUri: NonNullable<WorkspaceEdit['changes']> = {};
  for (const change of changes) {
    if (!('textDocument' in change)) continue;
    const { uri } = change.textDocument;
    byUri[uri] = [...(byUri[uri] ?? []), ...change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []))];
  }
  return { changes: byUri };
}
