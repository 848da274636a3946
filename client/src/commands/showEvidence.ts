import { commands, type Disposable, Position, Uri, window } from 'vscode';
import { SHOW_EVIDENCE_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { EVIDENCE_VIEW, type EvidenceView } from '../views/evidenceView.ts';
import { isRecord, parsePosition } from './placeArgument.ts';

/** `Sourcecheck: Show Evidence`: what the sources say of the sentence that a link names, else of the one at the cursor. */
export function registerShowEvidence(view: EvidenceView): Disposable {
  return commands.registerCommand(SHOW_EVIDENCE_COMMAND, async (argument?: unknown) => {
    const place = namedPlace(argument) ?? cursorPlace();
    await commands.executeCommand(`${EVIDENCE_VIEW}.focus`);
    if (place) await view.showAt(place.uri, place.position);
  });
}

function namedPlace(argument: unknown): { readonly uri: Uri; readonly position: Position } | undefined {
  if (!isRecord(argument) || !isRecord(argument['textDocument'])) return undefined;
  const { uri } = argument['textDocument'];
  const position = parsePosition(argument['position']);
  if (typeof uri !== 'string' || !uri.startsWith('file:') || !position) return undefined;
  return { uri: Uri.parse(uri, true), position: new Position(position.line, position.character) };
}

function cursorPlace(): { readonly uri: Uri; readonly position: Position } | undefined {
  const editor = window.activeTextEditor;
  return editor && { uri: editor.document.uri, position: editor.selection.active };
}
