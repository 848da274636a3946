import { inflectionKey } from '../lexicon/inflection.ts';
import { isCompassPoint, isCompound, isCountedInHyphens, isSolidWhenHyphened } from '../lexicon/hyphens.ts';
import { recentMap } from '../lexicon/recentMap.ts';
import type { Token, TokenKind } from './token.ts';

/** Longer tokens (base64, keyboard noise) keep their span, but only so much of them is folded and compared. */
const longestFolded = 64;

/** What stands between tokens: blanks, soft hyphens alone, zero-width spaces and marks of direction. */
const blank = String.raw`\s\u00AD\u200B\u200E\u200F\u2060\uFEFF`;

/** In this order: dotted acronym, word, figure, possessive or contraction that stands apart, any other character. */
const shapes = [
  String.raw`(\p{L}\p{M}*\.(?:\p{L}\p{M}*\.)+(?:\p{L}(?![\p{L}\p{M}\p{Nd}]))?)`,
  String.raw`(\p{L}[\p{L}\p{M}\p{Nd}\u00AD]*(?:['’ʼ]\p{L}[\p{L}\p{M}\p{Nd}\u00AD]*)*)`,
  String.raw`(\p{Nd}{1,3}(?:[\u00A0\u2009\u202F]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)*|\p{Nd}+(?:[.,]\p{Nd}+)*)`,
  String.raw`(['’ʼ](?:[sS]|re|ve|ll|d|m)(?![\p{L}\p{M}\p{Nd}]))`,
  String.raw`([^${blank}])`,
];
const tokenShape = new RegExp(shapes.join('|'), 'gu');

const contraction = /(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/iu;
const negatedStems = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'be'],
]);

/**
 * The tokens of a sentence in order; offsets are UTF-16 code units of `text`. Never throws and takes time linear in the
 * text. Blanks, soft hyphens and zero-width spaces between words belong to no token. A dotted acronym is one token with
 * its last full stop (`U.S.`, lower `us`): only `text` and `capital` tell it from the pronoun. `cannot` is `can` + `not`.
 * A symbol outside the basic plane is one mark of two code units.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.matchAll(tokenShape)) {
    const [whole, acronym, word, number, possessive] = match;
    const start = match.index;
    const glued = start === end;
    end = start + whole.length;
    if (word !== undefined) pushWord(tokens, word, start, glued);
    else if (acronym !== undefined) tokens.push(token(acronym, start, glued, 'word', foldAcronym(acronym)));
    else if (number !== undefined) tokens.push(token(number, start, glued, 'number', foldNumber(number)));
    else if (possessive !== undefined) pushPossessive(tokens, possessive, start, glued);
    else tokens.push(token(whole, start, glued, 'mark', whole));
  }
  return joinPrefixes(closeHyphens(tokens, text), text);
}

/**
 * "4 - 0", "25 - year - old", "quarter - final": hyphens that a program set apart count as glued. Between other words such
 * a hyphen is a dash.
 */
function closeHyphens(tokens: readonly Token[], text: string): Token[] {
  const closed = [...tokens];
  for (const [i, hyphen] of tokens.entries()) {
    const first = closed[i - 1];
    const next = tokens[i + 1];
    if (hyphen.text !== '-' || !first || !next || hyphen.glued || next.glued) continue;
    if (text.slice(first.end, next.start) !== ' - ' || !isOneWord(closed, i, next)) continue;
    closed[i] = { ...hyphen, glued: true };
    closed[i + 1] = { ...next, glued: true };
  }
  return closed;
}

function isOneWord(tokens: readonly Token[], at: number, next: Token): boolean {
  const first = tokens[at - 1];
  if (!first) return false;
  if (first.kind === 'number') return next.kind === 'number' || isCountedInHyphens(next.lower);
  // "25 - year - old": the first hyphen of it is closed by now.
  if (next.lower === 'old' && first.glued && isCountedInHyphens(first.lower)) return true;
  return first.kind === 'word' && next.kind === 'word' && isCompound(first.lower, next.lower);
}

function token(text: string, start: number, glued: boolean, kind: TokenKind, lower: string, key = lower): Token {
  const capital = kind === 'word' && hasCapital(text);
  return { start, end: start + text.length, kind, text, lower, key, capital, glued };
}

