import type { Span } from '../../engine/text/span.ts';

/** A place in a draft where a citation or an attribution is being written. */
export interface CompletionPlace {
  readonly kind: 'pandoc' | 'footnote' | 'comment' | 'speaker';
  /** What is written of the key or the name so far, on both sides of the cursor: the completion takes its place. */
  readonly span: Span;
  /** Where the mark begins, so that the words of the sentence can be told from it. */
  readonly start: number;
  /** What closes the mark and is not there yet: a bracket, or nothing. */
  readonly closing: string;
}

const PANDOC = /\[(?:[^\][\n]*[\s;])?-?@(?<key>[\p{L}\p{N}_:.#$%&+?~/-]*)$/u;
const FOOTNOTE = /\[\^(?<key>[^\][\s]*)$/u;
const COMMENT = /<!--\s*sources?\s*:(?:[^;<>]*;)?[ \t]*(?<key>[^;<>\s]*)$/u;
/** Up to a few words of a name: what is longer is the rest of the sentence. */
const SPEAKER = /\baccording to (?<key>[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]+){0,4})$/iu;
/** Signs belong to a key only where it goes on behind them. */
const REST_OF_KEY = /^(?:[\p{L}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*/u;

/** Longest stretch before the cursor that is looked at: no mark is longer. */
const REACH = 400;

/** What the cursor stands in: `[@…`, `[^…`, `<!-- source: …` or “according to …” on its line; undefined anywhere else. Offsets of the text. */
export function completionPlace(text: string, offset: number): CompletionPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(Math.max(lineStart, offset - REACH), offset);
  const found = first(before, [
    ['pandoc', PANDOC],
    ['footnote', FOOTNOTE],
    ['comment', COMMENT],
    ['speaker', SPEAKER],
  ]);
  if (!found) return undefined;
  const { kind, match } = found;
  const rest = REST_OF_KEY.exec(text.slice(offset, offset + REACH))?.[0] ?? '';
  const end = offset + rest.length;
  const closed = kind === 'comment' || kind === 'speaker' || /^[ \t]*[\],;]/.test(text.slice(end, end + 8));
  return {
    kind,
    span: { start: offset - (match.groups?.['key'] ?? '').length, end },
    start: offset - match[0].length,
    closing: closed ? '' : ']',
  };
}

function first(
  before: string,
  patterns: readonly (readonly [CompletionPlace['kind'], RegExp])[],
): { readonly kind: CompletionPlace['kind']; readonly match: RegExpExecArray } | undefined {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(before);
    if (match) return { kind, match };
  }
  return undefined;
}
