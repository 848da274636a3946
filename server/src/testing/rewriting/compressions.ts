import type { Attribution, Predicate } from '../../engine/facts/fact.ts';
import type { Span } from '../../engine/text/span.ts';
import { isQuoted, rewritten, type Rewritten, type SourceSentence } from './story.ts';

/*
 * What writers leave out. Each compression leaves a sentence that the longer one entails: what is left out only adds to
 * it. Where something else could hang on it (a negation, a condition, words that refer to it) it stays.
 */

/** "The bridge, which opened in 1931, is shut." → "The bridge is shut." */
export function withoutRelativeClause(sentence: SourceSentence): Rewritten | undefined {
  return shortened(sentence, /, (?:who|which|where|whose)\b[^,;:"“”()–—]+(?:,(?= )|(?=\.$))/u);
}

/** "Ada Lind, the mayor of Sund, resigned." → "Ada Lind resigned.": after a name, before its verb. */
export function withoutApposition(sentence: SourceSentence): Rewritten | undefined {
  const found = /, (?:(?:a|an|the|its|his|her|\d+|\p{Ll}+) )?[^,;:"“”()–—.]{2,70},(?= )/u.exec(sentence.text);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  const { names, predicates } = sentence.reading;
  const afterName = names.some(({ span }) => span.end === found.index);
  const verbNext = predicates.some(({ span, agent }) => span.start === end + 1 && agent);
  const isGroup = !predicates.some(({ span }) => span.start > found.index && span.end < end);
  return afterName && verbNext && isGroup ? without(sentence, { start: found.index, end }) : undefined;
}

/** "The road was shut after the hill had slipped." → "The road was shut.": unless a negation could hang on it. */
export function withoutTrailingClause(sentence: SourceSentence): Rewritten | undefined {
  const found =
    /,? (?:while|as|after|because|although|though|whereas|when) (?!well |many |much |far |long |soon )[^"“”;:]+(?=\.$)|, \p{Ll}{3,}ing [^"“”;:]+(?=\.$)/u.exec(
      sentence.text,
    );
  if (!found) return undefined;
  const verbs = sentence.reading.predicates;
  const adds = verbs.some(({ span }) => span.start > found.index);
  const own = verbs.filter(({ span }) => span.end <= found.index);
  if (!adds || own.length === 0 || own.some(({ negated }) => negated)) return undefined;
  return without(sentence, { start: found.index, end: found.index + found[0].length });
}

/** "The council met, and the mayor left early." → "The council met." */
export function withoutSecondClause(sentence: SourceSentence): Rewritten | undefined {
  const found = /,? (?:and|but) [^"“”;:]+(?=\.$)/u.exec(sentence.text);
  if (!found) return undefined;
  const { predicates, tokens, attributions } = sentence.reading;
  const next = tokens.find(({ start }) => start > found.index && start >= sentence.text.indexOf(' ', found.index + 1));
  const after = predicates.find(({ span }) => span.start > found.index);
  const ownSubject = after?.agent && tokens[after.agent.from]?.start === startOfGroup(sentence, next?.end ?? 0);
  const framed = attributions.some(({ span }) => span.start > found.index);
  const before = predicates.some(({ span, agent, passive }) => span.end <= found.index && (agent ?? passive));
  if (!after || !before || framed || !(ownSubject || after.span.start === startOfGroup(sentence, next?.end ?? 0)))
    return undefined;
  return without(sentence, { start: found.index, end: found.index + found[0].length });
}

function startOfGroup({ reading }: SourceSentence, end: number): number | undefined {
  const at = reading.tokens.findIndex(({ start }) => start >= end);
  const first = reading.tokens[at];
  return /^(?:the|a|an)$/u.test(first?.lower ?? '') ? reading.tokens[at + 1]?.start : first?.start;
}

/** "After the vote, the mayor resigned." → "The mayor resigned." */
export function withoutLeadingPhrase(sentence: SourceSentence): Rewritten | undefined {
  const { text, reading } = sentence;
  const found =
    /^(?:On|In|At|During|After|Since|While|As|When|With|By|For|Meanwhile|However|Earlier|Later|Last|Despite|Following|Under|Over|Across)\b[^,;:"“”()–—]{0,80}, (?=\p{L})/u.exec(
      text,
    );
  if (!found) return undefined;
  // "In May, June and July": the comma parts a list.
  const main = reading.predicates.find(({ span }) => span.start >= found[0].length);
  const subject = main?.agent && reading.tokens[main.agent.from]?.start;
  const first = startOfGroup(sentence, found[0].length - 1);
  if (subject === undefined || subject !== first) return undefined;
  return without(sentence, { start: 0, end: found[0].length });
}

/** Adverbs that a statement hangs on. */
const TELLING =
  /^(?:only|nearly|hardly|barely|scarcely|reportedly|allegedly|possibly|probably|likely|mostly|largely|partly|mainly|entirely|fully|wholly|completely|totally|virtually|practically|roughly|approximately|exactly|supposedly|apparently|previously|formerly|rarely|potentially|initially|originally|wrongly|falsely|nominally|usually|generally|especially|particularly|family|supply|apply|rally|ally|early|fly|italy|july)$/u;

/** "was badly damaged" → "was damaged", "also left" → "left": within or before a verb that is not negated. */
export function withoutAdverb(sentence: SourceSentence): Rewritten | undefined {
  const { tokens, predicates } = sentence.reading;
  const at = tokens.findIndex(({ lower, kind }, i) => {
    if (kind !== 'word' || !(/^\p{Ll}+ly$/u.test(lower) || /^(?:also|however|then|finally|again)$/u.test(lower)))
      return false;
    const verb = predicates.find((predicate) => predicate.tokens.from <= i + 1 && i < predicate.tokens.to - 1);
    return verb !== undefined && !verb.negated && !TELLING.test(lower);
  });
  const adverb = tokens[at];
  const next = tokens[at + 1];
  if (!adverb || next?.kind !== 'word' || tokens[at - 1]?.kind !== 'word') return undefined;
  return without(sentence, { start: adverb.start, end: next.start });
}

/** "The ferry (built in 1982) sank." → "The ferry sank." */
export function withoutBrackets(sentence: SourceSentence): Rewritten | undefined {
  return shortened(sentence, / \([^()]+\)| [–—] [^–—"“”]+ [–—](?= )/u);
}

/** "The council met in Sund on Monday." → "The council met in Sund." */
export function withoutDate(sentence: SourceSentence): Rewritten | undefined {
  const { text, reading } = sentence;
  for (const { span, relation, clock } of reading.dates) {
    if (relation !== 'on' || clock || text.slice(0, span.start).trimEnd().endsWith(',')) continue;
    const start = / (?:on|in|at) $/u.exec(text.slice(0, span.start))?.index;
    const verb = reading.predicates.findLast(({ span: own }) => own.end <= span.start);
    if (start === undefined || !verb || verb.negated || !/^(?:\.$| \p{Ll})/u.test(text.slice(span.end))) continue;
    return without(sentence, { start, end: span.end });
  }
  return undefined;
}

/** "The road is shut, police said." and "Police said the road is shut." → "The road is shut." */
export function withoutAttribution(sentence: SourceSentence): Rewritten | undefined {
  const { text, reading } = sentence;
  const [frame] = reading.attributions;
  if (!frame || reading.attributions.length > 1 || frame.certainty !== 'said' || reading.quotations.length > 0)
    return undefined;
  if (frame.span.end >= text.length - 1) {
    const comma = text.lastIndexOf(',', frame.span.start);
    const group = comma < 0 ? '' : text.slice(comma + 1, frame.span.start);
    return /^ (?:(?:the|a|an) )?$/u.test(group) ? without(sentence, { start: comma, end: text.length - 1 }) : undefined;
  }
  return frameFirst(sentence, frame) ? without(sentence, { start: 0, end: contentStart(sentence, frame) }) : undefined;
}

/** The frame begins the sentence, all else is its content, and the content has a subject of its own, named anew. */
function frameFirst(sentence: SourceSentence, frame: Attribution): boolean {
  const { text, reading } = sentence;
  if (!/^(?:(?:The|A|An) )?$/u.test(text.slice(0, frame.span.start)) || frame.verb === 'according') return false;
  const start = contentStart(sentence, frame);
  const clause: Predicate | undefined = reading.predicates.find(({ span }) => span.start > start);
  const subject = clause?.agent ?? (clause?.passive ? clause.patient : undefined);
  const first = subject && reading.tokens[subject.from]?.start;
  const head = startOfGroup(sentence, start);
  return first !== undefined && first === head && !/^(?:he|she|it|they|its|his|her|their)\b/u.test(text.slice(start));
}

function contentStart({ text }: SourceSentence, frame: Attribution): number {
  return frame.span.end + (/^ (?:that )?/u.exec(text.slice(frame.span.end))?.[0].length ?? 0);
}

function shortened(sentence: SourceSentence, pattern: RegExp): Rewritten | undefined {
  const found = pattern.exec(sentence.text);
  return found ? without(sentence, { start: found.index, end: found.index + found[0].length }) : undefined;
}

const FEWEST_WORDS = 6;

/** Nothing quoted goes, and enough stays to be a statement. */
function without(sentence: SourceSentence, span: Span): Rewritten | undefined {
  if (isQuoted(sentence, span)) return undefined;
  const shorter = rewritten(sentence, [{ span, text: '' }]);
  const words = shorter?.text.split(' ').length ?? 0;
  // What is left still refers to what went.
  const dangling = /^(?:It|He|She|They|This|That|These|Those|Its|His|Her|Their) /u.test(shorter?.text ?? '');
  return words < FEWEST_WORDS || dangling ? undefined : shorter;
}