function foldAcronym(text: string): string {
  return fold(text).replaceAll('.', '');
}

function foldNumber(text: string): string {
  return text.slice(0, longestFolded).replace(/[\u00A0\u2009\u202F]/gu, ',');
}

function fold(text: string): string {
  const lower = text.slice(0, longestFolded).toLowerCase();
  if (/^[a-z]*$/u.test(lower)) return lower;
  return lower.normalize('NFC').replaceAll('\u00AD', '').replace(/[’ʼ]/gu, "'");
}

function hasCapital(text: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(text);
}

function wordToken(text: string, start: number, glued: boolean): Token {
  const { lower, key, capital } = wordForm(text);
  return { start, end: start + text.length, kind: 'word', text, lower, key, capital, glued };
}

type WordForm = Pick<Token, 'lower' | 'key' | 'capital'>;

/** Engines let a longer piece share the characters of its text, and keeping the piece would keep the whole text. */
const longestKept = 12;
const wordForms = recentMap<string, WordForm>(40_000);

function wordForm(text: string): WordForm {
  const kept = wordForms.get(text);
  if (kept) return kept;
  const lower = fold(text);
  const form = { lower, key: inflectionKey(lower), capital: hasCapital(text) };
  if (text.length <= longestKept) wordForms.set(text, form);
  return form;
}

function pushWord(tokens: Token[], text: string, start: number, glued: boolean): void {
  const cut = splitPoint(text);
  if (cut === undefined) {
    tokens.push(wordToken(text, start, glued));
    return;
  }
  const stem = wordToken(text.slice(0, cut), start, glued);
  const ending = wordToken(text.slice(cut), start + cut, true);
  const full = ending.lower === "n't" ? negatedStems.get(stem.lower) : undefined;
  tokens.push(full === undefined ? stem : { ...stem, key: full }, ending);
}

/** Where the word's contracted or possessive ending begins; undefined for none. */
function splitPoint(text: string): number | undefined {
  if (text.length > longestFolded) return undefined;
  if (text.length === 6 && text.toLowerCase() === 'cannot') return 3;
  if (!/['’ʼ]/u.test(text)) return undefined;
  const index = contraction.exec(text)?.index;
  return index === 0 ? undefined : index;
}

/**
 * An 's after a figure, an acronym or a blank where a mark of Markdown stood (`*The Times*'s`), or a contracted verb that a
 * program took off its word (`we 're`); after a mark it is a quotation mark and a word.
 */
function pushPossessive(tokens: Token[], text: string, start: number, glued: boolean): void {
  const before = tokens.at(-1);
  if (before && before.kind !== 'mark') {
    tokens.push(wordToken(text, start, glued));
    return;
  }
  tokens.push(token(text.slice(0, 1), start, glued, 'mark', text.slice(0, 1)));
  tokens.push(wordToken(text.slice(1), start + 1, true));
}

/** Joins what is spelt solid as often as with a hyphen: `counter-attack`, `north-west`. */
function joinPrefixes(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (const next of tokens) {
    const hyphen = joined.at(-1);
    const first = joined.at(-2);
    if (first && hyphen && isHyphen(hyphen) && next.glued && joins(first, next)) {
      joined.splice(-2, 2, joinedToken(first, next, text));
    } else joined.push(next);
  }
  return joined;
}

function isHyphen(mark: Token): boolean {
  return mark.glued && (mark.text === '-' || mark.text === '\u2010' || mark.text === '\u2011');
}

function joins(first: Token, next: Token): boolean {
  if (first.kind !== 'word' || next.kind !== 'word') return false;
  if (next.capital && !isShouted(first.text) && !isCompassPoint(first.lower)) return false;
  return isSolidWhenHyphened(first.lower, next.lower);
}

/** Written in capitals altogether, as in headlines: then a capital after the hyphen begins no name. */
function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

function joinedToken(first: Token, next: Token, text: string): Token {
  const lower = first.lower + next.lower;
  const whole = text.slice(first.start, next.end);
  return token(whole, first.start, first.glued, 'word', lower, inflectionKey(lower));
}
