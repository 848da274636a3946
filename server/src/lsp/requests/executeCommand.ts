import { type CancellationToken, type ExecuteCommandParams, Location, Range } from 'vscode-languageserver';
import { checkWorkspace } from '../drafts/checkWorkspace.ts';
import { restingSentences } from '../sources/restingSentences.ts';
import { sourceUriOf } from '../sources/sourceUri.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { APPLY_FIX_COMMAND } from '../commands.ts';
import { ignoreInWorkspace } from '../ignores/ignoring.ts';
import { IGNORE_REASON } from '../ignores/workspaceIgnore.ts';
import type { WritingContext } from './writingContext.ts';
import {
  CHECK_WORKSPACE_COMMAND,
  IGNORE_IN_WORKSPACE_COMMAND,
  OPEN_SOURCE_COMMAND,
  SHOW_USES_COMMAND,
  SET_STATUS_COMMAND,
  STOP_IGNORING_COMMAND,
} from '../protocol.ts';
import { editOf, fixReference } from './codeActionResolve.ts';
import { setFacts } from '../ledger/ledgering.ts';
import { setStatusArgument } from '../ledger/setStatusArgument.ts';
import { removeIgnore } from './removeIgnore.ts';

/** The commands that the server executes for this client: none that the client has itself or could not carry out. */
export function commandsFor(features: ClientFeatures): string[] {
  return [
    ...(features.showsDocuments && !features.opensSources ? [OPEN_SOURCE_COMMAND] : []),
    ...(features.showsDocuments && !features.ownCommands.has(SHOW_USES_COMMAND) ? [SHOW_USES_COMMAND] : []),
    ...(features.appliesEdits && !features.codeActionLiterals ? [APPLY_FIX_COMMAND] : []),
    ...(features.ownCommands.has(IGNORE_IN_WORKSPACE_COMMAND) ? [] : [IGNORE_IN_WORKSPACE_COMMAND]),
    ...(features.ownCommands.has(SET_STATUS_COMMAND) ? [] : [SET_STATUS_COMMAND]),
    STOP_IGNORING_COMMAND,
    CHECK_WORKSPACE_COMMAND,
  ];
}

/** `workspace/executeCommand`. Arguments are untrusted: anything but what the server itself has offered is ignored. */
export async function executeCommand(
  context: WritingContext,
  { command, arguments: [argument] = [] }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<unknown> {
  if (!commandsFor(context.features).includes(command)) return null;
  switch (command) {
    case OPEN_SOURCE_COMMAND:
      return openSource(context, argument);
    case SHOW_USES_COMMAND:
      return showUse(context, argument);
    case APPLY_FIX_COMMAND:
      return applyFix(context, argument, token);
    case IGNORE_IN_WORKSPACE_COMMAND:
      return ignore(context, argument, token);
    case SET_STATUS_COMMAND:
      return setGiven(context, argument, token);
    case STOP_IGNORING_COMMAND:
      return unignore(context, argument, token);
    case CHECK_WORKSPACE_COMMAND:
      return checkWorkspace(context, token);
    default:
      return null;
  }
}

/** Opens a file of the archive at a passage; only files that some open draft is checked against. */
async function openSource(context: WritingContext, argument: unknown): Promise<null> {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument && 'range' in argument)) return null;
  const { uri, range } = argument;
  if (typeof uri !== 'string' || !Range.is(range)) return null;
  const source = await context.session.findSource((article) => sourceUriOf(context, article) === uri);
  if (!source) return null;
  await context.client.showDocument({ uri, selection: range, takeFocus: true });
  return null;
}

/** Opens the first of the sentences that rest on a passage, where it is one that the server knows of. */
async function showUse(context: WritingContext, argument: unknown): Promise<null> {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument && 'uses' in argument)) return null;
  const { uri, uses } = argument;
  if (typeof uri !== 'string' || !Array.isArray(uses)) return null;
  const first: unknown = uses[0];
  if (!Location.is(first)) return null;
  const { passages = [], gone = [] } = (await restingSentences(context, uri)) ?? {};
  const known = [...passages.flatMap((passage) => passage.uses), ...gone];
  if (!known.some((use) => use.uri === first.uri)) return null;
  await context.client.showDocument({ uri: first.uri, selection: first.range, takeFocus: true });
  return null;
}

async function applyFix(context: WritingContext, argument: unknown, token: CancellationToken): Promise<null> {
  const reference = fixReference(argument);
  const edit = reference && (await editOf(context, reference, token));
  if (edit) await context.client.applyEdit(edit);
  return null;
}

async function ignore(context: WritingContext, argument: unknown, token: CancellationToken): Promise<boolean> {
  if (typeof argument !== 'object' || argument === null) return false;
  if (!('uri' in argument && 'version' in argument && 'finding' in argument)) return false;
  const { uri, version, finding } = argument;
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof finding !== 'string') return false;
  return ignoreInWorkspace(context, { uri, version, finding, reason: IGNORE_REASON }, token);
}

async function setGiven(context: WritingContext, argument: unknown, token: CancellationToken): Promise<boolean> {
  const given = setStatusArgument(argument);
  return given ? setFacts(context, { ...given, note: '' }, token) : false;
}

async function unignore(context: WritingContext, argument: unknown, token: CancellationToken): Promise<boolean> {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument && 'id' in argument)) return false;
  const { uri, id } = argument;
  if (typeof uri !== 'string' || typeof id !== 'string') return false;
  return removeIgnore(context, { textDocument: { uri }, id }, token);
}
