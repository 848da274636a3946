import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import type { WritingContext } from '../requests/writingContext.ts';
import type { CheckWorkspaceResult } from '../protocol.ts';
import { drafts } from '../requests/drafts.ts';

/**
 * Checks every draft of the workspace, one after the other, with progress that the writer can cancel. What is found in
 * drafts that are not open is shown as well. A draft that cannot be checked costs itself only.
 */
export async function checkWorkspace(context: WritingContext, token: CancellationToken): Promise<CheckWorkspaceResult> {
  const { closed, client } = context;
  await client.watchDrafts();
  const progress = await client.progress();
  const cancelled = eitherOf(token, progress?.token);
  progress?.begin('Sourcecheck: checking drafts', 0, undefined, true);
  let checked = 0;
  let findings = 0;
  try {
    const all = await drafts(context, {}, cancelled);
    for (const [nth, { uri, name }] of all.entries()) {
      if (cancelled.isCancellationRequested) break;
      progress?.report(Math.floor((100 * nth) / all.length), name);
      const found = await closed.check(uri, cancelled).catch(() => undefined);
      if (found === undefined) continue;
      checked += 1;
      findings += found;
    }
  } finally {
    progress?.done();
  }
  return { drafts: checked, findings, cancelled: cancelled.isCancellationRequested };
}

function eitherOf(one: CancellationToken, other: CancellationToken | undefined): CancellationToken {
  if (!other) return one;
  const both = new CancellationTokenSource();
  for (const token of [one, other]) token.onCancellationRequested(() => both.cancel());
  return both.token;
}
