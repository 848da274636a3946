import {
  activeToPassive,
  frontedPhraseToEnd,
  lastPhraseToFront,
  passiveToActive,
} from './rewriting/clauseParaphrases.ts';
import {
  acronymOrName,
  digitsToWords,
  kilometresToMiles,
  weekdayToDate,
  wordsToDigits,
} from './rewriting/figureParaphrases.ts';
import {
  accordingToToSaid,
  saidToAccordingTo,
  saidToEnd,
  saidToStart,
  saidTurned,
} from './rewriting/speakerParaphrases.ts';
import { readInStory, type Rewrite, type SourceSentence } from './rewriting/story.ts';
import { dayAndMonthTurned, dollarSignToWord, percentSignOrWord } from './rewriting/writtenParaphrases.ts';

/**
 * Paraphrases made by rule: each says the same as a source's sentence in other words. One that does not apply, or might
 * change the sense, gives nothing.
 */
export const PARAPHRASES = {
  'words to digits': wordsToDigits,
  'digits to words': digitsToWords,
  'weekday to date': weekdayToDate,
  'kilometres to miles': kilometresToMiles,
  'percent sign or word': percentSignOrWord,
  'dollar sign to word': dollarSignToWord,
  'day and month turned': dayAndMonthTurned,
  'acronym or full name': acronymOrName,
  'phrase from front to end': frontedPhraseToEnd,
  'phrase from end to front': lastPhraseToFront,
  'active to passive': activeToPassive,
  'passive to active': passiveToActive,
  'said to according to': saidToAccordingTo,
  'according to to said': accordingToToSaid,
  'said moved to the end': saidToEnd,
  'said moved to the start': saidToStart,
  'said turned round': saidTurned,
} satisfies Record<string, Rewrite>;

export type ParaphraseKind = keyof typeof PARAPHRASES;

/** The sentence after every paraphrase that applies, one on the other; undefined where none does. */
export function reworded(sentence: SourceSentence): SourceSentence | undefined {
  let result = sentence;
  for (const paraphrase of Object.values<Rewrite>(PARAPHRASES)) {
    const text = paraphrase(result)?.text;
    if (text !== undefined) result = readInStory(text, sentence.article, sentence.story);
  }
  return result === sentence ? undefined : result;
}
