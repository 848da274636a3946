import { CancellationTokenSource, type Diagnostic, type PublishDiagnosticsParams } from 'vscode-languageserver';
import { shownFindings } from './checkedDraft.ts';
import type { FailureLog } from '../guard.ts';
import type { RequestContext } from '../requests/requestContext.ts';
import { toDiagnostic } from '../toProtocol.ts';

/** Keeps the client's findings up to date: by asking it to pull again, or by sending them where it cannot pull. */
export interface Publishing {
  /** The text of a draft has changed. */
  draftChanged(uri: string): void;
  /** Sources or settings have changed: every open draft may have other findings. */
  allChanged(): void;
  /** What was held back of a draft while it was being typed may be shown. */
  draftReleased(uri: string): void;
  draftClosed(uri: string): void;
  /** Stops all that is still to be sent. */
  dispose(): void;
}

/** What publishing tells the client. */
export interface DiagnosticsClient {
  publish(params: PublishDiagnosticsParams): void;
  refresh(): Promise<void>;
}

/** Pause in typing after which findings are sent, and in a burst of file changes after which they are asked for again. */
const PAUSE_MS = 120;

export function createPublishing(context: RequestContext, client: DiagnosticsClient, log: FailureLog): Publishing {
  return context.features.pullsDiagnostics ? refreshing(context, client) : pushing(context, client, log);
}

function refreshing({ features }: RequestContext, client: DiagnosticsClient): Publishing {
  let timer: NodeJS.Timeout | undefined;
  const refresh = (pauseMs: number): void => {
    if (!features.refreshesDiagnostics) return;
    clearTimeout(timer);
    // A client that refuses has nothing to refresh.
    timer = setTimeout(() => void client.refresh().catch(() => undefined), pauseMs);
  };
  return {
    // The client knows what it has changed and closed, and asks by itself.
    draftChanged() {},
    draftClosed() {},
    draftReleased: () => refresh(0),
    allChanged() {
      refresh(PAUSE_MS);
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}

function pushing(context: RequestContext, client: DiagnosticsClient, log: FailureLog): Publishing {
  const { session } = context;
  const pending = new Map<string, CancellationTokenSource>();
  /** Drafts of which the client shows findings. */
  const shown = new Set<string>();

  const send = (uri: string, diagnostics: Diagnostic[], version?: number): void => {
    if (diagnostics.length === 0 && !shown.has(uri)) return;
    if (diagnostics.length === 0) shown.delete(uri);
    else shown.add(uri);
    client.publish({ uri, diagnostics, ...(version !== undefined && { version }) });
  };

  const check = async (uri: string, work: CancellationTokenSource): Promise<void> => {
    const version = session.open.get(uri)?.version;
    let diagnostics: Diagnostic[] = [];
    try {
      const draft = await session.checked(uri, work.token);
      const held = draft && context.typing.heldIn(draft, draft.showing.quietWhileTyping);
      if (draft) diagnostics = shownFindings(draft, held).shown.map((found) => toDiagnostic(context, draft, found));
    } catch (error) {
      // Overtaken work is cancelled as well: whoever overtook it has planned the next check.
      if (work.token.isCancellationRequested) return;
      log.failed('publishing', error);
    }
    if (work.token.isCancellationRequested || session.open.get(uri)?.version !== version) return;
    send(uri, diagnostics, version);
  };

  const cancel = (uri: string): void => {
    pending.get(uri)?.cancel();
    pending.delete(uri);
  };

  const plan = (uri: string, pauseMs = PAUSE_MS): void => {
    cancel(uri);
    const work = new CancellationTokenSource();
    pending.set(uri, work);
    const timer = setTimeout(() => {
      void check(uri, work).finally(() => {
        if (pending.get(uri) === work) pending.delete(uri);
      });
    }, pauseMs);
    work.token.onCancellationRequested(() => clearTimeout(timer));
  };

  return {
    draftChanged: (uri) => plan(uri),
    draftReleased: (uri) => plan(uri, 0),
    allChanged() {
      for (const uri of session.open.keys()) plan(uri);
    },
    draftClosed(uri) {
      cancel(uri);
      send(uri, []);
    },
    dispose() {
      for (const uri of pending.keys()) cancel(uri);
    },
  };
}
