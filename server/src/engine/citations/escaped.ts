/** An underscore within a word and an ampersand that begins no character reference are no marks. */
const MARKS = /[\\`*[\]<>~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;

/** The text as Markdown that shows it as it is, on one line. */
export function escaped(text: string): string {
  return oneLine(text).replace(MARKS, String.raw`\$&`);
}

/** The text with every stretch of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
