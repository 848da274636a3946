import type { Document, Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Citation, CitableSource } from './citation.ts';
import { type Recognition, citationMark } from './citationMark.ts';
import { citationKey } from './citationKey.ts';
import { parenthesised } from './parenthetical.ts';
import { behindSentence } from './placement.ts';
import type { SourceResolver } from './sourceResolver.ts';

const COMMENT = /^<!--\s*sources?\s*:([^]*?)-->$/i;

/** `<!-- source: key; https://… -->`: for copy that must render clean. Keys, ids, addresses and references are read. */
export function recogniseComments({ document, resolver }: Recognition): Citation[] {
  return document.comments.flatMap(({ span, text }) => {
    const named = COMMENT.exec(text)?.[1]?.trim();
    if (named === undefined) return [];
    const parts = named.split(';').map((part) => part.trim());
    return parts
      .filter((part) => part !== '')
      .map((part) => citationMark(document, 'comment', span, part, sourcesOf(part, resolver)));
  });
}

/** `<!-- source: key -->` right behind the sentence. Plain text, which has no comments, gets the source in brackets. */
export function writeComment(document: Document, sentence: Sentence, source: CitableSource): TextEdit[] {
  if (document.format === 'plain') return parenthesised(document, sentence, source);
  const at = behindSentence(document, sentence);
  return [{ span: { start: at, end: at }, text: `<!-- source: ${citationKey(source)} -->` }];
}

function sourcesOf(part: string, resolver: SourceResolver): readonly string[] {
  const keyed = resolver.byKey(part);
  return keyed.length > 0 ? keyed : resolver.byReference(part);
}
