import { commands, type Disposable } from 'vscode';
import { goToFinding } from '../findings.ts';

/** `Sourcecheck: Go to Previous Finding`, round the start of the draft. */
export function registerPreviousFinding(): Disposable {
  return commands.registerCommand('sourcecheck.previousFinding', async () => goToFinding('previous'));
}
