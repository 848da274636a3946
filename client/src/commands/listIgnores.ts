import { commands, type Disposable, l10n } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';
import { pickIgnore, showIgnore } from '../ignores.ts';

/** `Sourcecheck: List Ignores`: what comments and the workspace silence in the draft; goes to the one that is chosen. */
export function registerListIgnores(client: LanguageClient, asking: Asking, drafts: DraftStates): Disposable {
  return commands.registerCommand('sourcecheck.listIgnores', async () => {
    const picked = await pickIgnore(asking, drafts, l10n.t('Ignores: Go to One'), () => true);
    if (picked) await showIgnore(client, picked.ignore);
  });
}
