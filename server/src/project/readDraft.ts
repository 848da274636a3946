import { open } from 'node:fs/promises';
import path from 'node:path';
import type { TextFormat } from '../engine/text/document.ts';
import { decode } from '../readers/decode.ts';
import { whyUnreadable } from '../readers/readSource.ts';
import { textFormatOf } from '../readers/sourceFormat.ts';

/** A draft's text, and what was odd in reading it. Messages name the file. */
export interface ReadableDraft {
  readonly kind: 'text';
  readonly text: string;
  readonly format: TextFormat;
  readonly notices: readonly string[];
}

/** A draft's text, or why it could not be read. */
export type DraftReading = ReadableDraft | { readonly kind: 'unreadable'; readonly message: string };

/** Reads a draft in any encoding that sources may have. A file without an extension is taken for Markdown. Never throws. */
export async function readDraft(file: string, shownAs: string, maxBytes: number): Promise<DraftReading> {
  const extension = path.extname(file).toLowerCase();
  const format = extension === '' ? 'markdown' : textFormatOf(extension);
  if (!format) return unreadable(`${shownAs}: a draft is Markdown or plain text (.md, .txt), not ${extension}.`);
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(file, maxBytes);
  } catch (error) {
    if (error instanceof DraftError) return unreadable(`${shownAs}: ${error.message}`);
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return unreadable(`${shownAs}: ${missing ? 'there is no such file.' : whyUnreadable(error)}`);
  }
  const decoded = decode(bytes, shownAs);
  if (decoded.kind === 'text') {
    return { kind: 'text', text: decoded.text, format, notices: decoded.problems.map(({ message }) => message) };
  }
  const why =
    decoded.problem.code === 'binary' ? 'this is not a text file.' : 'its encoding is not read; save it as UTF-8.';
  return unreadable(`${shownAs}: ${why}`);
}

class DraftError extends Error {}

async function bytesOf(file: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new DraftError('it is not a file.');
    if (stats.size > maxBytes) {
      throw new DraftError(
        `it is larger than ${maxBytes} bytes; split it, or raise "limits.maxDraftBytes" in .sourcecheck/config.json.`,
      );
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function unreadable(message: string): DraftReading {
  return { kind: 'unreadable', message };
}
