import type { ShowDocumentParams, WorkDoneProgressServerReporter, WorkspaceEdit } from 'vscode-languageserver';
import type { ClosedDrafts } from '../drafts/closedDrafts.ts';
import type { Publishing } from '../drafts/publishing.ts';
import type { RequestContext } from './requestContext.ts';

/** What requests are answered from that change files of ours, and with them the findings of every draft. */
export interface WritingContext extends RequestContext {
  readonly publishing: Publishing;
  readonly closed: ClosedDrafts;
  readonly client: ClientActions;
}

/** What a command makes the client do. */
export interface ClientActions {
  showDocument(params: ShowDocumentParams): Promise<unknown>;
  applyEdit(edit: WorkspaceEdit): Promise<unknown>;
  /** Work in progress, which the writer can cancel; undefined on clients that do not show it. */
  progress(): Promise<WorkDoneProgressServerReporter | undefined>;
  /** Has changes of drafts on disk told. */
  watchDrafts(): Promise<void>;
  /** Shows a message that something could not be done. */
  tell(message: string): void;
}
