import { inflectionKeys } from '../lexicon/inflection.ts';
import { certaintyOf, isWeakReporting, takesHearer } from '../lexicon/reportingVerbs.ts';
import type { Token } from '../text/token.ts';
import { accordingTo } from './attribution/accordingTo.ts';
import type { Chunks, VerbGroup } from './grammar/chunks.ts';
import type { Attribution, Certainty, Quotation, TokenRange } from './fact.ts';
import {
  clauseEnd,
  contentAfter,
  hasContentBefore,
  isParenthesis,
  isPlainCall,
  quotedBefore,
  trimBack,
  type FrameSentence,
} from './attribution/frameContent.ts';
import { hedges } from './attribution/hedges.ts';
import { speakerFrom } from './speakers.ts';
import { spanOf } from './tokenRange.ts';
import { subjectOf } from './grammar/subjects.ts';

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
    if (read && read.content.to > read.content.from) found.push(read);
  }
  for (let i = 0; i < tokens.length; i++) {
    const read = accordingTo(sentence, i);
    if (read) found.push(read);
  }
  for (const read of hedges(sentence)) if (read.content.to > read.content.from) found.push(read);
  return withoutLaterFrames(found, tokens)
    .map((read) => withoutJoinedFrame(read, found, tokens))
    .toSorted((a, b) => a.tokens.from - b.tokens.from || a.tokens.to - b.tokens.to);
}

/** What one frame says ends before another one that is joined to it: "A says B, and C denied it". */
function withoutJoinedFrame(read: Attribution, frames: readonly Attribution[], tokens: readonly Token[]): Attribution {
  const { from, to } = read.content;
  if (read.tokens.to > from) return read;
  const joined = frames
    .filter(({ speaker, content, tokens: own }) => {
      const at = own.from - 1;
      const follows = speaker !== undefined && content.from >= own.to && from < at - 1 && at < to;
      return follows && JOINING.has(tokens[at]?.lower ?? '') && tokens[at - 1]?.text === ',';
    })
    .map(({ tokens: own }) => own.from - 2);
  return joined.length === 0 ? read : { ...read, content: { from, to: Math.min(...joined) } };
}

const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas']);

/** What one frame says ends before another frame that closes the sentence ("A says B, C said"). */
function withoutLaterFrames(frames: readonly Attribution[], tokens: readonly Token[]): Attribution[] {
  const later = frames.reduce<Attribution | undefined>(
    (last, read) => (last === undefined || read.tokens.from >= last.tokens.from ? read : last),
    undefined,
  );
  if (later === undefined || tokens[later.tokens.from - 1]?.text !== ',') return [...frames];
  const to = later.tokens.from - 1;
  return frames.map((read) => {
    const cut = closesAfter(read, later) && to > read.content.from;
    return cut ? { ...read, content: { from: read.content.from, to } } : read;
  });
}

function closesAfter(read: Attribution, other: Attribution): boolean {
  const inside = other.tokens.from > read.content.from && other.tokens.to <= read.content.to;
  return (
    inside && read.tokens.to <= read.content.from && other.content.from === 0 && other.content.to < other.tokens.from
  );
}

function contentEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && /^[.!?…]$/u.test(tokens[end - 1]?.text ?? '')) end--;
  return end;
}

/** "Answered with air strikes": done, and not said, whatever stands in quotation marks. */
function isActing({ tokens, quotations }: FrameSentence, { to }: VerbGroup, key: string): boolean {
  if (!ANSWERING.has(key)) return false;
  const quoted = quotations.find(({ tokens: { from } }) => from >= to)?.tokens.from ?? tokens.length;
  return tokens.slice(to, quoted).some(({ lower }) => lower === 'with' || lower === 'by');
}

const ANSWERING = inflectionKeys('answer reply respond counter');

function verbFrame(sentence: FrameSentence, verb: VerbGroup): Attribution | undefined {
  const key = sentence.tokens[verb.main]?.key ?? '';
  const certainty = certaintyOf(key);
  if (certainty === undefined || sentence.chunks.classes[verb.main] === 'modal') return undefined;
  if (verb.passive) return passiveFrame(sentence, verb, key, certainty);
  if (verb.mood === 'gerund') return gerundFrame(sentence, verb, key, certainty);
  if (verb.mood !== 'finite' || verb.doubt !== undefined || isPhrasal(sentence, verb)) return undefined;
  if (isActing(sentence, verb, key)) return undefined;
  const subject = subjectOf(sentence.tokens, sentence.chunks, verb);
  const afterComma = sentence.tokens[verb.from - 1]?.text === ',';
  if (afterComma && (subject?.shared === true || (SPEAKING.has(key) && namesSpeakerAfter(sentence, verb)))) {
    const inverted = invertedFrame(sentence, verb, key, certainty);
    if (inverted) return inverted;
  }
  if (subject) return subjectFrame(sentence, verb, subject.range, key, sureness(verb, key, certainty));
  return invertedFrame(sentence, verb, key, certainty);
}

/** Verbs that copy sets before their speaker. */
const SPEAKING = new Set(['say', 'report', 'write', 'add', 'explain', 'note', 'recall', 'insist', 'argue', 'claim']);

