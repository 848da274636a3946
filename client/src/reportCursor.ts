import { type Disposable, Disposable as VsDisposable, type TextEditor, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CURSOR_NOTIFICATION, type CursorParams } from '../../server/src/lsp/protocol.ts';
import type { DraftStates } from './draftStates.ts';
import { afterRest } from './afterRest.ts';

const REST_MS = 150;

/** Tells the server where the cursor rests in a draft, so that it holds back what it finds in the sentence being typed. */
export function reportCursor(client: LanguageClient, drafts: DraftStates): Disposable {
  const rested = afterRest(REST_MS, (editor: TextEditor) => {
    const { document, selection } = editor;
    if (document.isClosed || !drafts.stateOf(document.uri)) return;
    const params: CursorParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      position: window.activeTextEditor === editor ? client.code2ProtocolConverter.asPosition(selection.active) : null,
    };
    void client.sendNotification(CURSOR_NOTIFICATION, params);
  });
  let before = window.activeTextEditor;
  return VsDisposable.from(
    rested,
    window.onDidChangeTextEditorSelection(({ textEditor }) => rested.soon(textEditor)),
    window.onDidChangeActiveTextEditor((editor) => {
      if (before) rested.soon(before);
      before = editor;
    }),
  );
}
