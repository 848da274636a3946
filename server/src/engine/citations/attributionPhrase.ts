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
/** Longest stretch around a name in which its verb may stand. */
const REACH = 40;

/** "according to Reuters", "Reuters reported", "told Reuters": phrases that name an outlet of a source. */
export function recogniseAttributions({ document, resolver, isCode }: Recognition): Citation[] {
  const names = resolver.outlets.map(namePattern).filter((name) => name !== '');
  if (names.length === 0) return [];
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])`, 'gu');
  const found: Citation[] = [];
  for (const { 0: name, index } of document.prose.matchAll(pattern)) {
    if (isCode(index)) continue;
    const end = index + name.length;
    const before = BEFORE.exec(document.prose.slice(Math.max(0, index - REACH), index));
    const after = AFTER.exec(document.prose.slice(end, end + REACH));
    if (!before && !after) continue;
    const span = { start: index - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
    found.push(citationMark(document, 'attribution', span, { at: index, label: name }, resolver.byOutlet(name)));
  }
  return found;
}

/** The words of an outlet's name, whatever marks and spaces stand between them. */
function namePattern(outlet: string): string {
  return (outlet.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(String.raw`[^\p{L}\p{N}]{1,8}`);
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
