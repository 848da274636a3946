import { commands, type Disposable } from 'vscode';
import { goToFinding } from '../findings.ts';

/** `Sourcecheck: Go to Next Finding`, round the end of the draft. */
export function registerNextFinding(): Disposable {
  return commands.registerCommand('sourcecheck.nextFinding', async () => goToFinding('next'));
}
