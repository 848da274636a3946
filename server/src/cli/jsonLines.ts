const NEWLINE = 10;

/** One line of a stream: its text, or undefined where its bytes are not UTF-8. Numbered from 1. */
export interface InputLine {
  readonly number: number;
  readonly text: string | undefined;
}

/**
 * The lines of a stream, as they arrive. Only `\n` ends a line (a `\r` before it is dropped): JSON strings may hold every
 * other separator as it is. A last line without a line end counts; an empty one does not.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  let pending: Uint8Array[] = [];
  let number = 0;
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      pending.push(chunk.subarray(from, end));
      yield { number: ++number, text: decoded(pending) };
      pending = [];
      from = end + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) yield { number: ++number, text: decoded(pending) };
}

function decoded(parts: readonly Uint8Array[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)).replace(/\r$/, '');
  } catch {
    return undefined;
  }
}
