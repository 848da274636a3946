import { isCommonWord } from '../../lexicon/commonWords.ts';
import { countryWord, isDemonym } from '../../lexicon/demonyms.ts';
import { functionClass } from '../../lexicon/functionWords.ts';
import { isGivenName, isOnlyGivenName } from '../../lexicon/givenNames.ts';
import { isRoleHead, isRoleModifier, isTitle } from '../../lexicon/roleWords.ts';
import { verbForm } from '../../lexicon/verbForms.ts';
import type { Token } from '../../text/token.ts';
import type { KnownNames } from '../fact.ts';
import { isAcronym } from './acronym.ts';
import { foldName } from './nameKey.ts';

/** Which tokens may be words of a name, and whether the text is in capitals throughout. */
export interface NameCandidates {
  readonly candidate: readonly boolean[];
  readonly shouted: boolean;
}

/**
 * Looks at each capital and asks whether anything but a name explains it: the start of a sentence or quotation, a
 * heading, a weekday or month, the pronoun I.
 */
export function nameCandidates(tokens: readonly Token[], knownNames: KnownNames | undefined): NameCandidates {
  const style = capitalStyle(tokens);
  const candidate = tokens.map((token, i) => {
    if (token.kind !== 'word' || token.lower.startsWith("'")) return false;
    if (style === 'none') return knownNames?.has(token.lower) === true && !isOrdinary(token);
    if (!token.capital) return hasInnerCapital(token.text);
    if (isDateWord(tokens, i) || isPronounI(tokens, i)) return false;
    if (style !== 'normal') return isKnown(token, knownNames) && !isOrdinaryUnlessKnown(token);
    return startsSentence(tokens, i) ? isNameAtStart(tokens, i, knownNames) : !isPlainCapital(tokens, i);
  });
  return { candidate, shouted: style === 'shouted' };
}

type CapitalStyle = 'normal' | 'shouted' | 'title' | 'none';

/** How the text uses capitals: as prose does, on every letter, on every word, or not at all. */
function capitalStyle(tokens: readonly Token[]): CapitalStyle {
  let [words, shouted, capitals, lower, common] = [0, 0, 0, 0, 0];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.text.length < 2) continue;
    words++;
    if (isShouted(token.text)) shouted++;
    else if (token.capital) {
      capitals++;
      if (i > 0 && isHeadingWord(token)) common++;
    } else if (functionClass(token.lower) === undefined) lower++;
  }
  if (words >= 3 && shouted / words > 0.6) return 'shouted';
  if (capitals + shouted === 0) return 'none';
  const ends = tokens.at(-1)?.text;
  if (ends !== '.' && common >= 2 && lower <= 1 && capitals >= 4) return 'title';
  return 'normal';
}

function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** A capital that prose would not set: on a verb or an ordinary noun or adjective. */
function isHeadingWord(token: Token): boolean {
  if (isRoleHead(token.key) || isRoleModifier(token.lower) || isTitle(token.lower)) return false;
  return verbForm(token.lower, token.key) !== undefined || isCommonWord(token.lower);
}

function isKnown(token: Token, knownNames: KnownNames | undefined): boolean {
  if (knownNames?.has(token.lower) === true) return true;
  const folded = foldName(token.text);
  return countryWord(folded) !== undefined || isDemonym(folded) || isOnlyGivenName(folded);
}

/** Of words that are name and word both ("Turkey", "Will"), headings and lower-case text prove nothing. */
function isOrdinaryUnlessKnown(token: Token): boolean {
  return functionClass(token.lower) !== undefined && token.lower !== 'us';
}

function isOrdinary(token: Token): boolean {
  return (
    functionClass(token.lower) !== undefined ||
    isCommonWord(token.lower) ||
    verbForm(token.lower, token.key) !== undefined ||
    isRoleHead(token.key)
  );
}

function hasInnerCapital(text: string): boolean {
  return /^\p{Ll}{1,2}\p{Lu}/u.test(text);
}

const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri'.split(' '),
);
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const PAPERS = new Set('times telegraph mail mirror express world herald post night'.split(' '));
const SURNAME_MONTHS = new Set(['may', 'march', 'june', 'august', 'april']);

function isDateWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  const next = tokens[i + 1];
  if (WEEKDAYS.has(singular(token.lower))) return !(next?.capital && PAPERS.has(next.lower));
  if (!MONTHS.has(token.lower)) return false;
  if (!SURNAME_MONTHS.has(token.lower)) return true;
  const before = tokens[i - 1];
  const given = before?.capital === true && isOnlyGivenName(foldName(before.text));
  return !(given && next?.kind !== 'number');
}

function singular(word: string): string {
  return word.endsWith('s') && word.length > 5 ? word.slice(0, -1) : word;
}

function isPronounI(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.text === 'I' && !(tokens[i + 1]?.text === '.' && tokens[i + 1]?.glued && tokens[i + 2]?.capital);
}

