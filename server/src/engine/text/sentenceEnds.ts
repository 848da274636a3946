import {
  afterClock,
  beforeFigure,
  beforeFigureCapital,
  calendar,
  neverLast,
  seldomLast,
  speechVerbs,
  starters,
  titles,
} from '../lexicon/abbreviations.ts';

/** A place where a sentence may end. All are offsets of the text in hand. */
export interface Candidate {
  /** Where the sentence in hand begins. */
  readonly from: number;
  /** The full stop, question or exclamation mark, or the run of them. */
  readonly stop: number;
  readonly stopEnd: number;
  /** After the closing quotation marks, brackets and note marks that follow. */
  readonly end: number;
  /** The first visible character after that. */
  readonly next: number;
}

const reachBack = 40;
const reachAhead = 160;

/** Whether the sentence goes on after the candidate. `fullWidth`: the stop is one that no blank follows (`。`). */
export function continues(text: string, at: Candidate, fullWidth: boolean): boolean {
  if (fullWidth || at.next >= text.length) return false;
  const before = lastWord(text, at);
  const ahead = text.slice(at.next, at.next + reachAhead);
  if (at.next === at.end) return !isMissingBlank(before, ahead, at);
  if (isEnumerator(text, at)) return true;
  if (beginsLowerCase(ahead)) return true;
  const stop = text.slice(at.stop, at.stopEnd);
  if (/[!?‽]/u.test(stop)) return at.end > at.stopEnd && namesSpeaker(ahead);
  if (stop !== '.') return false;
  return stopIsOfAbbreviation(text, at, before, ahead);
}

/** The word or dotted acronym before the stop, without it; only a masked mark may stand between. */
function lastWord(text: string, at: Candidate): string {
  const back = text.slice(Math.max(at.from, at.stop - reachBack), at.stop).trimEnd();
  return /[\p{L}\p{M}\p{Nd}.'’&-]*$/u.exec(back)?.[0] ?? '';
}

/** "… they said.The army …": the blank was forgotten. A common first word must follow: `example.com` is no end. */
function isMissingBlank(before: string, ahead: string, at: Candidate): boolean {
  if (at.end > at.stopEnd && /^\p{Lu}\p{Ll}/u.test(ahead)) return true;
  const word = /^\p{Lu}\p{Ll}*(?=\s)/u.exec(ahead)?.[0];
  return word !== undefined && /^\p{L}*\p{Ll}{2}$|^\p{Nd}{4}$/u.test(before) && starters.has(word.toLowerCase());
}

/** "1." or "b." at the head of a list item. */
function isEnumerator(text: string, at: Candidate): boolean {
  if (at.stop - at.from > 12) return false;
  return /^[\s"'“‘(]*(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{2,4})$/u.test(text.slice(at.from, at.stop));
}

const openers = /^(?:["'“‘«‹„([*_–—-]|\s)+/u;

/** Marks aside, the text goes on in lower case. `iPhone` and `al-Shabab` may begin a sentence. */
function beginsLowerCase(ahead: string): boolean {
  const bare = ahead.replace(openers, '');
  if (/^[,;:%]/u.test(bare)) return true;
  return /^\p{Ll}/u.test(bare) && !/^(?:\p{Ll}\p{Lu}|(?:al|el|as|ash|at|an|ar)-\p{Lu})/u.test(bare);
}

/**
 * `?" Hassan asked`, `!" Ann Lee, the coach, said.`: a name (never a pronoun or article, which would be in lower case) and
 * a verb of saying that nothing said follows.
 */
function namesSpeaker(ahead: string): boolean {
  const words = ahead.split(/\s+/u).slice(0, 16);
  if (starters.has((words[0] ?? '').toLowerCase())) return false;
  let aside = false;
  for (const [index, word] of words.entries()) {
    if (!aside && speechVerbs.has(word.replace(/[.,;:!?]+$/u, '')))
      return !beginsWhatIsSaid(word, words[index + 1] ?? '');
    if (/[;:!?]$|\p{L}{4}\.$/u.test(word)) return false;
    if (!aside && !/^\p{Lu}|^(?:of|the|for|de|van|von|bin|al-.*|and)$/u.test(word)) return false;
    if (word.endsWith(',')) aside = !aside;
  }
  return false;
}

function beginsWhatIsSaid(verb: string, next: string): boolean {
  if (/^(?:that|whether|if|it|he|she|they|we|there)$/u.test(next)) return true;
  return /^sa(?:id|ys)$/u.test(verb) && /^(?:the|a|an|his|her|its|their|this|no|more|\p{Nd}.*)$/u.test(next);
}

function stopIsOfAbbreviation(text: string, at: Candidate, before: string, ahead: string): boolean {
  const bare = ahead.replace(openers, '');
  const word = /^[\p{L}\p{M}\p{Nd}]+/u.exec(bare)?.[0] ?? '';
  const follower = { word: word.toLowerCase(), starts: beginsSentence(bare, word), figure: /^[#№]?\p{Nd}/u.test(bare) };
  const abbreviation = before.replace(/^.*-(?=\p{L})|^['’&.-]+/u, '');
  const lower = abbreviation.toLowerCase();
  const capital = /^\p{Lu}/u.test(abbreviation);
  const shouted = isShouted(abbreviation) && !isShouted(word);

  // "At 6 p.m. (Valley Post, May 4).": the full stop of the sentence is yet to come.
  if (isDotted(abbreviation) && ASIDE.test(ahead)) return true;
  if (/^(?:a\.m|p\.m)$/u.test(lower)) return !follower.figure && afterClock.has(follower.word);
  if (neverLast.has(lower) && !shouted) return true;
  if (capital && !shouted && titles.has(lower)) return true;
  if (follower.figure) return precedesFigure(abbreviation, capital);
  if (capital && calendar.has(lower)) return calendar.has(follower.word) || afterClock.has(follower.word);
  if (capital && !shouted && seldomLast.has(lower)) return !follower.starts;
  if (isDotted(abbreviation) || isInitial(text, at, abbreviation)) return !follower.starts;
  return false;
}

/** Brackets that a mark follows: they stand within a sentence. */
const ASIDE = /^\([^()]*\)[.,;:](?=\s|$)/u;

function precedesFigure(abbreviation: string, capital: boolean): boolean {
  const lower = abbreviation.toLowerCase();
  if (beforeFigure.has(lower) || isDotted(abbreviation)) return true;
  return capital && (beforeFigureCapital.has(lower) || calendar.has(lower));
}

/** `EST`, `VA` amid words in lower case are names of their own, not the abbreviations "est." and "Va.". */
function isShouted(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** A common first word, and no initial ("J. A. Smith") or abbreviation ("No. 10"). */
function beginsSentence(bare: string, word: string): boolean {
  return starters.has(word.toLowerCase()) && !bare.startsWith('.', word.length);
}

/** `U.S`, `Ph.D`, `N.Y.C`: the stop after the last letter is gone here. */
function isDotted(word: string): boolean {
  return /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);
}

/** One capital before the stop: an initial, save after a figure ("in 30 C.") and where it is a network ("wrote on X."). */
function isInitial(text: string, at: Candidate, word: string): boolean {
  const letter = word.split('-').at(-1) ?? '';
  if (!/^\p{Lu}\p{M}*$/u.test(letter)) return false;
  const before = text.slice(Math.max(at.from, at.stop - word.length - 4), at.stop - word.length);
  return !/\p{Nd}[\s°]*$/u.test(before) && !(letter === 'X' && /\bon\s$/u.test(before));
}
