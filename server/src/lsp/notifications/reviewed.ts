import { CancellationToken } from 'vscode-languageserver';
import type { ReviewedParams } from '../protocol.ts';
import type { NotificationContext } from './notificationContext.ts';

/** `sourcecheck/reviewed`: sentences that a change of the sources had marked are not marked any more. */
export function reviewed(
  { session, reviews }: NotificationContext,
  { textDocument: { uri }, range }: ReviewedParams,
): void {
  const open = session.open.get(uri);
  if (!open) return;
  const span = { start: open.lines.offsetAt(range.start), end: open.lines.offsetAt(range.end) };
  // Edited meanwhile: what was looked at is not what stands there now.
  void session.checked(uri, CancellationToken.None).then(
    (draft) => draft?.draft === open && reviews.looked(draft, span),
    () => undefined,
  );
}
