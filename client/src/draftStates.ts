import {
  type Disposable,
  type Event,
  EventEmitter,
  type Uri,
  Disposable as VsDisposable,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { STATUS_NOTIFICATION, type StatusParams } from '../../server/src/lsp/protocol.ts';

/** What the server has last told of each open draft, by URI as the editor spells it. */
export interface DraftStates extends Disposable {
  stateOf(document: Uri): StatusParams | undefined;
  /** Open drafts, the latest told last. */
  readonly drafts: readonly Uri[];
  /** The draft in the active editor; while another kind of document is there, the one before, as long as it is open. */
  readonly current: Uri | undefined;
  /** What is shown of a draft is to be asked for again, for a reason that the server does not know. */
  touch(draft: Uri): void;
  /** A draft has been checked, or its sources are being read: what is shown of it is to be asked for again. */
  readonly onDidChange: Event<Uri>;
  readonly onDidChangeCurrent: Event<Uri | undefined>;
}

/** Keeps the states of drafts as long as they are open. */
export function followDrafts(client: LanguageClient): DraftStates {
  const states = new Map<string, { readonly uri: Uri; readonly status: StatusParams }>();
  const changed = new EventEmitter<Uri>();
  const changedCurrent = new EventEmitter<Uri | undefined>();
  let current: Uri | undefined;

  const take = (draft: Uri | undefined): void => {
    if (draft?.toString() === current?.toString()) return;
    current = draft;
    changedCurrent.fire(draft);
  };
  const takeActive = (): void => {
    const active = window.activeTextEditor?.document.uri;
    if (active && states.has(active.toString())) take(active);
  };

  const parts = VsDisposable.from(
    changed,
    changedCurrent,
    client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
      // The server writes a URI in its own spelling (`%3A` for `:`); the editor's is the one to look up by.
      const uri = client.protocol2CodeConverter.asUri(status.uri);
      states.delete(uri.toString());
      states.set(uri.toString(), { uri, status });
      takeActive();
      changed.fire(uri);
    }),
    window.onDidChangeActiveTextEditor(takeActive),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (!states.delete(uri.toString())) return;
      if (current?.toString() === uri.toString()) take([...states.values()].at(-1)?.uri);
      changed.fire(uri);
    }),
  );

  return {
    stateOf: (document) => states.get(document.toString())?.status,
    get drafts() {
      return [...states.values()].map(({ uri }) => uri);
    },
    get current() {
      return current;
    },
    touch: (draft) => changed.fire(draft),
    onDidChange: changed.event,
    onDidChangeCurrent: changedCurrent.event,
    dispose: () => void parts.dispose(),
  };
}
