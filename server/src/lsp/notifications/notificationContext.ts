import type { EditorSettings } from '../editorSettings.ts';
import type { ClosedDrafts } from '../drafts/closedDrafts.ts';
import type { Publishing } from '../drafts/publishing.ts';
import type { RequestContext } from '../requests/requestContext.ts';
import type { StatusLine } from '../status.ts';

/** What notifications may change. */
export interface NotificationContext extends RequestContext {
  readonly publishing: Publishing;
  readonly closed: ClosedDrafts;
  readonly settings: EditorSettings;
  readonly status: StatusLine;
}
