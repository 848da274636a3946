import { readFacts } from '../facts/read.ts';
import type { KnownNames, Reading } from '../facts/fact.ts';
import { wordKey } from '../index/indexKeys.ts';
import { inflectionKey } from '../lexicon/inflection.ts';
import type { ReadPassage } from '../match/window.ts';
import type { Archive } from './archive.ts';

/*
 * What checking remembers of an archive while that snapshot lives: which words are names in it, and readings of the
 * passages that were retrieved lately. Nothing here changes an answer; it only saves work.
 */

interface Memory {
  readonly known: Map<string, boolean>;
  readonly readings: Map<string, Reading>;
}

/** Readings kept an archive: a few drafts' worth of passages. */
const KEPT_READINGS = 4000;

const memories = new WeakMap<Archive, Memory>();

function memoryOf(archive: Archive): Memory {
  let memory = memories.get(archive);
  if (!memory) memories.set(archive, (memory = { known: new Map(), readings: new Map() }));
  return memory;
}

/** Whether any source has the word (lower case), in any inflection. */
export function isKnownIn(archive: Archive): (word: string) => boolean {
  const { known } = memoryOf(archive);
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = archive.index.passagesWith(wordKey(inflectionKey(word))) > 0;
      known.set(word, answer);
    }
    return answer;
  };
}

/** Reads passages against the date of their article; keeps the latest few thousand readings. */
export function passageReader(archive: Archive): ReadPassage {
  const { readings } = memoryOf(archive);
  const knownNames = knownNamesOf(archive);
  return (passage) => {
    const key = `${passage.index}:${passage.article.id}`;
    const kept = readings.get(key);
    if (kept) return kept;
    const { date } = passage.article;
    const reading = readFacts(passage.text, date ? { date, knownNames } : { knownNames });
    if (readings.size >= KEPT_READINGS) readings.clear();
    readings.set(key, reading);
    return reading;
  };
}

/** Lower-case words that the sources write with a capital inside sentences oftener than without: names, also at the head of a sentence. */
export function knownNamesOf(archive: Archive): KnownNames {
  return archive.index.nameWords;
}
