import { commands, type Disposable, l10n, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  ADD_IGNORE_REQUEST,
  type AddIgnoreParams,
  IGNORE_IN_WORKSPACE_COMMAND,
  type IgnoreArgument,
} from '../../../server/src/lsp/protocol.ts';
import { isRecord } from './placeArgument.ts';

/** What the quick fix “Ignore in this workspace” runs: asks for the reason, and has the server write it down. */
export function registerIgnoreInWorkspace(client: LanguageClient): Disposable {
  return commands.registerCommand(IGNORE_IN_WORKSPACE_COMMAND, async (argument?: unknown) => {
    const ignored = parseIgnore(argument);
    if (!ignored) return;
    const reason = await window.showInputBox({
      title: l10n.t('Ignore in This Workspace'),
      prompt: l10n.t('Why is this right as it stands? Whoever edits the piece next will want to know.'),
      value: l10n.t('checked by hand'),
      validateInput: (value) => (value.trim() === '' ? l10n.t('Give a reason.') : undefined),
    });
    if (reason === undefined) return;
    const params: AddIgnoreParams = { ...ignored, reason: reason.trim() };
    if (await client.sendRequest<boolean>(ADD_IGNORE_REQUEST, params)) return;
    await window.showWarningMessage(
      l10n.t('The draft has changed meanwhile: nothing is ignored. Choose it once more.'),
    );
  });
}

function parseIgnore(argument: unknown): IgnoreArgument | undefined {
  if (!isRecord(argument)) return undefined;
  const { uri, version, finding } = argument;
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof finding !== 'string') return undefined;
  return { uri, version, finding };
}
