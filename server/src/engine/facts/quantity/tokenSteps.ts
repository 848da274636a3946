import type { Token } from '../../text/token.ts';

/** Whether the token is a hyphen or dash that touches both its neighbours. */
export function joinsWords(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^[-‐‑–]$/.test(token.text) && token.glued && tokens[at + 1]?.glued === true;
}

/** The token after an optional joining hyphen at `at`. */
export function pastHyphen(tokens: readonly Token[], at: number): number {
  return joinsWords(tokens, at) ? at + 1 : at;
}

/** The token's lower-case form, or nothing outside the sentence. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}
