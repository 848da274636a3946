import {
  type CancellationToken,
  CancellationTokenSource,
  type Diagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { shownFindings } from './checkedDraft.ts';
import type { FailureLog } from '../guard.ts';
import type { RequestContext } from '../requests/requestContext.ts';
import { toDiagnostic } from '../toProtocol.ts';

/**
 * The findings of drafts that are not open, once the writer has had the whole workspace checked. They are sent, for no
 * client asks for them, and kept up to date: checked again when sources, settings or the drafts themselves change, and
 * taken back when a draft is opened, for then it is shown as all open ones are.
 */
export interface ClosedDrafts {
  /** Checks a draft and shows what is found; answers how much, undefined for what is no draft or cannot be checked. */
  check(uri: string, token: CancellationToken): Promise<number | undefined>;
  opened(uri: string): void;
  /** Something has changed that findings come from: all that is shown is checked again. */
  changed(): void;
  dispose(): void;
}

/** Pause in a burst of changes after which drafts are checked again. */
const PAUSE_MS = 500;

/** `publish` is undefined for clients that show no findings that they are sent: they get counts alone. */
export function createClosedDrafts(
  context: RequestContext,
  publish: ((params: PublishDiagnosticsParams) => void) | undefined,
  log: FailureLog,
): ClosedDrafts {
  const { session } = context;
  const shown = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let again = new CancellationTokenSource();

  const show = (uri: string, diagnostics: Diagnostic[]): void => {
    if (!publish || (diagnostics.length === 0 && !shown.has(uri))) return;
    if (diagnostics.length === 0) shown.delete(uri);
    else shown.add(uri);
    publish({ uri, diagnostics });
  };

  const check = async (uri: string, token: CancellationToken): Promise<number | undefined> => {
    const draft = await session.checkedAnywhere(uri, token);
    const found = draft ? shownFindings(draft).shown : [];
    if (!session.open.has(uri)) show(uri, draft ? found.map((one) => toDiagnostic(context, draft, one)) : []);
    return draft && found.length;
  };

  const checkShown = async (token: CancellationToken): Promise<void> => {
    for (const uri of shown) {
      if (token.isCancellationRequested) return;
      try {
        await check(uri, token);
      } catch (error) {
        if (!token.isCancellationRequested) log.failed('closed drafts', error);
      }
    }
  };

  return {
    check,
    opened: (uri) => show(uri, []),
    changed() {
      if (shown.size === 0) return;
      again.cancel();
      clearTimeout(timer);
      again = new CancellationTokenSource();
      const { token } = again;
      timer = setTimeout(() => void checkShown(token), PAUSE_MS);
    },
    dispose() {
      clearTimeout(timer);
      again.cancel();
    },
  };
}
