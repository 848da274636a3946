import { certaintyOf, isNaming, isWeakReporting, takesHearer, takesInfinitive } from '../lexicon/reportingVerbs.ts';
import type { Token } from '../text/token.ts';
import type { Chunks, VerbGroup } from './chunks.ts';
import type { Attribution, Certainty, Quotation, TokenRange } from './fact.ts';
import { hedges } from './hedges.ts';
import { speakerFrom } from './speakers.ts';
import { isTime, subjectOf } from './subjects.ts';

/** What the frame readers look at. */
export interface FrameSentence {
  readonly tokens: readonly Token[];
  readonly chunks: Chunks;
  readonly quotations: readonly Quotation[];
  /** One past the last token that is no closing mark. */
  readonly end: number;
}

/**
 * Who says what in a sentence, and how surely: frames with a reporting verb before, after or inside what is said, "according
 * to", the passive ("was reported by"), and words that hedge without a speaker ("reportedly", "may", "suspected").
 * In order of the text. A pronoun is kept as the speaker. Where a verb might as well be an ordinary one ("found", "added") a
 * frame is read only with "that", a quotation, or a place after what is said.
 */
export function readAttributions(
  tokens: readonly Token[],
  chunks: Chunks,
  quotations: readonly Quotation[],
): Attribution[] {
  const sentence: FrameSentence = { tokens, chunks, quotations, end: contentEnd(tokens) };
  const found: Attribution[] = [];
  for (const verb of chunks.verbs) {
    const read = verbFrame(sentence, verb);
    if (read) found.push(read);
  }
  for (let i = 0; i < tokens.length; i++) {
    const read = accordingTo(sentence, i);
    if (read) found.push(read);
  }
  found.push(...hedges(sentence));
  return found.toSorted((a, b) => a.tokens.from - b.tokens.from || a.tokens.to - b.tokens.to);
}

function contentEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && /^[.!?…]$/u.test(tokens[end - 1]?.text ?? '')) end--;
  return end;
}

function verbFrame(sentence: FrameSentence, verb: VerbGroup): Attribution | undefined {
  const key = sentence.tokens[verb.main]?.key ?? '';
  const certainty = certaintyOf(key);
  if (certainty === undefined || sentence.chunks.classes[verb.main] === 'modal') return undefined;
  if (verb.passive) return passiveFrame(sentence, verb, key, certainty);
  if (verb.mood === 'gerund') return gerundFrame(sentence, verb, key, certainty);
  if (verb.mood !== 'finite') return undefined;
  const subject = subjectOf(sentence.tokens, sentence.chunks, verb);
  if (subject) return subjectFrame(sentence, verb, subject.range, key, sureness(verb, key, certainty));
  return invertedFrame(sentence, verb, key, certainty);
}

/** "did not confirm" leaves it open; so does "could not deny". */
function sureness(verb: VerbGroup, key: string, certainty: Certainty): Certainty | undefined {
  if (!verb.negated) return certainty;
  if (certainty === 'confirmed' || certainty === 'denied') return 'possible';
  // "does not believe that" is a denial of sorts, "did not say" says nothing.
  return key === 'believe' || key === 'think' || key === 'expect' ? 'denied' : undefined;
}

function subjectFrame(
  sentence: FrameSentence,
  verb: VerbGroup,
  speaker: TokenRange,
  key: string,
  certainty: Certainty | undefined,
): Attribution | undefined {
  if (certainty === undefined) return undefined;
  const saysLater = hasContentBefore(sentence, speaker.from);
  const after = contentAfter(sentence, verb, key);
  if (after.marked || (after.from < sentence.end && !(saysLater && after.loose))) {
    if (!after.marked && isWeakReporting(key) && !after.clause)
      return saysLater && after.loose ? trailing(sentence, verb, speaker, key, certainty) : undefined;
    return frame(sentence, speaker, verb, key, certainty, { from: after.from, to: clauseEnd(sentence, after.from) });
  }
  return saysLater ? trailing(sentence, verb, speaker, key, certainty) : undefined;
}

/** The frame stands after or inside what is said ("…, she said", "…, she said, “…”"). */
function trailing(
  sentence: FrameSentence,
  verb: VerbGroup,
  speaker: TokenRange,
  key: string,
  certainty: Certainty,
): Attribution {
  const resumes = sentence.quotations.some((quote) => quote.tokens.from >= verb.to);
  const to = resumes ? sentence.end : trimBack(sentence, speaker.from);
  return frame(sentence, speaker, verb, key, certainty, { from: 0, to });
}

