/** The line ending that a text uses, by its first line; `\n` for a text of one line. */
export function lineEnding(text: string): '\n' | '\r\n' | '\r' {
  const first = /\r\n|\n|\r/.exec(text)?.[0];
  return first === '\r\n' || first === '\r' ? first : '\n';
}
