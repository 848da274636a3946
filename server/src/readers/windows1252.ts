/**
 * Characters of the bytes 0x80 to 0x9F in Windows-1252; 0 where it has none. A table of our own, because the decoder of
 * some Node versions reads these bytes as control characters, and curly quotes and dashes vanish (nodejs/node#56542).
 */
const UPPER_CONTROLS = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
] as const;

/** Reads bytes as Windows-1252, one character a byte; U+FFFD for the five bytes that it leaves open. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const units = new Uint16Array(Math.min(bytes.length, 8192));
  for (let from = 0; from < bytes.length; from += units.length) {
    const chunk = bytes.subarray(from, from + units.length);
    for (const [i, byte] of chunk.entries())
      units[i] = byte >= 0x80 && byte <= 0x9f ? UPPER_CONTROLS[byte - 0x80] || 0xfffd : byte;
    parts.push(String.fromCharCode(...units.subarray(0, chunk.length)));
  }
  return parts.join('');
}

/** Text that a decoder of such a Node version has read as Windows-1252, with the characters that it made controls put right. */
export function withoutUpperControls(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/gu, (control) =>
    String.fromCharCode(UPPER_CONTROLS[control.charCodeAt(0) - 0x80] || 0xfffd),
  );
}
