import { analyse } from 'chardet';
import type { SourceProblem } from '../engine/sources/article.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** A name that `TextDecoder` knows, in lower case. */
export type Encoding = string;

/** Bytes as text, without the byte order mark; or the problem that says why they are none. */
export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: Encoding;
      readonly problems: readonly SourceProblem[];
    }
  | { readonly kind: 'none'; readonly problem: SourceProblem };

/** How much of a file is looked at to tell text from other bytes. */
const SAMPLE_BYTES = 65_536;
const MOST_CONTROLS = 0.01;

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string; readonly ending?: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'a PDF file', ending: '.pdf' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a ZIP archive or an Office document',
    ending: '.docx, if it is a Word document',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture' },
  { bytes: [0x1f, 0x8b], what: 'a compressed file' },
];

/**
 * Reads the bytes of a text file: by its byte order mark, else as UTF-8, else as UTF-16 when the zero bytes lie as they
 * do in it, else in the encoding that the file itself declares, else in the one that its letters speak for, else as
 * Windows-1252. `path` is for messages. Reading as anything but what the bytes prove or the file declares is told as a problem.
 */
export function decode(bytes: Uint8Array, path: string, declared?: Encoding): Decoded {
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, i) => bytes[i] === byte));
  if (signature) return binary(path, `it is ${signature.what}`, signature.ending);
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return {
      kind: 'none',
      problem: { code: 'encoding', message: `${path}: the file is in UTF-32, which is not read; save it as UTF-8.` },
    };
  }
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(bytes.subarray(3), path);
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), 'utf-16le', path);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), 'utf-16be', path);
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) {
    const encoding = utf16Order(sample);
    return encoding ? decodeUtf16(bytes, encoding, path) : binary(path, 'it holds zero bytes');
  }
  if (controlShare(sample) > MOST_CONTROLS) return binary(path, 'it is full of control characters');
  return decodeUtf8(bytes, path, declared);
}

/** The encoding that a page names in its first bytes: `<meta charset="…">`, or an XML declaration. Undefined for none. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = decodeWindows1252(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}\bcharset\s*=\s*["']?([\w-]+)|<\?xml[^>]{0,80}\bencoding=["']([\w-]+)/iu
    .exec(head)
    ?.slice(1)
    .find(Boolean);
}

function decodeUtf8(bytes: Uint8Array, path: string, declared?: Encoding): Decoded {
  try {
    return textOf(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), 'utf-8');
  } catch {
    return decodeBrokenUtf8(bytes, path, declared);
  }
}

/** Text with a few broken bytes stays UTF-8; text in which hardly any sequence is whole never was. */
function decodeBrokenUtf8(bytes: Uint8Array, path: string, declared: Encoding | undefined): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken += 1;
    else if (unit >= 0x80) whole += 1;
  }
  if (whole > broken) {
    return textOf(
      text,
      'utf-8',
      `${path}: ${broken} ${broken === 1 ? 'byte is' : 'bytes are'} not valid UTF-8 and shown as “�”; check the file and save it as UTF-8.`,
    );
  }
  const named = declared === undefined ? undefined : decodeAs(bytes, declared);
  if (named !== undefined) return textOf(named, declared?.toLowerCase() ?? '');
  const guess = guessedEncoding(bytes);
  const guessed = guess === undefined ? undefined : decodeAs(bytes, guess);
  return textOf(
    guessed ?? decodeWindows1252(bytes),
    guessed === undefined ? 'windows-1252' : (guess ?? ''),
    `${path}: the file is not UTF-8; it was read as ${guessed === undefined ? 'Windows-1252' : (guess ?? '')}. If letters look wrong, save it as UTF-8.`,
  );
}

/** What browsers read as Windows-1252, whatever it calls itself. */
const WESTERN = /^(?:windows-?1252|cp1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/iu;

/** Undefined for an encoding that is not known, or not the file's. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (WESTERN.test(encoding)) return decodeWindows1252(bytes);
  if (/^utf-?(?:8|16|32)/iu.test(encoding)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Of the letters, the share beyond ASCII in a script that is not Latin; in the languages of Western Europe it is below a fifth. */
const OTHER_SCRIPT = 0.4;
const LEAST_LETTERS = 24;
const LEAST_CONFIDENCE = 20;

/** Encodings of other scripts, told by their letters. Those of the Latin script look alike: Windows-1252 is likelier than any. */
function guessedEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let high = 0;
  let low = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) low += 1;
  }
  if (high < LEAST_LETTERS || high < OTHER_SCRIPT * (high + low)) return undefined;
  const [best] = analyse(sample);
  return best && best.confidence >= LEAST_CONFIDENCE && !/^UTF/iu.test(best.name) ? best.name.toLowerCase() : undefined;
}

function decodeUtf16(bytes: Uint8Array, encoding: Encoding, path: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (!text.includes('�')) return textOf(text, encoding);
  return textOf(
    text,
    encoding,
    `${path}: parts of the file are not valid UTF-16 and shown as “�”; check the file and save it as UTF-8.`,
  );
}

/** In UTF-16 of a Latin script nearly every other byte is zero, and always on the same side. */
function utf16Order(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.3 && even <= half * 0.02) return 'utf-16le';
  return even > half * 0.3 && odd <= half * 0.02 ? 'utf-16be' : undefined;
}

/** Share of control characters that no text editor writes. */
function controlShare(sample: Uint8Array): number {
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  return sample.length === 0 ? 0 : controls / sample.length;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function textOf(text: string, encoding: Encoding, warning?: string): Decoded {
  return {
    kind: 'text',
    text,
    encoding,
    problems: warning === undefined ? [] : [{ code: 'encoding', message: warning }],
  };
}

function binary(path: string, why: string, ending?: string): Decoded {
  const advice =
    ending === undefined
      ? 'put a text or Markdown version of it into the sources folder'
      : `give it the ending ${ending}, or save its text as a .txt file`;
  return {
    kind: 'none',
    problem: { code: 'binary', message: `${path}: this is not a text file (${why}); ${advice}.` },
  };
}
