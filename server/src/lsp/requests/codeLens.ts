import type { CancellationToken, CodeLens, CodeLensParams, Range } from 'vscode-languageserver';
import { SHOW_USES_COMMAND, type ShowUsesArgument } from '../protocol.ts';
import { restingSentences } from '../sources/restingSentences.ts';
import type { Use } from '../sources/uses.ts';
import type { RequestContext } from './requestContext.ts';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `textDocument/codeLens`: above each passage of a source, how many sentences of drafts rest on it. Nothing in drafts. */
export async function codeLens(
  context: RequestContext,
  { textDocument: { uri } }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const { session, host, lenses } = context;
  const path = host.toPath(uri);
  const project = path === undefined ? undefined : await session.projectOf(uri, token);
  if (path !== undefined && project?.isDraft(path)) return [];
  lenses.asked(uri);
  const resting = await restingSentences(context, uri);
  if (!resting) return [];
  const changed = resting.gone.length === 0 ? [] : [lens(uri, TOP, goneTitle(resting.gone), resting.gone)];
  return [...changed, ...resting.passages.map(({ range, uses }) => lens(uri, range, title(uses), uses))];
}

function lens(uri: string, range: Range, words: string, uses: readonly Use[]): CodeLens {
  const argument: ShowUsesArgument = {
    uri,
    position: range.start,
    uses: uses.map((use) => ({ uri: use.uri, range: use.range })),
  };
  // On the first line of the passage: a lens stands above a line.
  const line = { start: range.start, end: range.start };
  return { range: line, command: { title: words, command: SHOW_USES_COMMAND, arguments: [argument] } };
}

/** `3 sentences of 2 drafts rest on this, 1 of them differs`. */
function title(uses: readonly Use[]): string {
  const differing = uses.filter(({ passage }) => passage.relation === 'conflicts').length;
  const rest = `${sentences(uses)} ${uses.length === 1 ? 'rests' : 'rest'} on this`;
  if (differing === 0) return rest;
  if (differing === uses.length) return `${sentences(uses)} ${uses.length === 1 ? 'differs' : 'differ'} from this`;
  return `${rest}, ${differing} of them ${differing === 1 ? 'differs' : 'differ'}`;
}

function goneTitle(uses: readonly Use[]): string {
  return `${sentences(uses)} rested on words that are not here any more: look again`;
}

function sentences(uses: readonly Use[]): string {
  const drafts = [...new Set(uses.map(({ name }) => name))];
  const where = drafts.length === 1 ? (drafts[0] ?? '') : `${drafts.length} drafts`;
  return `${uses.length} ${uses.length === 1 ? 'sentence' : 'sentences'} of ${where}`;
}
