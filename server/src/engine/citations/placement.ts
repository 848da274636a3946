import { behindNames } from '../lexicon/abbreviations.ts';
import type { Document, Sentence } from '../text/document.ts';
import { shift, type Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** Marks that close what a sentence opened, or belong to it: emphasis, link targets, footnote marks, HTML end tags. */
const CLOSERS = /(?:[*_~]+|\[\^[^\]\s]+\]|\]\((?:<[^<>\n]*>|[^()\s]*)(?:\s+"[^"\n]*")?\)|\]\[[^\]\n]*\]|<\/[a-z]+>)+/y;

/**
 * Where a mark goes that stands behind a sentence, as a footnote's does: after the final punctuation and after whatever
 * Markdown closes there, so that `**It rained.** ` takes it behind the asterisks. Offset of the document's text.
 */
export function behindSentence(document: Document, sentence: Sentence): number {
  if (document.format === 'plain') return sentence.span.end;
  CLOSERS.lastIndex = sentence.span.end;
  const closers = CLOSERS.exec(document.text);
  if (!closers) return sentence.span.end;
  const end = sentence.span.end + closers[0].length;
  return isMasked(document, { start: sentence.span.end, end }) ? end : sentence.span.end;
}

/** A word whose full stop is its own as well as the sentence's: "6 p.m.", "the U.S.", "Norline Inc." */
const SHORTENED = new RegExp(
  `(?:(?<!\\p{L})(?:\\p{L}\\.)+\\p{L}|\\b(?:${[...behindNames].map(capitalised).join('|')}|etc))\\.$`,
  'u',
);

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * Puts words before a sentence's final punctuation. A full stop that belongs to a shortened word stays with it, and another
 * one follows the words. A sentence that ends in a quotation mark, or in no punctuation, takes them behind itself.
 */
export function beforeFinalPunctuation(document: Document, sentence: Sentence, words: string): TextEdit[] {
  const place = finalPlace(sentence.text, words);
  return [
    inserted(place.at === undefined ? behindSentence(document, sentence) : sentence.span.start + place.at, place.words),
  ];
}

/** Where in a text its last words go, and how they are written there; no place for a text that ends in no punctuation. */
function finalPlace(text: string, words: string): { readonly at: number | undefined; readonly words: string } {
  if (SHORTENED.test(text)) return { at: text.length, words: `${words}.` };
  return { at: /(?<![.!?…])[.!?…]+$/.exec(text)?.index, words };
}

function inserted(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/**
 * Ends a sentence in more words, its full stop after them. Out of a closing quotation the full stop moves behind the
 * words; `inQuotation` is what it leaves there (American copy: a comma before an attribution). `words` begin with their
 * own space or comma; behind a quotation the comma is left out.
 */
export function endingIn(document: Document, sentence: Sentence, words: string, inQuotation = ''): TextEdit[] {
  const edit = behindQuotation(sentence.text, words, inQuotation);
  const span = edit && shift(edit.span, sentence.span.start);
  if (span && document.text.slice(span.start, span.end) === sentence.text.slice(edit.span.start, edit.span.end))
    return [{ ...edit, span }];
  return beforeFinalPunctuation(document, sentence, words);
}

/** The same for a sentence by itself: the edit is of its text. */
export function endedIn(text: string, words: string): TextEdit {
  const place = finalPlace(text, words);
  return behindQuotation(text, words, ',') ?? inserted(place.at ?? text.length, place.words);
}

function behindQuotation(text: string, words: string, inQuotation: string): TextEdit | undefined {
  const [ending = '', stop = '', quote = ''] = /([.!?…])(["”’»]+)$/.exec(text) ?? [];
  if (ending === '') return undefined;
  const kept = stop === '.' ? inQuotation : stop;
  const span = { start: text.length - ending.length, end: text.length };
  return { span, text: `${kept}${quote}${words.replace(/^,/, '')}.` };
}

/**
 * The sentence that a mark at `offset` stands in or behind: the last one that begins at or before it, or the first one of
 * its block when none does. Undefined for a document without sentences.
 */
export function sentenceAt(document: Document, offset: number): Sentence | undefined {
  const { sentences, blocks } = document;
  const before = lastBeginningBy(sentences, offset);
  const next = sentences[before + 1];
  const blockOfNext = next && blocks[next.block];
  if (next && blockOfNext && blockOfNext.span.start <= offset && next.block !== sentences[before]?.block) return next;
  return sentences[before] ?? next;
}

/** Whether nothing of the stretch is prose (white space of the text itself is neither). */
function isMasked({ text, prose }: Document, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    if (prose[at] !== ' ' && text[at] === prose[at]) return false;
  }
  return true;
}

function lastBeginningBy(sentences: readonly Sentence[], offset: number): number {
  let low = -1;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
