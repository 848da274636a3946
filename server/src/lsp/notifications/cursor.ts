import type { CursorParams } from '../protocol.ts';
import type { NotificationContext } from './notificationContext.ts';

/** `sourcecheck/cursor`: what was held back where the writer typed is shown when he has gone elsewhere. */
export function cursor({ session, typing }: NotificationContext, { textDocument, position }: CursorParams): void {
  const draft = session.open.get(textDocument.uri);
  if (draft) typing.cursorAt(draft.uri, position === null ? undefined : draft.lines.offsetAt(position));
}
