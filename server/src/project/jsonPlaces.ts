/** What is wrong in a text that is not JSON, in the parser's words, and on which line (from 0). */
export function placeOfError(text: string, error: unknown): { readonly line: number; readonly what: string } {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/u.exec(message)?.[1];
  const at = position === undefined ? text.trimEnd().length : Number(position);
  return {
    line: lineAt(text, at),
    what:
      message.replace(/(?: in JSON)? at position.*$/su, '').replace(/, (?:\.\.\.)?".*$/su, '') || 'it ends too early',
  };
}

/** The line of an offset, from 0. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
