import { readFile } from 'node:fs/promises';
import { extract } from '../readers/extract.ts';
import type { Extraction } from '../readers/reader.ts';
import { type ExtractedFormat, formatOf } from '../readers/sourceFormat.ts';
import path from 'node:path';

const FOLDER = new URL('../../../test-fixtures/formats/', import.meta.url);
const LIMITS = { pages: 100, characters: 1_000_000, milliseconds: 60_000 };

/** A file of `test-fixtures/formats`, its bytes. */
export async function formatFixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, FOLDER));
}

/** What a reader makes of bytes under a name, in this thread. */
export async function extractHere(name: string, bytes: Uint8Array, limits = LIMITS): Promise<Extraction> {
  const format = formatOf(path.extname(name));
  if (!isExtracted(format)) throw new Error(`${name} is read without a reader`);
  return extract({ format, bytes, name, limits }, () => 0);
}

function isExtracted(format: ReturnType<typeof formatOf>): format is ExtractedFormat {
  return format !== undefined && format !== 'plain' && format !== 'markdown';
}

/** The paragraphs of the first text, each with its place: `p. 3 | The dam broke.` */
export function placedParagraphs({ texts: [text] }: Extraction): readonly string[] {
  if (!text) return [];
  return text.paragraphs.map(({ span, locator = '' }) => `${locator} | ${text.text.slice(span.start, span.end)}`);
}
