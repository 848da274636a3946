import type { Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Citation, CitableSource } from './citation.ts';
import { type Recognition, citationMark } from './citationMark.ts';
import type { Citing } from './citing.ts';
import { escaped } from './escaped.ts';
import { writeParenthesis } from './parenthetical.ts';
import { endingIn } from './placement.ts';
import { shortName } from './shortName.ts';

const BEFORE =
  /(?:according to|reported by|published by|cited by|quoted by|told|per)\s+(?:the\s+)?(?:news\s+)?(?:agency\s+)?$/iu;
const AFTER =
  /^(?:\s+news agency|\s+newspaper)?\s+(?:has\s+|had\s+|also\s+|later\s+)?(?:said|says|reported|reports|wrote|writes|quoted|cited)(?!\p{L})/u;
/** Emphasis and spaces that may stand between two words of a name besides its own. */
const MARKS = 6;
/** Longest stretch around a name in which its verb may stand. */
const REACH = 40;

/** "according to Reuters", "Reuters reported", "told Reuters": phrases that name an outlet of a source. */
export function recogniseAttributions({ document, resolver, isCode }: Recognition): Citation[] {
  const { names, firstWord } = namesOf(resolver.outlets);
  const found: Citation[] = [];
  let done = 0;
  for (const { 0: word, index } of document.prose.matchAll(firstWord)) {
    if (index < done) continue;
    const name = names.get(word)?.reduce((known, pattern) => known || nameAt(document.prose, index, pattern), '') ?? '';
    if (name === '' || isCode(index)) continue;
    const end = index + name.length;
    done = end;
    const before = BEFORE.exec(document.prose.slice(Math.max(0, index - REACH), index));
    const after = AFTER.exec(document.prose.slice(end, end + REACH));
    if (!before && !after) continue;
    const span = { start: index - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
    found.push(citationMark(document, 'attribution', span, { at: index, label: name }, resolver.byOutlet(name)));
  }
  return found;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

interface OutletNames {
  /** Patterns of outlets by their first word, in the order of the outlets: of thousands a draft has a few. */
  readonly names: ReadonlyMap<string, readonly RegExp[]>;
  /** Words that begin as some outlet's first word does: most words of a text begin as none. */
  readonly firstWord: RegExp;
}

const patterns = new WeakMap<readonly string[], OutletNames>();

function namesOf(outlets: readonly string[]): OutletNames {
  const known = patterns.get(outlets);
  if (known) return known;
  const names = new Map<string, RegExp[]>();
  for (const outlet of outlets) {
    // The words of the name, whatever marks and spaces stand between them; Markdown puts a backslash before each mark.
    const words = outlet.match(WORD) ?? [];
    const [first] = words;
    if (first === undefined) continue;
    const widest = Math.max(0, ...outlet.split(WORD).map(({ length }) => length));
    const gap = String.raw`[^\p{L}\p{N}]{1,${2 * widest + MARKS}}`;
    const pattern = new RegExp(String.raw`${words.join(gap)}(?![\p{L}\p{N}])`, 'uy');
    const others = names.get(first);
    if (others) others.push(pattern);
    else names.set(first, [pattern]);
  }
  const beginnings = [...new Set(Array.from(names.keys(), (word) => String.fromCodePoint(word.codePointAt(0) ?? 0)))];
  const firstWord = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])[${beginnings.join('')}][\p{L}\p{M}\p{N}]*`, 'gu');
  const read = { names, firstWord };
  patterns.set(outlets, read);
  return read;
}

/** What a sticky pattern matches at a place; the empty string where it does not. */
function nameAt(text: string, index: number, pattern: RegExp): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * `, according to Reuters` at the sentence's end. Before a closing quotation mark the full stop becomes a comma, as
 * American copy has it (`…,” according to Reuters.`). A source without an outlet is named in brackets.
 */
export function writeAttribution(citing: Citing, sentence: Sentence, source: CitableSource): TextEdit[] {
  const { document } = citing;
  if (source.outlet === undefined) return writeParenthesis(citing, sentence, source);
  const name = document.format === 'plain' ? shortName(source) : escaped(shortName(source));
  return endingIn(document, sentence, `, according to ${name}`, ',');
}
