import { inflectionKey } from '../engine/lexicon/inflection.ts';
import { wordnet } from '../engine/lexicon/wordnet.ts';

/** The words of a text that stand within its lines, in lower case: what a word broken at a line's end is known by. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu;

/** Words of the lines, the last one of each left out: it may be a part of one. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.replace(/\S+\s*$/u, '').matchAll(WORD)) words.add(word.toLowerCase());
  }
  return words;
}

/**
 * Joins a line to what it goes on from. A hyphen at the end of the line is the printer's where the text has the word
 * without one elsewhere, or a small letter follows; it is the writer's where the text has the word with it, and after
 * capitals and figures (US-backed, 20-year) and before a word of its own that makes none with what it follows (inter-agency).
 */
export function joinHyphenated(before: string, line: string, vocabulary: Vocabulary): string {
  if (before.endsWith('\u00ad')) return `${before.slice(0, -1)}${line}`;
  const [, first] = /([\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)[-‐]$/u.exec(before) ?? [];
  const [second] = /^[\p{L}\p{M}\p{N}]+/u.exec(line) ?? [];
  if (first === undefined || second === undefined) return `${before} ${line}`;
  const stem = before.slice(0, -1);
  const [whole, hyphenated] = [`${first}${second}`.toLowerCase(), `${first}-${second}`.toLowerCase()];
  if (vocabulary.has(whole)) return `${stem}${line}`;
  if (vocabulary.has(hyphenated)) return `${stem}-${line}`;
  const printers = /^\p{Ll}/u.test(second) && !/\p{N}|^\p{Lu}+$|-/u.test(first) && !isCompound(first, second);
  return printers ? `${stem}${line}` : `${stem}-${line}`;
}

/** A syllable may look like a word: only longer ones count. Names are not in the lexicon. */
const SHORTEST_WORD = 4;

function isCompound(first: string, second: string): boolean {
  return /^\p{Ll}/u.test(first) && second.length >= SHORTEST_WORD && isWord(second) && !isWord(`${first}${second}`);
}

function isWord(word: string): boolean {
  return wordnet().index.has(inflectionKey(word.toLowerCase()));
}
