import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokens.ts';

const keptChunks = 50_000;
/** A longer part of a text would keep the whole text in memory: engines share the characters. */
const longestKept = 12;
const chunks = new Map<string, readonly Token[]>();

/**
 * The tokens of a sentence for indexing: as `tokenize` gives them, save that offsets count from the last blank. No token
 * reaches over a blank, and what stands between two blanks comes again and again in an archive, so most of it need
 * not be taken apart twice. What is kept is bounded and changes no answer.
 */
export function chunkTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const chunk of text.split(/[ \t\r\n]+/u)) {
    if (chunk === '') continue;
    const known = chunks.get(chunk) ?? taken(chunk);
    for (const token of known) tokens.push(token);
  }
  return tokens;
}

function taken(chunk: string): readonly Token[] {
  const tokens = tokenize(chunk);
  if (chunk.length > longestKept) return tokens;
  if (chunks.size >= keptChunks) chunks.clear();
  chunks.set(chunk, tokens);
  return tokens;
}
