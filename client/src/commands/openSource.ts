import { commands, type Disposable, Range, Uri, ViewColumn, window } from 'vscode';
import { OPEN_SOURCE_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { parsePlace } from './placeArgument.ts';

/**
 * Opens the passage that a finding was held against beside the draft. Without an argument (from the command palette)
 * it goes by the cursor, as "Go to Definition" would.
 */
export function registerOpenSource(): Disposable {
  return commands.registerCommand(OPEN_SOURCE_COMMAND, async (argument?: unknown) => {
    const place = parsePlace(argument);
    if (!place) {
      await commands.executeCommand('editor.action.revealDefinitionAside');
      return;
    }
    const { start, end } = place.range;
    await window.showTextDocument(Uri.parse(place.uri, true), {
      selection: new Range(start.line, start.character, end.line, end.character),
      viewColumn: ViewColumn.Beside,
      preview: true,
    });
  });
}
