import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const replacement = '\uFFFD';

/** The characters that a reference stands for (`amp`, `#8217`, `#x2019`, without `&` and `;`); U+FFFD where it names none. */
export function decodeReference(name: string): string {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || replacement;
  const hex = /^#[xX]/u.test(name);
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : replacement;
}
