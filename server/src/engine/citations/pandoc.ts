import type { Document, Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Citation, CitableSource } from './citation.ts';
import { type Recognition, citationMark } from './citationMark.ts';
import { citationKey } from './citationKey.ts';
import { parenthesised } from './parenthetical.ts';
import { beforeFinalPunctuation } from './placement.ts';

/** A bracket that holds a key; keys begin with a letter, a digit or `_` (Pandoc manual, "Citation syntax"). */
const BRACKET = /\[[^[\]\n]*@[^[\]\n]*\](?!\()/g;
const KEY =
  /(?<![\p{L}\p{N}.])-?@(?:\{([^{}\n]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*))/gu;

/** `[@key, p. 4; @other]`, and `@key` in running text where a source has that key. */
export function recognisePandoc({ document, resolver, isCode }: Recognition): Citation[] {
  const { text } = document;
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
    found.push(citationMark(document, 'pandoc', span, label, sources));
  }
  return found;
}

/** `[@key]` before the final punctuation, behind a closing quotation mark. Plain text gets the source in brackets. */
export function writePandoc(document: Document, sentence: Sentence, source: CitableSource): TextEdit[] {
  if (document.format === 'plain') return parenthesised(document, sentence, source);
  const at = beforeFinalPunctuation(document, sentence);
  return [{ span: { start: at, end: at }, text: ` [@${citationKey(source)}]` }];
}
