import type {
  CancellationToken,
  ShowDocumentParams,
  WorkDoneProgressServerReporter,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { citationsOf } from '../engine/check/citing/draftCitations.ts';
import { type Ignore, sentenceMark } from '../engine/check/ignoring/ignores.ts';
import type { Finding } from '../engine/rules/finding.ts';
import { type CheckedDraft, findingsOf } from './drafts/checkedDraft.ts';
import type { ClosedDrafts } from './drafts/closedDrafts.ts';
import type { Project } from './host.ts';
import { oneLine } from '../report/markdown.ts';
import type { Publishing } from './drafts/publishing.ts';
import type { RequestContext } from './requests/requestContext.ts';

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

/** The reason that an ignore has where the writer gave none; he may put a better one in the file, or in the comment. */
export const IGNORE_REASON = 'checked by hand';

const WORDS_SHOWN = 12;

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

/** What is said of ignores themselves is not ignored, but mended. */
export function canBeIgnored({ code }: Finding): boolean {
  return !code.startsWith('suppression/');
}

/** Names an ignore among those of its file. */
export function ignoreId({ rule, sentence }: Pick<Ignore, 'rule' | 'sentence'>): string {
  return `${rule} ${sentence}`;
}

/** The beginning of a sentence on one line, for people to know it again. */
export function firstWords(text: string): string {
  const words = oneLine(text).split(' ');
  return words.length <= WORDS_SHOWN ? words.join(' ') : `${words.slice(0, WORDS_SHOWN).join(' ')} …`;
}