/** Whether the place alone explains a capital: first word of the text, of a quotation, or after a full stop or colon. */
function startsSentence(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0; at--) {
    const before = tokens[at];
    if (!before) return true;
    if (before.kind === 'number' && at === 0) return true;
    if (before.kind !== 'mark') return false;
    if (/^[.!?…:•*–—]$/u.test(before.text)) return !endsAbbreviation(tokens, at);
    if (/^["“„«‘']$/u.test(before.text)) return true;
    if (!/^[([-]$/u.test(before.text)) return false;
    if (before.text !== '-' && at > 0) return /^[.!?]$/u.test(tokens[at - 1]?.text ?? '');
  }
  return true;
}

/** A full stop that belongs to a title or an initial, or a dash inside the sentence, starts nothing. */
function endsAbbreviation(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  const word = tokens[at - 1];
  if (mark?.text === '–' || mark?.text === '—') return at > 0;
  if (mark?.text !== '.' || !mark.glued || !word) return false;
  return (
    word.text.length === 1 || isTitle(word.lower) || word.lower === 'st' || word.lower === 'vs' || word.lower === 'no'
  );
}

/** First words of names that are ordinary words by themselves ("White House", "New York"). */
const OPENERS = new Set(
  `new united north south east west northern southern eastern western saint great white red world national royal supreme
  high central bank house black green international general federal old grand golden silver big los las san santa
  port cape fort lake mount premier super social home human public special first european state union free christian
  democratic liberal labour conservative republican people's communist islamic holy air long silicon wall capitol
  american northeast open real sporting athletic inter manchester common joint capital global defence defense
  civil amnesty doctors save greenpeace land oxford cambridge middle latin champions nobel press associated financial`.split(
    /\s+/u,
  ),
);

function isNameAtStart(tokens: readonly Token[], i: number, knownNames: KnownNames | undefined): boolean {
  const token = tokens[i];
  if (!token) return false;
  const next = tokens[i + 1];
  if (token.lower === 'will' && next?.capital && tokens.at(-1)?.text !== '?') return true;
  if (isAcronymWord(token) && isRoleHead(token.lower)) return false;
  if (functionClass(token.lower) !== undefined && !isAcronymWord(token)) return false;
  if (isAcronymWord(token) || /\p{Ll}\p{Lu}|^(?:O|D|L)['’]\p{Lu}/u.test(token.text)) return true;
  if (isKnown(token, knownNames)) return true;
  if (/^(?:children|women|people)$/u.test(token.lower) && next?.lower === "'s" && tokens[i + 2]?.capital) return true;
  if (next?.text === '&' && tokens[i + 2]?.capital) return true;
  if (next?.text === '-' && next.glued && tokens[i + 2]?.capital === false) return false;
  const following =
    next !== undefined && next.kind === 'word' && next.capital && !isDateWord(tokens, i + 1) && next.text !== 'I';
  if (following && isGivenName(token.lower) && !isDemonym(next.lower)) return true;
  if (isTitle(token.lower)) return following;
  if (OPENERS.has(token.lower)) {
    const linked = next?.lower === 'of' || next?.lower === 'for';
    if (linked) return tokens[i + 2]?.capital === true || tokens[i + 3]?.capital === true;
    return following && !isDemonym(next.lower) && !isTitle(next.lower);
  }
  if (isOrdinary(token) || isCommonWord(token.key) || isRoleModifier(token.lower)) return false;
  if (following) return true;
  return token.text.length > 2 && !looksPlural(token.lower) && functionClass(token.key) === undefined;
}

function isAcronymWord(token: Token): boolean {
  return token.text.length > 1 && isAcronym(token.text);
}

function looksPlural(lower: string): boolean {
  return /[^aiosu]s$/u.test(lower) && !/(?:ss|ns|rs)$/u.test(lower)
    ? true
    : /(?:[^aeiou]ers|ors|ions|ents|ants|ies)$/u.test(lower);
}

/** Capitals inside a sentence that make no name: articles and the like in the middle of titles. */
function isPlainCapital(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return true;
  if (isAcronymWord(token)) return isRoleHead(token.lower);
  const kind = functionClass(token.lower);
  if (token.text.length === 1 && tokens[i + 1]?.text === '.' && tokens[i + 2]?.capital) return false;
  if (kind === undefined) return token.text.length === 1 && !isInitial(tokens, i);
  if (token.text === 'A') return !(tokens[i - 1]?.capital === true && tokens[i - 1]?.kind === 'word');
  if (token.lower === 'will' || token.lower === 'may' || token.lower === 'us') return false;
  // "Thomas More", "Linda Few": a surname after a capital.
  const surname = kind === 'quantifier' || kind === 'adverb' || kind === 'number';
  return !(surname && tokens[i - 1]?.capital === true && functionClass(tokens[i - 1]?.lower ?? '') === undefined);
}

function isInitial(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  const glued = next?.text === '.' && next.glued;
  const before = tokens[i - 1];
  return glued || next?.capital === true || (next?.text === '-' && next.glued) || before?.capital === true;
}
