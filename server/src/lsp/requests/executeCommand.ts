import {
  type CancellationToken,
  type ExecuteCommandParams,
  Range,
  type ShowDocumentParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import { APPLY_FIX_COMMAND } from '../commands.ts';
import { OPEN_SOURCE_COMMAND } from '../protocol.ts';
import { editOf, fixReference } from './codeActionResolve.ts';
import type { RequestContext } from './requestContext.ts';

/** What a command makes the client do. */
export interface ClientActions {
  showDocument(params: ShowDocumentParams): Promise<unknown>;
  applyEdit(edit: WorkspaceEdit): Promise<unknown>;
}

/** The commands that the server executes for this client: none that the client has itself or could not carry out. */
export function commandsFor(features: ClientFeatures): string[] {
  return [
    ...(features.showsDocuments && !features.opensSources ? [OPEN_SOURCE_COMMAND] : []),
    ...(features.appliesEdits && !features.codeActionLiterals ? [APPLY_FIX_COMMAND] : []),
  ];
}

/** `workspace/executeCommand`. Arguments are untrusted: anything but what the server itself has offered is ignored. */
export async function executeCommand(
  context: RequestContext,
  client: ClientActions,
  { command, arguments: [argument] = [] }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<null> {
  if (!commandsFor(context.features).includes(command)) return null;
  if (command === OPEN_SOURCE_COMMAND) await openSource(context, client, argument);
  if (command === APPLY_FIX_COMMAND) await applyFix(context, client, argument, token);
  return null;
}

/** Opens a file of the archive at a passage; only files that some open draft is checked against. */
async function openSource({ session }: RequestContext, client: ClientActions, argument: unknown): Promise<void> {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument && 'range' in argument)) return;
  const { uri, range } = argument;
  if (typeof uri !== 'string' || !Range.is(range)) return;
  if (!(await session.isSource(uri))) return;
  await client.showDocument({ uri, selection: range, takeFocus: true });
}

async function applyFix(
  context: RequestContext,
  client: ClientActions,
  argument: unknown,
  token: CancellationToken,
): Promise<void> {
  const reference = fixReference(argument);
  const edit = reference && (await editOf(context, reference, token));
  if (edit) await client.applyEdit(edit);
}
