import { inflateRawSync } from 'node:zlib';
import type { SourceProblem } from '../engine/sources/article.ts';

/** The parts of a ZIP archive that hold text. */
export interface Zip {
  readonly names: readonly string[];
  /** A part as UTF-8; undefined when there is none of that name. */
  text(name: string): string | undefined;
}

/** What the XML parts of a document may come to: far beyond any that a person wrote. */
const MOST_XML_BYTES = 100_000_000;
const MOST_PARTS = 20_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly encrypted: boolean;
  /** Of its local header. */
  readonly offset: number;
}

/**
 * Looks into a ZIP archive before a library takes it apart: a damaged or encrypted one, and one whose parts would unpack
 * to more than any document has, is told. Sizes are measured, since the directory of such a file lies.
 */
export function openZip(bytes: Uint8Array, name: string): Zip | { readonly problem: SourceProblem } {
  const entries = directory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (!entries) return wrong(kindOf(bytes, name));
  if (entries.some(({ encrypted }) => encrypted)) {
    return wrong(`${name}: it is encrypted; save it without a password.`);
  }
  let left = MOST_XML_BYTES;
  for (const entry of entries.filter(({ name: part }) => /\.(?:xml|rels)$/iu.test(part))) {
    const size = unpacked(bytes, entry, left)?.length;
    if (size === undefined) {
      return wrong(
        `${name}: it unpacks to more than ${String(MOST_XML_BYTES / 1e6)} MB of text, or is damaged, and was left alone; if it is a real document, save its text as a .txt file.`,
        'too-large',
      );
    }
    left -= size;
  }
  return {
    names: entries.map((entry) => entry.name),
    text(part) {
      const entry = entries.find((each) => each.name === part);
      const content = entry && unpacked(bytes, entry, MOST_XML_BYTES);
      return content && new TextDecoder().decode(content);
    },
  };
}

/** The bytes of a part; undefined when there are more than `most`, or they are damaged. */
function unpacked(bytes: Uint8Array, { offset, packed, method }: Entry, most: number): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (offset + 30 > file.length || most <= 0) return undefined;
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content.length <= most ? content : undefined;
  try {
    return inflateRawSync(content, { maxOutputLength: most });
  } catch {
    return undefined;
  }
}

/** The entries that the directory at the end of the file lists; undefined when there is none. */
function directory(file: Buffer): readonly Entry[] | undefined {
  let end = file.length - 22;
  const first = Math.max(0, end - 65_535);
  while (end >= first && file.readUInt32LE(end) !== 0x06054b50) end -= 1;
  if (end < first || end < 0) return undefined;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let i = 0; i < Math.min(count, MOST_PARTS); i += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function kindOf(bytes: Uint8Array, name: string): string {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b) return `${name}: it is damaged or only a part of itself; copy or save it again.`;
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
    return `${name}: it is encrypted, or an old Word document; save it as .docx without a password.`;
  }
  return `${name}: this is no Word document, whatever its name says; give it the ending of what it is, or save it again as .docx.`;
}

function wrong(message: string, code: SourceProblem['code'] = 'unreadable'): { readonly problem: SourceProblem } {
  return { problem: { code, message } };
}
