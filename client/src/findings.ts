import { commands, l10n, languages, type Position, type Range, Selection, TextEditorRevealType, window } from 'vscode';

/** What the server's diagnostics are called. */
const SOURCE = 'sourcecheck';

const MESSAGE_MS = 4000;

/** Puts the cursor of the active editor on the next finding or the one before, and shows its hover. Says so where there is none. */
export async function goToFinding(direction: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const ranges = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source }) => source === SOURCE)
    .map(({ range }) => range)
    .toSorted((a, b) => a.start.compareTo(b.start) || a.end.compareTo(b.end));
  const found = findingFrom(ranges, editor.selection.active, direction);
  if (!found) {
    window.setStatusBarMessage(l10n.t('Sourcecheck: no findings in this document'), MESSAGE_MS);
    return;
  }
  editor.selection = new Selection(found.start, found.start);
  editor.revealRange(found, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function findingFrom(ranges: readonly Range[], position: Position, direction: 'next' | 'previous'): Range | undefined {
  if (direction === 'next') return ranges.find(({ start }) => start.isAfter(position)) ?? ranges[0];
  return ranges.findLast(({ start }) => start.isBefore(position)) ?? ranges.at(-1);
}
