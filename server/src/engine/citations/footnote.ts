import type { Document, Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Citation, CitableSource } from './citation.ts';
import { type Recognition, citationMark } from './citationMark.ts';
import { type FootnoteDefinition, footnoteDefinitions } from './footnoteDefinition.ts';
import { isReference } from './isReference.ts';
import { lineEnding } from '../text/lineEnding.ts';
import { behindSentence } from './placement.ts';
import { reference } from './reference.ts';
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
    found.push(citationMark(document, 'footnote', { start: index, end: index + mark.length }, label, sources));
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
 * A footnote mark behind the sentence and its definition at the document's end, under the next free number. A definition
 * that already says the same is used again.
 */
export function writeFootnote(document: Document, sentence: Sentence, source: CitableSource): TextEdit[] {
  const at = behindSentence(document, sentence);
  const note = reference(source);
  const existing = footnoteDefinitions(document).find(({ line }) => line === note);
  if (existing) return [{ span: { start: at, end: at }, text: `[^${existing.writtenLabel}]` }];
  const label = freeLabel(document.text);
  const end = document.text.length;
  return [
    { span: { start: at, end: at }, text: `[^${label}]` },
    { span: { start: end, end }, text: appended(document.text, `[^${label}]: ${note}`) },
  ];
}

function isDefinition(text: string, start: number, length: number): boolean {
  if (text[start + length] !== ':') return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return /^ {0,3}$/.test(text.slice(lineStart, start));
}

/** The first number that no mark and no definition uses, in code or out of it. */
function freeLabel(text: string): number {
  const used = new Set([...text.matchAll(MARK)].map(([, label]) => label));
  let label = 1;
  while (used.has(String(label))) label++;
  return label;
}

function appended(text: string, definition: string): string {
  const eol = lineEnding(text);
  const lastLine =
    text
      .trimEnd()
      .split(/\r\n|\n|\r/)
      .at(-1) ?? '';
  const blank = /^ {0,3}\[\^[^\]\s]+\]:/.test(lastLine) || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text) ? '' : eol;
  return (/[\r\n]$/.test(text) ? '' : eol) + blank + definition + eol;
}
