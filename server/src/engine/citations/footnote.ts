import type { Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Citation, CitableSource } from './citation.ts';
import { citationKey } from './citationKey.ts';
import { type Recognition, citationMark } from './citationMark.ts';
import type { Citing } from './citing.ts';
import { type FootnoteDefinition, footnoteDefinitions } from './footnoteDefinition.ts';
import { isReference } from './isReference.ts';
import { lineEnding } from '../text/lineEnding.ts';
import { noteText } from './noteTemplate.ts';
import { writeParenthesis } from './parenthetical.ts';
import { behindSentence } from './placement.ts';
import type { SourceResolver } from './sourceResolver.ts';

const MARK = /\[\^([^\]\s]+)\]/g;
const LINK_TARGET = /\]\(<?([^()<>\s]+)/g;
/** A note of more words that is no reference by its form is the writer's own, whatever it mentions. */
const LONGEST_MENTION = 8;

/** Footnote marks (`[^3]`), read by what their definition says. */
export function recogniseFootnotes({ document, resolver, isCode }: Recognition): Citation[] {
  if (document.format === 'plain') return [];
  const notes = new Map(
    footnoteDefinitions(document)
      .toReversed()
      .map((note) => [note.label, sourcesOf(note, resolver)]),
  );
  const found: Citation[] = [];
  for (const { 0: mark, 1: label = '', index } of document.text.matchAll(MARK)) {
    if (isCode(index) || isDefinition(document.text, index, mark.length)) continue;
    const sources = notes.get(label.toLowerCase()) ?? [];
    const span = { start: index, end: index + mark.length };
    found.push(citationMark(document, 'footnote', span, { at: index + 2, label }, sources));
  }
  return found;
}

function sourcesOf({ body, prose }: FootnoteDefinition, resolver: SourceResolver): readonly string[] {
  const linked = [...body.matchAll(LINK_TARGET)].flatMap(([, target = '']) => resolver.byTarget(target));
  if (linked.length > 0) return [...new Set(linked)].toSorted();
  const words = prose.match(/[\p{L}\p{N}]+/gu) ?? [];
  return isReference(prose) || words.length <= LONGEST_MENTION ? resolver.byReference(body) : [];
}

/**
 * A footnote mark behind the sentence and its definition at the document's end, called as the document calls its notes:
 * under the next free number, or under the source's key. A definition that already says the same is used again. Plain text
 * gets the source in brackets.
 */
export function writeFootnote(citing: Citing, sentence: Sentence, source: CitableSource): TextEdit[] {
  const { document } = citing;
  if (document.format === 'plain') return writeParenthesis(citing, sentence, source);
  const at = behindSentence(document, sentence);
  const mark = (label: string): TextEdit => ({ span: { start: at, end: at }, text: `[^${label}]` });
  const { label, definition } = newFootnote(citing, source);
  return [mark(label), ...definition];
}

/** The footnote by which a source is cited: its label, and the edit that defines it; none where one is there already. */
export function newFootnote(
  { document, labels, noteTemplate, footnoteLabels }: Citing,
  source: CitableSource,
): { readonly label: string; readonly definition: readonly TextEdit[] } {
  const note = noteText(source, noteTemplate ?? 'ap');
  const existing = labels.labelOf(note);
  if (existing !== undefined) return { label: existing, definition: [] };
  const isFirst = labels.added === 0;
  const inWords = labels.inWords ?? footnoteLabels === 'key';
  const label = inWords ? labels.take(labelFrom(citationKey(source)), note) : labels.takeNumber(note);
  const end = document.text.length;
  const text = appended(document.text, `[^${label}]: ${note}`, isFirst);
  return { label, definition: [{ span: { start: end, end }, text }] };
}

/** The edit that defines a footnote which is called and not there, as the source's. */
export function defineFootnote({ document, noteTemplate }: Citing, source: CitableSource, label: string): TextEdit[] {
  const end = document.text.length;
  const text = appended(document.text, `[^${label}]: ${noteText(source, noteTemplate ?? 'ap')}`, true);
  return [{ span: { start: end, end }, text }];
}

function isDefinition(text: string, start: number, length: number): boolean {
  if (text[start + length] !== ':') return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return /^ {0,3}$/.test(text.slice(lineStart, start));
}

/** A label ends at a bracket or a space. */
function labelFrom(key: string): string {
  return key.replace(/[\s[\]^]+/g, '-');
}

/** A definition behind the text, on a line of its own. `isFirst`: nothing else is being appended before it. */
function appended(text: string, definition: string, isFirst: boolean): string {
  const eol = lineEnding(text);
  if (!isFirst) return definition + eol;
  const lastLine =
    text
      .trimEnd()
      .split(/\r\n|\n|\r/)
      .at(-1) ?? '';
  const blank = /^ {0,3}\[\^[^\]\s]+\]:/.test(lastLine) || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text) ? '' : eol;
  return (/[\r\n]$/.test(text) ? '' : eol) + blank + definition + eol;
}
