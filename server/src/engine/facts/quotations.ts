import type { Token } from '../text/token.ts';
import type { Quotation } from './fact.ts';

/** Longest quotation in single marks, in tokens: further apart two apostrophes are no pair. */
const longestSingle = 60;

/**
 * The quotations of a sentence, outermost only, in order: in double marks of any style, and in single marks where they
 * clearly pair (an apostrophe never does). A closing mark without an opening one ends a quotation that began in an earlier
 * sentence and starts at 0; an opening mark without a closing one runs to the end. A mark after a figure ("6\"") is an inch
 * or a second. Offsets are of `text`; `tokens` are the tokens between the marks. Speakers are added by `withSpeakers`.
 */
export function readQuotations(text: string, tokens: readonly Token[]): Quotation[] {
  const found: Quotation[] = [];
  let open: number | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'mark') continue;
    const role = markRole(text, tokens, i, open);
    if (role === 'open') open = i;
    else if (role === 'close') {
      if (open !== undefined || found.length === 0) found.push(quotation(text, tokens, open, i));
      open = undefined;
    } else if (open === undefined && isSingle(token.text)) {
      const end = singleEnd(text, tokens, i);
      if (end === undefined) continue;
      found.push(quotation(text, tokens, i, end));
      i = end;
    }
  }
  if (open !== undefined) found.push(quotation(text, tokens, open, undefined));
  return found.filter((quote) => quote.tokens.to > quote.tokens.from);
}

type MarkRole = 'open' | 'close' | 'none';

function markRole(text: string, tokens: readonly Token[], i: number, open: number | undefined): MarkRole {
  const token = tokens[i];
  if (!token) return 'none';
  switch (token.text) {
    case '“':
    case '„':
    case '«':
    case '‟':
      return open === undefined || looksOpen(text, token) ? (open === undefined ? 'open' : 'none') : 'close';
    case '”':
    case '»':
      return open === undefined && looksOpen(text, token) && i < tokens.length - 1 ? 'open' : 'close';
    case '"':
    case '＂':
      return straightRole(text, tokens, i, open);
    default:
      return 'none';
  }
}

function straightRole(text: string, tokens: readonly Token[], i: number, open: number | undefined): MarkRole {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token) return 'none';
  if (open !== undefined) return looksOpen(text, token) ? 'open' : 'close';
  if (before?.kind === 'number' && token.glued) return 'none';
  const closes = token.glued && !looksOpen(text, token) && before !== undefined && !/^[([—–-]$/u.test(before.text);
  return closes ? 'close' : 'open';
}

/** Blank or bracket before the mark and none after it. */
function looksOpen(text: string, token: Token): boolean {
  const before = text.charAt(token.start - 1);
  const after = text.charAt(token.end);
  return (token.start === 0 || /[\s([—–]/u.test(before)) && after !== '' && !/\s/u.test(after);
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'" || mark === '`' || mark === '‚';
}

/** The closing single mark for the opening one at `i`; undefined when it is an apostrophe or stands alone. */
function singleEnd(text: string, tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next || !looksOpen(text, token) || !next.glued || next.kind === 'number') return undefined;
  if (next.lower === 'n') return undefined;
  let end: number | undefined;
  for (let at = i + 2; at < Math.min(tokens.length, i + longestSingle); at++) {
    const mark = tokens[at];
    if (!mark || mark.kind !== 'mark') continue;
    if (isSingle(mark.text) && looksOpen(text, mark)) break;
    if (/^["“”„]$/u.test(mark.text)) break;
    if (!/^['’]$/u.test(mark.text) || !mark.glued || (tokens[at + 1]?.glued === true && isLetter(tokens[at + 1])))
      continue;
    end = at;
    // "the players’ union" inside: a plural before and a word after leave it open whether this mark closes.
    const plural = tokens[at - 1]?.lower.endsWith('s') === true;
    if (!(plural && isLetter(tokens[at + 1]))) break;
  }
  return end;
}

function isLetter(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Ll}/u.test(token.text);
}

function quotation(
  text: string,
  tokens: readonly Token[],
  open: number | undefined,
  close: number | undefined,
): Quotation {
  const first = open === undefined ? undefined : tokens[open];
  const last = close === undefined ? undefined : tokens[close];
  const end = text.trimEnd().length;
  const inner = { start: first?.end ?? 0, end: last?.start ?? end };
  return {
    kind: 'quotation',
    span: { start: first?.start ?? 0, end: last?.end ?? end },
    inner,
    tokens: { from: open === undefined ? 0 : open + 1, to: close ?? tokens.length },
  };
}