function invertedFrame(
  sentence: FrameSentence,
  verb: VerbGroup,
  key: string,
  certainty: Certainty,
): Attribution | undefined {
  if (!hasContentBefore(sentence, verb.from)) return undefined;
  const speaker = speakerFrom(sentence.tokens, sentence.chunks, verb.to);
  if (!speaker) return undefined;
  const resumes = sentence.quotations.some((quote) => quote.tokens.from >= speaker.to);
  const content = { from: 0, to: resumes ? sentence.end : trimBack(sentence, verb.from) };
  return frame(sentence, { from: verb.from, to: speaker.to }, verb, key, certainty, content, speaker);
}

/** "It was reported that", "is believed to have", "was confirmed by the police". */
function passiveFrame(
  sentence: FrameSentence,
  verb: VerbGroup,
  key: string,
  certainty: Certainty,
): Attribution | undefined {
  const { tokens, chunks } = sentence;
  if (verb.mood === 'participle' || verb.negated || key === 'tell' || key === 'ask' || key === 'call') return undefined;
  const subject = subjectOf(tokens, chunks, verb);
  const next = tokens[verb.to];
  const dummy = subject !== undefined && tokens[subject.head.from]?.lower === 'it';
  const by = next?.lower === 'by' ? speakerFrom(tokens, chunks, verb.to + 1) : undefined;
  const infinitive = chunks.verbAt[verb.to]?.mood === 'infinitive' && tokens[verb.to]?.lower === 'to';
  if (by === undefined && !infinitive && !(dummy && next?.lower === 'that') && isWeakReporting(key)) return undefined;
  if (takesHearer(key) && by === undefined && certainty === 'said') return undefined;
  const content = dummy
    ? { from: next?.lower === 'that' ? verb.to + 1 : verb.to, to: sentence.end }
    : { from: subject?.head.from ?? verb.to, to: infinitive ? clauseEnd(sentence, verb.to) : verb.from };
  if (content.to <= content.from) return undefined;
  return frame(sentence, { from: verb.from, to: by?.to ?? verb.to }, verb, key, certainty, content, by);
}

/** "…, saying that", "…, adding: “…”": the speaker is the subject of the verb before. */
function gerundFrame(
  sentence: FrameSentence,
  verb: VerbGroup,
  key: string,
  certainty: Certainty,
): Attribution | undefined {
  const { tokens, chunks } = sentence;
  if (tokens[verb.from - 1]?.text !== ',' && tokens[verb.from - 1]?.lower !== 'as') return undefined;
  const quoted = tokens[verb.from - 1]?.lower === 'as' ? quotedSpeaker(sentence, verb) : undefined;
  if (tokens[verb.from - 1]?.lower === 'as' && quoted === undefined) return undefined;
  const earlier = chunks.verbs.findLast((other) => other.mood === 'finite' && other.to <= verb.from);
  const after = contentAfter(sentence, verb, key);
  if (after.from >= sentence.end || (isWeakReporting(key) && !after.marked && !after.clause)) return undefined;
  const speaker =
    quoted ?? (earlier && (subjectOf(tokens, chunks, earlier)?.range ?? speakerFrom(tokens, chunks, earlier.to)));
  const content = { from: after.from, to: clauseEnd(sentence, after.from) };
  return frame(sentence, { from: verb.from, to: verb.to }, verb, key, certainty, content, speaker);
}

/** "Reuters quoted a witness as saying": the witness. */
function quotedSpeaker(sentence: FrameSentence, verb: VerbGroup): TokenRange | undefined {
  const { tokens, chunks } = sentence;
  for (const earlier of chunks.verbs) {
    if (earlier.to > verb.from || !/^(?:quote|cite|describe)$/u.test(tokens[earlier.main]?.key ?? '')) continue;
    if (earlier.passive) return subjectOf(tokens, chunks, earlier)?.range;
    return speakerFrom(tokens, chunks, earlier.to);
  }
  return undefined;
}

