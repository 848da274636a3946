import { commands, type Disposable, Range, Uri, window } from 'vscode';
import { parsePlace } from './placeArgument.ts';

/** Not in the palette: what a click in the views runs. */
export const REVEAL_IN_DRAFT = 'sourcecheck.revealInDraft';

/** Selects a place of a draft, given as its URI and a range. Anything else is ignored. */
export function registerRevealInDraft(): Disposable {
  return commands.registerCommand(REVEAL_IN_DRAFT, async (uri?: unknown, range?: unknown) => {
    const place = parsePlace({ uri, range });
    if (!place) return;
    const { start, end } = place.range;
    await window.showTextDocument(Uri.parse(place.uri, true), {
      selection: new Range(start.line, start.character, end.line, end.character),
    });
  });
}
