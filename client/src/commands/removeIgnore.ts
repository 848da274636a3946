import { commands, type Disposable, l10n, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ListedIgnore, REMOVE_IGNORE_REQUEST, type RemoveIgnoreParams } from '../../../server/src/lsp/protocol.ts';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';
import { pickIgnore } from '../ignores.ts';

/** `Sourcecheck: Remove Workspace Ignore`: takes the one that is chosen out of the workspace's file; its finding comes back. */
export function registerRemoveIgnore(client: LanguageClient, asking: Asking, drafts: DraftStates): Disposable {
  return commands.registerCommand('sourcecheck.removeIgnore', async () => {
    const picked = await pickIgnore(asking, drafts, l10n.t('Ignores: Remove One'), isOfWorkspace);
    if (!picked) return;
    const params: RemoveIgnoreParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(picked.draft) },
      id: picked.ignore.id,
    };
    if (await client.sendRequest<boolean>(REMOVE_IGNORE_REQUEST, params)) return;
    await window.showWarningMessage(l10n.t('That ignore is gone already.'));
  });
}

/** A comment is taken out where it stands, in the draft. */
function isOfWorkspace({ kind }: ListedIgnore): boolean {
  return kind === 'workspace';
}
