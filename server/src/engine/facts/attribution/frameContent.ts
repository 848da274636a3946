import { certaintyOf, isNaming, takesHearer, takesInfinitive } from '../../lexicon/reportingVerbs.ts';
import type { Token } from '../../text/token.ts';
import type { Chunks, VerbGroup } from '../grammar/chunks.ts';
import type { Quotation, TokenRange } from '../fact.ts';
import { isTime } from '../grammar/subjects.ts';

/** What the frame readers look at. */
export interface FrameSentence {
  readonly tokens: readonly Token[];
  readonly chunks: Chunks;
  readonly quotations: readonly Quotation[];
  /** One past the last token that is no closing mark. */
  readonly end: number;
}

export interface ContentAfter {
  readonly from: number;
  /** Opened by "that", a colon or a quotation mark. */
  readonly marked: boolean;
  /** A clause with its own verb follows. */
  readonly clause: boolean;
  /** Only phrases of time, place and occasion follow. */
  readonly loose: boolean;
  /** A quotation opens it. */
  readonly quoted: boolean;
  /** A comma follows the verb. */
  readonly parenthesis: boolean;
}

export function contentAfter(sentence: FrameSentence, verb: VerbGroup, key: string): ContentAfter {
  const { tokens, chunks } = sentence;
  const start = afterOccasion(sentence, afterHearer(sentence, verb, key));
  for (let i = start; i < Math.min(sentence.end, start + 16); i++) {
    const token = tokens[i];
    if (!token) break;
    if (chunks.classes[i] === 'that' || token.text === ':') return marked(i + 1);
    if (/^["“‘'„«]$/u.test(token.text) && opensQuotation(sentence, i)) {
      return { ...marked(namesObject(sentence, verb, key) ? verb.to : i), quoted: true };
    }
    if (token.lower === 'how' || token.lower === 'whether') return marked(i);
    if (chunks.verbAt[i] || token.text === ';' || isObject(sentence, i)) break;
  }
  const next = chunks.classes[start];
  const group = chunks.nounAt[start];
  const timed = group !== undefined && isTime(tokens, group);
  const infinitive = chunks.verbAt[start]?.mood === 'infinitive' && tokens[start]?.lower === 'to';
  const clause = group !== undefined && !timed && followedByVerb(chunks, group.to);
  const loose = !infinitive && (group === undefined || timed) && next !== 'gerund' && next !== 'verb';
  const about =
    next === 'preposition' && ABOUT.has(tokens[start]?.lower ?? '') && chunks.nounAt[start + 1] !== undefined;
  const from = timed ? group.to : about ? start + 1 : start;
  const parenthesis = tokens[verb.to]?.text === ',';
  if (next === 'preposition' && !about && !infinitive)
    return { ...marked(sentence.end), marked: false, loose: true, parenthesis };
  const calls = namesObject(sentence, verb, key);
  return {
    from,
    marked: (infinitive && takesInfinitive(key)) || calls || about,
    clause,
    loose,
    quoted: false,
    parenthesis,
  };
}

const ABOUT = new Set(['of', 'about']);

/** Past "in a statement" and "on Monday", where a clause follows them. */
function afterOccasion(sentence: FrameSentence, start: number): number {
  const { chunks } = sentence;
  let i = start;
  for (let steps = 0; steps < 3; steps++) {
    const group = chunks.nounAt[i + 1];
    if (chunks.classes[i] !== 'preposition' || !group || group.from !== i + 1) break;
    i = group.to;
  }
  return i > start && chunks.nounAt[i]?.from === i && followedByVerb(chunks, chunks.nounAt[i]?.to ?? i) ? i : start;
}

/** A noun group that is neither a time nor after a preposition: what follows it belongs to it. */
function isObject(sentence: FrameSentence, i: number): boolean {
  const group = sentence.chunks.nounAt[i];
  if (!group || group.from !== i || isTime(sentence.tokens, group)) return false;
  return sentence.chunks.classes[i - 1] !== 'preposition';
}

function marked(from: number): ContentAfter {
  return { from, marked: true, clause: true, loose: false, quoted: false, parenthesis: false };
}

/** "called the ruling a triumph", "described it as": two groups, or a group and a quotation. */
function namesObject(sentence: FrameSentence, verb: VerbGroup, key: string): boolean {
  if (!isNaming(key)) return false;
  const { tokens, chunks } = sentence;
  const group = chunks.nounAt[verb.to];
  if (!group) return false;
  const next = tokens[group.to];
  if (next?.text === ',') {
    // "called the vote, once again, a sham"
    const close = tokens.findIndex((token, i) => i > group.to && token.text === ',');
    return close > 0 && close - group.to <= 4 && chunks.classes[close + 1] === 'determiner';
  }
  const second = chunks.nounAt[group.to] !== undefined || chunks.classes[group.to] === 'determiner';
  return second || next?.lower === 'as' || /^["“‘]$/u.test(next?.text ?? '');
}

/** "called the police", "described the scene": nothing is said of it. */
export function isPlainCall(sentence: FrameSentence, verb: VerbGroup, key: string): boolean {
  const group = sentence.chunks.nounAt[verb.to];
  return (
    (key === 'call' || key === 'describe' || key === 'label' || key === 'dub') &&
    group !== undefined &&
    !namesObject(sentence, verb, key)
  );
}

function afterHearer(sentence: FrameSentence, verb: VerbGroup, key: string): number {
  const { tokens, chunks } = sentence;
  const group = chunks.nounAt[verb.to];
  if (!takesHearer(key) || isNaming(key) || !group) return verb.to;
  if (key !== 'tell' && followedByVerb(chunks, group.to) && chunks.verbAt[group.to]?.mood === 'finite') return verb.to;
  let end = group.to;
  while (tokens[end]?.lower === 'of' && chunks.nounAt[end + 1]) end = chunks.nounAt[end + 1]?.to ?? end;
  return end;
}

function opensQuotation(sentence: FrameSentence, i: number): boolean {
  return sentence.quotations.some((quote) => quote.tokens.from === i + 1);
}

/** A finite verb comes next, phrases with a preposition passed over. */
function followedByVerb(chunks: Chunks, from: number): boolean {
  for (let i = from; i < Math.min(chunks.classes.length, from + 40);) {
    const verb = chunks.verbAt[i];
    if (verb) return verb.mood === 'finite';
    const kind = chunks.classes[i];
    if (kind === 'mark' || kind === 'subordinator' || kind === 'that' || kind === 'relative') return false;
    if (kind === 'conjunction' && chunks.nounAt[i + 1] === undefined) return false;
    i = chunks.nounAt[i]?.to ?? i + 1;
  }
  return false;
}

/** Where what is said ends: the sentence, a semicolon, or a clause that the writer adds with "but" or "while". */
export function clauseEnd(sentence: FrameSentence, from: number, relative = false): number {
  for (let i = from; i < sentence.end; i++) {
    const text = sentence.tokens[i]?.text;
    if (text === ';') return i;
    const verb = sentence.chunks.verbAt[i + 1];
    if (sentence.chunks.classes[i] === 'conjunction' && verb && isReporting(sentence, verb)) return i;
    if (relative && text === ',' && sentence.chunks.verbAt[i + 1]?.mood === 'finite') return i;
    if (text === ',' && ADDS.has(sentence.tokens[i + 1]?.lower ?? '') && !insideQuotation(sentence, i)) return i;
  }
  return sentence.end;
}

function isReporting(sentence: FrameSentence, verb: VerbGroup): boolean {
  return verb.mood === 'finite' && certaintyOf(sentence.tokens[verb.main]?.key ?? '') !== undefined;
}

const ADDS = new Set(['but', 'while', 'although', 'though', 'whereas']);

function insideQuotation(sentence: FrameSentence, i: number): boolean {
  return sentence.quotations.some((quote) => quote.tokens.from <= i && i < quote.tokens.to);
}

/** Something is said before `at`: a comma or closing mark, and before it a verb or a quotation. */
export function hasContentBefore(sentence: FrameSentence, at: number): boolean {
  const { tokens, chunks } = sentence;
  const before = tokens[at - 1];
  if (before?.kind !== 'mark' || !/^[,”"’'»?!–—-]$/u.test(before.text)) return false;
  const quoted = sentence.quotations.some((quote) => quote.tokens.to < at && quote.tokens.to >= at - 3);
  if (quoted) return true;
  for (let i = at - 2; i >= 0; i--) {
    if (chunks.verbAt[i]?.mood === 'finite') return true;
    // "…, but in May, she wrote": what stands before belongs to this clause.
    if (chunks.classes[i] === 'conjunction' && tokens[i - 1]?.text === ',') return false;
  }
  return false;
}

/** "The deal, analysts said, may fail": commas on both sides and a noun group to go on with. */
export function isParenthesis(sentence: FrameSentence, verb: VerbGroup, speaker: TokenRange): boolean {
  const { tokens, chunks } = sentence;
  return (
    tokens[speaker.from - 1]?.text === ',' &&
    tokens[verb.to]?.text === ',' &&
    chunks.nounAt[speaker.from - 2] !== undefined
  );
}

/** A quotation goes on after the frame, or the frame stands between commas. */
export function quotedBefore(sentence: FrameSentence, at: number, after: ContentAfter): boolean {
  return after.parenthesis || sentence.quotations.some((quote) => quote.tokens.to < at && quote.tokens.to >= at - 3);
}

export function trimBack(sentence: FrameSentence, end: number): number {
  let to = end;
  while (to > 0 && /^[,–—-]$/u.test(sentence.tokens[to - 1]?.text ?? '')) to--;
  return to;
}
