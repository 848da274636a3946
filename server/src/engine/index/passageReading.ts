import type { Token } from '../text/token.ts';
import { ownText } from '../text/ownText.ts';
import { tokenize } from '../text/tokens.ts';
import { indexKeys } from './indexKeys.ts';
import { mayBeOfNumber } from './numberKeys.ts';

/** What stands between two blanks. */
interface Chunk {
  readonly tokens: readonly Token[];
  /** Its keys; absent where it may be part of a number that goes on over the blank. */
  readonly keys?: readonly string[];
}

const keptChunks = 50_000;
const longestKept = 40;
const chunks = new Map<string, Chunk>();

/**
 * Reads a sentence for the index: hands each of its keys to `onKey`, as `indexKeys` gives them, and each word to
 * `onWord` with the token before it. No token reaches over a blank (a possessive
 * `'s` parted from its word aside, which has no key in either case), and what stands between two blanks comes again
 * and again in an archive, so most of it need not be taken apart twice. What is kept is bounded and changes no answer.
 */
export function readPassage(
  text: string,
  onKey: (key: string) => void,
  onWord?: (word: Token, before: Token | undefined) => void,
): void {
  let run: Token[] = [];
  let before: Token | undefined;
  const endRun = (): void => {
    for (const { key } of indexKeys(run)) onKey(key);
    run = [];
  };
  for (const piece of text.split(/[ \t\r\n]+/u)) {
    if (piece === '') continue;
    const { tokens, keys } = chunks.get(piece) ?? takenApart(piece);
    for (const token of tokens) {
      if (token.kind === 'word') onWord?.(token, before);
      before = token;
    }
    if (!keys) {
      run.push(...tokens);
      continue;
    }
    if (run.length > 0) endRun();
    for (const key of keys) onKey(key);
  }
  endRun();
}

function takenApart(piece: string): Chunk {
  const copy = piece.length > longestKept ? piece : ownText(piece);
  const tokens = tokenize(copy);
  const chunk = tokens.some(mayBeOfNumber) ? { tokens } : { tokens, keys: indexKeys(tokens).map(({ key }) => key) };
  if (copy.length > longestKept) return chunk;
  if (chunks.size >= keptChunks) chunks.clear();
  chunks.set(copy, chunk);
  return chunk;
}
