import { commands, type Disposable, l10n, window } from 'vscode';
import type { LedgerFact } from '../../../server/src/lsp/protocol.ts';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';
import { setStatus } from './setStatus.ts';

/** `Sourcecheck: Accept Fact at Cursor`: the smallest fact that the cursor is on, else the claim that its sentence makes. */
export function registerAcceptFact(
  asking: Pick<Asking, 'ledger' | 'setStatus'>,
  drafts: Pick<DraftStates, 'touch'>,
): Disposable {
  return commands.registerCommand('sourcecheck.acceptFact', async () => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { line, character } = editor.selection.active;
    const position = { line, character };
    const answer = await asking.ledger(editor.document.uri, { start: position, end: position });
    const fact = answer && factAt(answer.facts, position);
    if (!answer || !fact || answer.version === null) {
      await window.showInformationMessage(l10n.t('There is no fact to accept at the cursor.'));
      return;
    }
    await setStatus(asking, drafts, {
      uri: answer.uri,
      version: answer.version,
      facts: [fact.key],
      status: 'accepted',
    });
    window.setStatusBarMessage(l10n.t('Accepted: {0}', fact.words), 5000);
  });
}

/** The typed fact there, none of which lies within another; else the claim. Ends count, as a cursor behind a word is at it. */
function factAt(facts: readonly LedgerFact[], position: LedgerFact['range']['start']): LedgerFact | undefined {
  const holding = facts.filter(({ range }) => !isBefore(position, range.start) && !isBefore(range.end, position));
  return holding.find(({ kind }) => kind !== 'claim') ?? holding[0];
}

function isBefore(a: LedgerFact['range']['start'], b: LedgerFact['range']['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
