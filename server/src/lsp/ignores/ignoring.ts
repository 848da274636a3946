import type { CancellationToken } from 'vscode-languageserver';
import { citationsOf } from '../../engine/check/citing/draftCitations.ts';
import { type Ignore, sentenceMark } from '../../engine/check/ignoring/ignores.ts';
import { type CheckedDraft, findingsOf } from '../drafts/checkedDraft.ts';
import type { Project } from '../host.ts';
import { oneLine } from '../../report/markdown.ts';
import type { RequestContext } from '../requests/requestContext.ts';
import type { WritingContext } from '../requests/writingContext.ts';
import { canBeIgnored, firstWords, IGNORE_REASON, ignoreId } from './workspaceIgnore.ts';

/**
 * Writes a workspace ignore for a finding of an open draft. False, and nothing is written, where the draft has changed
 * since the finding was given out, or the finding is no more; where the file cannot be written, the writer is told why.
 */
export async function ignoreInWorkspace(
  context: WritingContext,
  given: { readonly uri: string; readonly version: number; readonly finding: string; readonly reason: string },
  token: CancellationToken,
): Promise<boolean> {
  const { session } = context;
  if (session.open.get(given.uri)?.version !== given.version) return false;
  const draft = await session.checked(given.uri, token);
  const ignore = draft && ignoreOf(context, draft, given.finding, given.reason);
  if (!draft || !ignore) return false;
  return written(context, async () => draft.project.addIgnore(ignore).then(() => true));
}

function ignoreOf({ host }: RequestContext, draft: CheckedDraft, finding: string, reason: string): Ignore | undefined {
  const found = draft.sentences.flatMap(findingsOf).find(({ id }) => id === finding);
  if (!found || !canBeIgnored(found.finding)) return undefined;
  const { sentence } = found.checked;
  return {
    rule: found.finding.code,
    sentence: sentenceMark(citationsOf(draft.document, draft.sources.archive).copyOf(sentence)),
    words: firstWords(sentence.text),
    // A text that was never saved has no name that would last.
    ...(host.toPath(draft.draft.uri) !== undefined && { draft: draft.project.nameOf(draft.path) }),
    reason: oneLine(reason) || IGNORE_REASON,
    date: host.today(),
  };
}

/** Takes a workspace ignore out of a project's file; answers whether it was there. */
export async function stopIgnoring(context: WritingContext, project: Project, id: string): Promise<boolean> {
  const { ignores } = await project.ignores();
  const ignore = ignores.find((one) => ignoreId(one) === id);
  return ignore ? written(context, async () => project.removeIgnore(ignore)) : false;
}

async function written({ publishing, client }: WritingContext, write: () => Promise<boolean>): Promise<boolean> {
  try {
    const done = await write();
    publishing.allChanged();
    return done;
  } catch (error) {
    client.tell(
      `Sourcecheck could not write its file of ignores: ${error instanceof Error ? error.message : 'no reason'}`,
    );
    return false;
  }
}
