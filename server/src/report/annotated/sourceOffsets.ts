import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/**
 * Where each unit of a Markdown text node stands in the text that it was read from: an array as long as the node's value.
 * The two differ by escapes, character references and the indentation of lines; what cannot be followed is taken to
 * stand where the last unit did.
 */
export function sourceOffsets(value: string, source: string, start: number, end: number): readonly number[] {
  const offsets: number[] = [];
  let at = start;
  for (let i = 0; i < value.length;) {
    while (at < end && source[at] !== value[i] && isSkipped(source, at, value[i] ?? '')) at++;
    const reference =
      source[at] === '&' ? /^&(?:#[xX][\da-fA-F]+|#\d+|[a-zA-Z\d]+);/u.exec(source.slice(at, at + 40)) : null;
    const decoded = reference ? decodedReference(reference[0]) : undefined;
    const isReference = decoded !== undefined && value.startsWith(decoded, i) && decoded !== '';
    const units = isReference ? decoded.length : 1;
    for (let unit = 0; unit < units; unit++) offsets.push(Math.min(at, end));
    at += isReference && reference ? reference[0].length : 1;
    i += units;
  }
  return offsets;
}

/** The sign before an escaped one, and spaces and quote marks at the head of a line that goes on. */
function isSkipped(source: string, at: number, next: string): boolean {
  if (source[at] === '\\') return source[at + 1] === next;
  return /[ \t>]/u.test(source[at] ?? '') || (source[at] === '\r' && next === '\n');
}

function decodedReference(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || undefined;
  const code = /^#[xX]/u.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
