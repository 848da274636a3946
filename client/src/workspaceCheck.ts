import { commands, l10n, window } from 'vscode';
import { isRecord } from './commands/placeArgument.ts';
import { CLAIMS_VIEW } from './views/claimsView.ts';

/** Says what came of a check of all drafts (`CheckWorkspaceResult`); nothing for any other answer. */
export async function tellWorkspaceCheck(answer: unknown): Promise<void> {
  if (!isRecord(answer)) return;
  const { drafts, findings, cancelled } = answer;
  if (typeof drafts !== 'number' || typeof findings !== 'number') return;
  const showClaims = l10n.t('Show the Claims');
  const told =
    cancelled === true
      ? l10n.t('Check stopped. Drafts checked: {0}. Findings: {1}.', drafts, findings)
      : l10n.t('Drafts checked: {0}. Findings: {1}.', drafts, findings);
  if (drafts === 0) {
    await window.showInformationMessage(l10n.t('There are no drafts with sources in this workspace.'));
    return;
  }
  const choice = await window.showInformationMessage(told, showClaims);
  if (choice === showClaims) await commands.executeCommand(`${CLAIMS_VIEW}.focus`);
}
