import path from 'node:path';
import { checkDraft } from '../engine/check/checkDraft.ts';
import { suppress } from '../engine/check/ignoring/suppress.ts';
import type { TextFormat } from '../engine/text/document.ts';
import { parseDocument } from '../engine/text/parseDocument.ts';
import { textFormatOf } from '../readers/sourceFormat.ts';
import type { Checker } from './drafts/checking.ts';

/** The engine as the server uses it: the same steps in the same order as on the command line. */
export const engineChecker: Checker = {
  parse: ({ text, languageId, uri }) => parseDocument(text, formatFor(languageId, uri)),
  check: checkDraft,
  suppress,
};

/** By the file's ending, as on the command line; for a text without one that is known, by what the editor calls it. */
function formatFor(languageId: string, uri: string): TextFormat {
  const ending = textFormatOf(path.posix.extname(uri).toLowerCase());
  return ending ?? (languageId === 'plaintext' ? 'plain' : 'markdown');
}
