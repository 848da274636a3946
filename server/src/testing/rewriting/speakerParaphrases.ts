import { capitalized, type Rewritten, type SourceSentence } from './story.ts';
import { lowered } from './plainClause.ts';

const SPEAKER = String.raw`((?:the |The |a |A )?[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,5})`;
const ENDS_WITH_SAID = new RegExp(String.raw`^([^"“”]+), ${SPEAKER} said\.$`, 'u');
const STARTS_WITH_SAID = new RegExp(String.raw`^${SPEAKER} said (?:that )?([^"“”,]+)\.$`, 'u');
const ENDS_WITH_ACCORDING = new RegExp(String.raw`^([^"“”]+), according to ${SPEAKER}\.$`, 'u');
const PRONOUN = /^(?:he|she|it|they|we|who|I)$/iu;

/** "…, police said." → "…, according to police." */
export function saidToAccordingTo(sentence: SourceSentence): Rewritten | undefined {
  const [, content, speaker = ''] = ENDS_WITH_SAID.exec(sentence.text) ?? [];
  if (content === undefined || !isFrame(sentence, speaker)) return undefined;
  return changed(sentence, `${content}, according to ${speaker}.`);
}

/** "…, according to police." → "…, police said." */
export function accordingToToSaid(sentence: SourceSentence): Rewritten | undefined {
  const [, content, speaker = ''] = ENDS_WITH_ACCORDING.exec(sentence.text) ?? [];
  if (content === undefined || !isFrame(sentence, speaker)) return undefined;
  return changed(sentence, `${content}, ${speaker} said.`);
}

/** "Police said the road was closed." → "The road was closed, police said." */
export function saidToEnd(sentence: SourceSentence): Rewritten | undefined {
  const [, speaker = '', content = ''] = STARTS_WITH_SAID.exec(sentence.text) ?? [];
  if (
    content === '' ||
    !isFrame(sentence, speaker) ||
    /^(?:on|in|at|to|it|he|she|they|its|his|her|their|of|about|nothing|so)\b/iu.test(content)
  )
    return undefined;
  return changed(sentence, `${capitalized(content)}, ${lowered(sentence, speaker)} said.`);
}

/** "…, police said." → "Police said …" */
export function saidToStart(sentence: SourceSentence): Rewritten | undefined {
  const [, content, speaker = ''] = ENDS_WITH_SAID.exec(sentence.text) ?? [];
  if (content === undefined || /,/u.test(content) || !isFrame(sentence, speaker)) return undefined;
  return changed(sentence, `${capitalized(speaker)} said ${lowered(sentence, content)}.`);
}

/** "…, police said." → "…, said police." */
export function saidTurned(sentence: SourceSentence): Rewritten | undefined {
  const [, content, speaker = ''] = ENDS_WITH_SAID.exec(sentence.text) ?? [];
  if (content === undefined || !isFrame(sentence, speaker)) return undefined;
  return changed(sentence, `${content}, said ${speaker}.`);
}

/** One frame, read as such, whose speaker is no pronoun. */
function isFrame({ reading, text }: SourceSentence, speaker: string): boolean {
  if (
    PRONOUN.test(speaker) ||
    /\b(?:but|and|he|she|they|who|which|that|as|had|have|has|was|were|is|are)\b/u.test(speaker)
  )
    return false;
  if (reading.attributions.length !== 1) return false;
  return reading.attributions.some((frame) => {
    const first = frame.speaker && reading.tokens[frame.speaker.from];
    const last = frame.speaker && reading.tokens[frame.speaker.to - 1];
    if (!first || !last) return false;
    const words = text.slice(first.start, last.end);
    return words === speaker || speaker === `the ${words}` || speaker === `The ${words}`;
  });
}

function changed({ text }: SourceSentence, to: string): Rewritten {
  return { text: to, from: text, to };
}
