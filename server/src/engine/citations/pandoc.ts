import type { Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Citation, CitableSource } from './citation.ts';
import { type Recognition, citationMark } from './citationMark.ts';
import { citationKey } from './citationKey.ts';
import type { Citing } from './citing.ts';
import { writeParenthesis } from './parenthetical.ts';
import { beforeFinalPunctuation } from './placement.ts';

/** A bracket that holds a key; keys begin with a letter, a digit or `_` (Pandoc manual, "Citation syntax"). */
const BRACKET = /\[[^[\]\n]*@[^[\]\n]*\](?!\()/g;
const KEY =
  /(?<![\p{L}\p{N}.])-?@(?:\{([^{}\n]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*))/gu;

/** What stands behind a key, up to the next one. */
const LOCATOR = /^,([^;\]]+)/;
/** A key that needs no braces: Pandoc ends it at anything else. */
const BARE_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*$/u;

/** `[@key, p. 4; @other]`, and `@key` in running text where a source has that key. */
export function recognisePandoc({ document, resolver, isCode }: Recognition): Citation[] {
  const { text } = document;
  if (!text.includes('@')) return [];
  const brackets = [...text.matchAll(BRACKET)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const found: Citation[] = [];
  let next = 0;
  for (const { 0: mark, 1: braced, 2: bare, index } of text.matchAll(KEY)) {
    if (isCode(index)) continue;
    while ((brackets[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
    const bracket = brackets[next];
    const inBracket = bracket !== undefined && bracket.start < index;
    const label = braced ?? bare ?? '';
    const sources = resolver.byKey(label);
    if (!inBracket && sources.length === 0) continue;
    const span = inBracket ? bracket : { start: index, end: index + mark.length };
    const at = index + mark.indexOf('@') + (braced === undefined ? 1 : 2);
    const end = index + mark.length;
    const locator = inBracket ? LOCATOR.exec(text.slice(end, bracket.end))?.[1]?.trim() : undefined;
    const written = { at, label, ...(locator && { locator }) };
    found.push(citationMark(document, 'pandoc', span, written, sources));
  }
  return found;
}

/**
 * `[@key, p. 4]` before the final punctuation, behind a closing quotation mark. Plain text gets the source in brackets.
 */
export function writePandoc(citing: Citing, sentence: Sentence, source: CitableSource): TextEdit[] {
  const { document } = citing;
  if (document.format === 'plain') return writeParenthesis(citing, sentence, source);
  const locator = source.locator === undefined ? '' : `, ${source.locator.replace(/[[\];\s]+/g, ' ').trim()}`;
  return beforeFinalPunctuation(document, sentence, ` [@${writtenKey(citationKey(source))}${locator}]`);
}

/** The key as it stands behind the `@`: in braces where Pandoc would end it early. */
export function writtenKey(key: string): string {
  return BARE_KEY.test(key) ? key : `{${key}}`;
}