/** Something is said before `at`: a comma or closing mark, and before it a verb or a quotation. */
function hasContentBefore(sentence: FrameSentence, at: number): boolean {
  const { tokens, chunks } = sentence;
  const before = tokens[at - 1];
  if (before?.kind !== 'mark' || !/^[,”"’'»?!–—-]$/u.test(before.text)) return false;
  const quoted = sentence.quotations.some((quote) => quote.tokens.to < at && quote.tokens.to >= at - 3);
  return quoted || chunks.verbs.some((verb) => verb.mood === 'finite' && verb.to < at);
}

interface ContentAfter {
  readonly from: number;
  /** Opened by "that", a colon or a quotation mark. */
  readonly marked: boolean;
  /** A clause with its own verb follows. */
  readonly clause: boolean;
  /** Only phrases of time, place and occasion follow. */
  readonly loose: boolean;
}

function contentAfter(sentence: FrameSentence, verb: VerbGroup, key: string): ContentAfter {
  const { tokens, chunks } = sentence;
  const start = afterHearer(sentence, verb, key);
  for (let i = start; i < Math.min(sentence.end, start + 16); i++) {
    const token = tokens[i];
    if (!token) break;
    if (chunks.classes[i] === 'that' || token.text === ':') return marked(i + 1);
    if (/^["“‘„«]$/u.test(token.text) && opensQuotation(sentence, i)) return marked(i);
    if (token.lower === 'how' || token.lower === 'whether') return marked(i);
    if (chunks.verbAt[i] || token.text === ';') break;
  }
  const next = chunks.classes[start];
  const group = chunks.nounAt[start];
  const timed = group !== undefined && isTime(tokens, group);
  const infinitive = chunks.verbAt[start]?.mood === 'infinitive' && tokens[start]?.lower === 'to';
  const clause = group !== undefined && !timed && followedByVerb(chunks, group.to);
  const loose = !infinitive && (group === undefined || timed) && next !== 'gerund' && next !== 'verb';
  const from = timed ? group.to : start;
  return { from, marked: infinitive && takesInfinitive(key), clause, loose };
}

function marked(from: number): ContentAfter {
  return { from, marked: true, clause: true, loose: false };
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
  for (let i = from; i < chunks.classes.length;) {
    const verb = chunks.verbAt[i];
    if (verb) return verb.mood === 'finite';
    const kind = chunks.classes[i];
    if (kind === 'mark' || kind === 'subordinator' || kind === 'that') return false;
    i = chunks.nounAt[i]?.to ?? i + 1;
  }
  return false;
}

/** Where what is said ends: the sentence, a semicolon, or a clause that the writer adds with "but" or "while". */
function clauseEnd(sentence: FrameSentence, from: number): number {
  for (let i = from; i < sentence.end; i++) {
    const text = sentence.tokens[i]?.text;
    if (text === ';') return i;
    if (text === ',' && ADDS.has(sentence.tokens[i + 1]?.lower ?? '') && !insideQuotation(sentence, i)) return i;
  }
  return sentence.end;
}

const ADDS = new Set(['but', 'while', 'although', 'though', 'whereas']);

function insideQuotation(sentence: FrameSentence, i: number): boolean {
  return sentence.quotations.some((quote) => quote.tokens.from <= i && i < quote.tokens.to);
}

function trimBack(sentence: FrameSentence, end: number): number {
  let to = end;
  while (to > 0 && /^[,–—-]$/u.test(sentence.tokens[to - 1]?.text ?? '')) to--;
  return to;
}

function accordingTo(sentence: FrameSentence, i: number): Attribution | undefined {
  const { tokens, chunks } = sentence;
  if (tokens[i]?.lower !== 'according' || tokens[i + 1]?.lower !== 'to') return undefined;
  const speaker = speakerFrom(tokens, chunks, i + 2);
  if (!speaker) return undefined;
  const tokenRange = { from: i, to: speaker.to };
  const rest = { from: tokens[speaker.to]?.text === ',' ? speaker.to + 1 : speaker.to, to: sentence.end };
  const before = trimBack(sentence, i);
  const opens = before === 0 || (before <= 2 && chunks.verbs.every((verb) => verb.from >= i));
  const goesOn = tokens[speaker.to]?.text === ',' && tokens[i - 1]?.text === ',' && rest.from < rest.to;
  const content = opens ? rest : { from: 0, to: goesOn ? sentence.end : before };
  if (content.to <= content.from) return undefined;
  return {
    kind: 'attribution',
    span: spanOf(tokens, tokenRange),
    tokens: tokenRange,
    speaker,
    verb: 'according',
    certainty: 'said',
    content,
  };
}

function frame(
  sentence: FrameSentence,
  range: TokenRange,
  verb: VerbGroup,
  key: string,
  certainty: Certainty,
  content: TokenRange,
  speaker: TokenRange | undefined = range,
): Attribution {
  const whole = { from: Math.min(range.from, verb.from), to: Math.max(range.to, verb.to) };
  const base = {
    kind: 'attribution' as const,
    span: spanOf(sentence.tokens, whole),
    tokens: whole,
    verb: key,
    certainty,
    content,
  };
  const named =
    speaker !== undefined &&
    !(speaker.from === verb.from && speaker.to === verb.to) &&
    !isDummy(sentence, speaker, verb, key);
  return named ? { ...base, speaker } : base;
}

/** The "it" of "it appears that" and "it seems". */
function isDummy(sentence: FrameSentence, speaker: TokenRange, verb: VerbGroup, key: string): boolean {
  const it = sentence.tokens[speaker.from]?.lower === 'it' && speaker.to === speaker.from + 1;
  return it && (verb.passive || key === 'appear' || key === 'seem');
}

/** The span of a token range; empty at 0 for an empty range. */
export function spanOf(tokens: readonly Token[], range: TokenRange): { start: number; end: number } {
  return { start: tokens[range.from]?.start ?? 0, end: tokens[range.to - 1]?.end ?? 0 };
}
