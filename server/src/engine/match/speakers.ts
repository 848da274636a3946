import type { Attribution, Name, Reading } from '../facts/fact.ts';
import { sameName } from '../facts/nameKeys.ts';
import { isDescribing } from '../lexicon/describingWords.ts';
import { isStop } from '../lexicon/stopWords.ts';
import type { Span } from '../text/span.ts';
import { compareWords, FOUND } from './similarity.ts';

/** Who says something, as the frame of an attribution has it. Offsets are of the sentence's text. */
export interface Speaker {
  readonly span: Span;
  readonly text: string;
  readonly names: readonly Name[];
  /** Keys of the common nouns ("army", "source"). */
  readonly words: readonly string[];
  /** "He", "it", "they": somebody named before. */
  readonly pronoun: boolean;
}

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'who', 'i', 'we', 'which']);

/** The speaker of a frame; undefined where the frame names nobody ("reportedly"). */
export function speakerOf(reading: Reading, frame: Attribution): Speaker | undefined {
  if (!frame.speaker) return undefined;
  const tokens = reading.tokens.slice(frame.speaker.from, frame.speaker.to);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  const { from, to } = frame.speaker;
  const names = reading.names.filter((name) => from <= name.tokens.from && name.tokens.to <= to);
  const named = (start: number): boolean => names.some((name) => name.span.start <= start && start < name.span.end);
  return {
    span: { start: first.start, end: last.end },
    text: reading.text.slice(first.start, last.end),
    names,
    words: tokens
      .filter(
        (token) => token.kind === 'word' && !named(token.start) && !isStop(token.key) && !PRONOUNS.has(token.lower),
      )
      .map((token) => token.key),
    pronoun: names.length === 0 && tokens.every((token) => PRONOUNS.has(token.lower) || isStop(token.key)),
  };
}

/**
 * Whether two speakers are the same, as far as their words tell. `unknown` where one is a pronoun or only described
 * ("the group", "officials"): a description can stand for any name.
 */
export function compareSpeakers(a: Speaker, b: Speaker): 'same' | 'different' | 'unknown' {
  if (a.pronoun || b.pronoun) return 'unknown';
  if (a.names.some((x) => b.names.some((y) => x.hint !== 'demonym' && isSame(x, y)))) return 'same';
  if (a.words.some((x) => b.words.some((y) => (compareWords(x, y)?.value ?? 0) >= FOUND))) return 'same';
  const wordsOfNames = (speaker: Speaker): readonly string[] => speaker.names.flatMap((name) => name.parts);
  if (a.words.some((x) => wordsOfNames(b).includes(x)) || b.words.some((y) => wordsOfNames(a).includes(y)))
    return 'same';
  return isSpecific(a) && isSpecific(b) ? 'different' : 'unknown';
}

/** Named, or of a kind that is no mere description: "the army", "prosecutors’ union". */
function isSpecific(speaker: Speaker): boolean {
  if (speaker.names.some((name) => name.hint !== 'demonym')) return true;
  return speaker.words.length > 0 && !speaker.words.some(isDescribing);
}

function isSame(a: Name, b: Name): boolean {
  return sameName(a, b) !== 'different';
}
