import type { Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Citation, CitableSource } from './citation.ts';
import { type Recognition, citationMark } from './citationMark.ts';
import { citationKey } from './citationKey.ts';
import type { Citing } from './citing.ts';
import { writeParenthesis } from './parenthetical.ts';
import { behindSentence } from './placement.ts';
import type { SourceResolver } from './sourceResolver.ts';

const COMMENT = /^(<!--\s*sources?\s*:)([^]*?)-->$/i;

/** What stands between semicolons, without the white space around it. */
const PART = /[^;\s](?:[^;]*[^;\s])?/g;

/** `<!-- source: key; https://… -->`: for copy that must render clean. Keys, ids, addresses and references are read. */
export function recogniseComments({ document, resolver }: Recognition): Citation[] {
  return document.comments.flatMap(({ span, text }) => {
    const [, opening = '', named] = COMMENT.exec(text) ?? [];
    if (named === undefined) return [];
    const from = span.start + opening.length;
    return [...named.matchAll(PART)].map(({ 0: label, index }) =>
      citationMark(document, 'comment', span, { at: from + index, label }, sourcesOf(label, resolver)),
    );
  });
}

/** `<!-- source: key -->` right behind the sentence. Plain text, which has no comments, gets the source in brackets. */
export function writeComment(citing: Citing, sentence: Sentence, source: CitableSource): TextEdit[] {
  const { document } = citing;
  if (document.format === 'plain') return writeParenthesis(citing, sentence, source);
  const at = behindSentence(document, sentence);
  return [{ span: { start: at, end: at }, text: `<!-- source: ${citationKey(source)} -->` }];
}

function sourcesOf(part: string, resolver: SourceResolver): readonly string[] {
  const keyed = resolver.byKey(part);
  return keyed.length > 0 ? keyed : resolver.byReference(part);
}
