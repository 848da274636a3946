import type { Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Citation, CitableSource } from './citation.ts';
import { type Recognition, citationMark } from './citationMark.ts';
import type { Citing } from './citing.ts';
import { escaped } from './escaped.ts';
import { fold } from './fold.ts';
import { newsDate, readNewsDate } from './newsDate.ts';
import { endingIn } from './placement.ts';
import { shortName } from './shortName.ts';
import type { SourceResolver } from './sourceResolver.ts';

const BRACKETS = /\(([^()\n]{2,300})\)/g;
/** What may follow the outlet beside a date: a place in the piece. */
const PLACE = /^(?:,?\s*(?:paras?|p|pp|page|pages|line|row)\b\.?\s*[\d\s–-]*)?$/i;

/** What stands between semicolons, without the white space around it. */
const PART = /[^;\s](?:[^;]*[^;\s])?/g;

/** `(Reuters, June 12)`, `(Reuters; AP, 3 May 2024)`: brackets that hold nothing but outlets, titles or keys, with dates. */
export function recogniseParentheses({ document, resolver, isCode }: Recognition): Citation[] {
  const outlets = resolver.outlets.map((name) => ({ name: bracketless(name), words: ` ${fold(bracketless(name))} ` }));
  const found: Citation[] = [];
  for (const { 0: whole, 1: inner = '', index } of document.text.matchAll(BRACKETS)) {
    if (isCode(index) || document.text[index - 1] === ']') continue;
    const parts = [...inner.matchAll(PART)].map(({ 0: label, index: at }) => ({ label, at: index + 1 + at }));
    const sources = parts.map(({ label }) => sourcesOf(label.replaceAll('\\', ''), outlets, resolver));
    if (parts.length === 0 || !sources.every((ids) => ids !== undefined)) continue;
    const span = { start: index, end: index + whole.length };
    for (const [nth, part] of parts.entries()) {
      found.push(citationMark(document, 'parenthetical', span, part, sources[nth] ?? []));
    }
  }
  return found;
}

/**
 * ` (Reuters, June 12, p. 4)` before the final punctuation, without the year where it is the copy's own; the full stop of a
 * closing quotation moves behind it.
 */
export function writeParenthesis({ document, asOf }: Citing, sentence: Sentence, source: CitableSource): TextEdit[] {
  const name = source.outlet === undefined && source.title !== undefined ? `“${source.title}”` : shortName(source);
  const date = source.date ? [newsDate(source.date, asOf)] : [];
  const locator = source.locator === undefined ? [] : [bracketless(source.locator)];
  const words = [bracketless(name), ...date, ...locator].join(', ');
  return endingIn(document, sentence, ` (${document.format === 'plain' ? words : escaped(words)})`);
}

interface Outlet {
  readonly name: string;
  /** Folded, between spaces. */
  readonly words: string;
}

/** The sources that one part of the brackets means; undefined where it is no citation. Empty: the outlet, but another day. */
function sourcesOf(part: string, outlets: readonly Outlet[], resolver: SourceResolver): readonly string[] | undefined {
  const titled = resolver.byTitle(part);
  if (titled.length > 0 && /^[“"]/.test(part)) return titled;
  const [key = ''] = part.split(',');
  const keyed = isDateOrPlace(part.slice(key.length)) ? resolver.byKey(key) : [];
  if (keyed.length > 0) return keyed;
  const folded = ` ${fold(part)} `;
  const outlet = outlets.find(({ words }) => folded.startsWith(words));
  if (outlet === undefined) return undefined;
  return isDateOrPlace(part.slice(outlet.name.length)) ? resolver.byOutlet(part) : undefined;
}

/** What may follow the name of a source in brackets: nothing, a date, a page. */
function isDateOrPlace(words: string): boolean {
  const rest = words.trim();
  return PLACE.test(rest) || (readNewsDate(rest) !== undefined && rest.length < 40);
}

/** Brackets within brackets would end them early. */
function bracketless(name: string): string {
  return name.replace(/[()]/g, '').replace(/;/g, ',').replace(/\s+/g, ' ').trim();
}