/** "The bridge fell, reports the Lima Post": after a whole clause and a comma, somebody follows and ends the sentence. */
function namesSpeakerAfter(sentence: FrameSentence, verb: VerbGroup): boolean {
  const { tokens, chunks } = sentence;
  const group = chunks.nounAt[verb.to];
  if (group?.from !== verb.to) return false;
  const isName = chunks.classes[group.head] === 'name';
  const described = chunks.classes[group.to] === 'preposition' && chunks.verbs.length === verb.index + 1;
  if (group.to !== sentence.end && !described && !(isName && tokens[group.to]?.text === ',')) return false;
  return chunks.verbs
    .slice(0, verb.index)
    .some((other) => other.mood === 'finite' && !inRelativeClause(sentence, other));
}

/** "found out", "called off": another verb than the one that reports. */
function isPhrasal(sentence: FrameSentence, verb: VerbGroup): boolean {
  return /^(?:out|up|down|off|over|away|back)$/u.test(sentence.tokens[verb.to]?.lower ?? '');
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
  if (certainty === undefined || isPlainCall(sentence, verb, key)) return undefined;
  const after = contentAfter(sentence, verb, key);
  const saysLater = hasContentBefore(sentence, speaker.from) || isParenthesis(sentence, verb, speaker);
  if (saysLater && (after.quoted || after.parenthesis) && quotedBefore(sentence, speaker.from, after)) {
    return trailing(sentence, verb, speaker, key, certainty);
  }
  if (after.marked || (after.from < sentence.end && !(saysLater && after.loose))) {
    if (!after.marked && isWeakReporting(key) && !after.clause)
      return saysLater && after.loose ? trailing(sentence, verb, speaker, key, certainty) : undefined;
    const to = clauseEnd(sentence, after.from, inRelativeClause(sentence, verb));
    return frame(sentence, speaker, verb, key, certainty, { from: after.from, to });
  }
  return saysLater ? trailing(sentence, verb, speaker, key, certainty) : undefined;
}

function inRelativeClause(sentence: FrameSentence, verb: VerbGroup): boolean {
  const { classes } = sentence.chunks;
  return classes[verb.from - 1] === 'relative' || classes[verb.from - 2] === 'relative';
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
  const inside = sentence.tokens[verb.to]?.text === ',' && sentence.chunks.verbs.some((v) => v.from === verb.to + 1);
  const to = resumes || inside ? sentence.end : trimBack(sentence, speaker.from);
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
  const told = infinitive || (dummy && next?.lower === 'that');
  if (!told && (isWeakReporting(key) || (by === undefined && !STANDS_ALONE.has(key)))) return undefined;
  if (takesHearer(key) && by === undefined && certainty === 'said') return undefined;
  const content = dummy
    ? { from: next?.lower === 'that' ? verb.to + 1 : verb.to, to: sentence.end }
    : { from: subject?.head.from ?? verb.to, to: infinitive ? clauseEnd(sentence, verb.to) : verb.from };
  if (content.to <= content.from) return undefined;
  return frame(sentence, { from: verb.from, to: by?.to ?? verb.to }, verb, key, certainty, content, by);
}

/** Passives that report without more ("was confirmed on Friday"). */
const STANDS_ALONE = new Set(['report', 'confirm', 'announce', 'verify', 'prove', 'disclose', 'reveal']);

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
  const earlier = governing(sentence, verb);
  const after = contentAfter(sentence, verb, key);
  if (after.from >= sentence.end || (isWeakReporting(key) && !after.marked && !after.clause)) return undefined;
  const speaker =
    quoted ?? (earlier && (subjectOf(tokens, chunks, earlier)?.range ?? speakerFrom(tokens, chunks, earlier.to)));
  const content = { from: after.from, to: clauseEnd(sentence, after.from) };
  return frame(sentence, { from: verb.from, to: verb.to }, verb, key, certainty, content, speaker);
}

/** The finite verb whose subject speaks on: the nearest when it reports, else the first that does, else the nearest. */
function governing(sentence: FrameSentence, verb: VerbGroup): VerbGroup | undefined {
  const finite = sentence.chunks.verbs.slice(0, verb.index).filter((other) => other.mood === 'finite');
  const reports = (other: VerbGroup): boolean => certaintyOf(sentence.tokens[other.main]?.key ?? '') !== undefined;
  const nearest = finite.at(-1);
  if (nearest && reports(nearest)) return nearest;
  return finite.find(reports) ?? nearest;
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

function frame(
  sentence: FrameSentence,
  range: TokenRange,
  verb: VerbGroup,
  key: string,
  certainty: Certainty,
  content: TokenRange,
  speaker: TokenRange | undefined = range,
): Attribution {
  // A subject that an earlier verb shares stands apart from the frame.
  const apart = range.to <= verb.from && sentence.chunks.verbs.some((v) => v.from >= range.to && v.to <= verb.from);
  const whole = apart
    ? { from: verb.from, to: verb.to }
    : { from: Math.min(range.from, verb.from), to: Math.max(range.to, verb.to) };
  const base = {
    kind: 'attribution' as const,
    span: spanOf(sentence.tokens, whole),
    tokens: whole,
    verb: key,
    certainty,
    content: { from: sentence.tokens[content.from]?.text === ',' ? content.from + 1 : content.from, to: content.to },
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
