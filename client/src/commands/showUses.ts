import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';
import { SHOW_USES_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { isRecord, parsePlace, parsePosition } from './placeArgument.ts';

/** What the code lens above a passage of a source runs: lists the sentences of drafts that rest on it. */
export function registerShowUses(): Disposable {
  return commands.registerCommand(SHOW_USES_COMMAND, async (argument?: unknown) => {
    if (!isRecord(argument) || !Array.isArray(argument['uses'])) return;
    const { uri, uses } = argument;
    const position = parsePosition(argument['position']);
    if (typeof uri !== 'string' || !position) return;
    const places = uses.flatMap((use: unknown) => parsePlace(use) ?? []);
    await commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(uri, true),
      new Position(position.line, position.character),
      places.map(({ uri: draft, range: { start, end } }) => {
        return new Location(Uri.parse(draft, true), new Range(start.line, start.character, end.line, end.character));
      }),
    );
  });
}
