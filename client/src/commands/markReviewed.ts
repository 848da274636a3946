import { commands, type Disposable, Range, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { REVIEWED_NOTIFICATION, type ReviewedParams } from '../../../server/src/lsp/protocol.ts';
import type { DraftStates } from '../draftStates.ts';
import { isRecord, parsePlace } from './placeArgument.ts';

/**
 * `Sourcecheck: Mark as Looked At Again`: of a sentence in the view of claims whose source has changed; without one, of what
 * is selected in the draft, or the sentence at the cursor.
 */
export function registerMarkReviewed(client: LanguageClient, drafts: DraftStates): Disposable {
  return commands.registerCommand('sourcecheck.markReviewed', async (node?: unknown) => {
    const place = placeOfNode(node) ?? selectedPlace();
    if (!place) return;
    const params: ReviewedParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(place.uri) },
      range: client.code2ProtocolConverter.asRange(place.range),
    };
    await client.sendNotification(REVIEWED_NOTIFICATION, params);
    drafts.touch(place.uri);
  });
}

interface Place {
  readonly uri: Uri;
  readonly range: Range;
}

/** Of a sentence in the view (`SentenceNode`), as menus hand it over. */
function placeOfNode(node: unknown): Place | undefined {
  if (!isRecord(node) || !isRecord(node['claim'])) return undefined;
  const place = parsePlace({ uri: node['draft'], range: node['claim']['range'] });
  if (!place) return undefined;
  const { start, end } = place.range;
  return { uri: Uri.parse(place.uri, true), range: new Range(start.line, start.character, end.line, end.character) };
}

function selectedPlace(): Place | undefined {
  const editor = window.activeTextEditor;
  return editor && { uri: editor.document.uri, range: editor.selection };
}
