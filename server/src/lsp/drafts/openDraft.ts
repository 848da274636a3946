import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type LineMap, lineMap } from '../../report/positions.ts';
import { fingerprint } from '../../engine/text/fingerprint.ts';

/** One version of a text that a client has open. Immutable: an edit makes a new one, so a request may keep what it was given. */
export interface OpenDraft {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** Short mark of the text: a version number may come back with another text after closing and opening again. */
  readonly textMark: string;
  readonly lines: LineMap;
}

/** The text as the client sent it on opening. */
export function openDraft(uri: string, languageId: string, version: number, text: string): OpenDraft {
  return { uri, languageId, version, text, textMark: fingerprint(text), lines: lineMap(text) };
}

/** The text after the client's changes, applied one after the other as the protocol wants. The given draft stays as it was. */
export function editedDraft(
  draft: OpenDraft,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): OpenDraft {
  const { uri, languageId } = draft;
  const copy = TextDocument.create(uri, languageId, draft.version, draft.text);
  return openDraft(uri, languageId, version, TextDocument.update(copy, [...changes], version).getText());
}
