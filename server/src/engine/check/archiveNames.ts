import { readFacts } from '../facts/read.ts';
import type { CivilDate, KnownNames, Reading } from '../facts/fact.ts';
import { wordKey } from '../index/indexKeys.ts';
import type { PassageIndex } from '../index/passageIndex.ts';
import { inflectionKey } from '../lexicon/inflection.ts';
import { contentTerms } from '../match/terms.ts';
import { type PassageReading, type ReadPassage, type SourceWindow, sourceWindow } from '../match/window.ts';
import type { Passage } from '../sources/article.ts';
import type { Archive } from './archive.ts';
import { type RecentMap, recentMap } from '../lexicon/recentMap.ts';

/*
 * What checking remembers of an archive while that snapshot lives: which words are names in it, and readings of the
 * passages that were retrieved lately and of the draft. Nothing here changes an answer; it only saves work.
 */

interface Memory {
  readonly known: Map<string, boolean>;
  readonly passages: RecentMap<Passage, PassageReading>;
  readonly windows: RecentMap<string, SourceWindow>;
  readonly sentences: RecentMap<string, Reading>;
}

/** Passages kept an archive. A draft of 2,000 words asks for some 2,200; each takes about 11 KB, so that it is 65 MB at most. */
const KEPT_PASSAGES = 6000;
/** Windows kept an archive. Such a draft asks for some 500, of 3 KB beside the passages in them. */
const KEPT_WINDOWS = 2000;
/** Sentences of drafts kept an archive: each is read as what is claimed, and as what stands before the next. */
const KEPT_SENTENCES = 2000;

const memories = new WeakMap<Archive, Memory>();

function memoryOf(archive: Archive): Memory {
  let memory = memories.get(archive);
  if (!memory) {
    memory = {
      known: new Map(),
      passages: recentMap(KEPT_PASSAGES),
      windows: recentMap(KEPT_WINDOWS),
      sentences: recentMap(KEPT_SENTENCES),
    };
    memories.set(archive, memory);
  }
  return memory;
}

/** Whether any source has the word (lower case), in any inflection, or several words with blanks between as they stand. */
export function isKnownIn(archive: Archive): (word: string) => boolean {
  const { known } = memoryOf(archive);
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      const words = word.split(' ');
      answer =
        words.length > 1
          ? isWrittenIn(archive.index, words)
          : archive.index.passagesWith(wordKey(inflectionKey(word))) > 0;
      known.set(word, answer);
    }
    return answer;
  };
}

/** Passages in which a whole name is looked for. */
const MOST_WITH_NAME = 12;

/** Whether any passage has the words one after the other, accents aside, an initial between them or not. */
function isWrittenIn(index: PassageIndex, words: readonly string[]): boolean {
  const terms = words.map((word) => ({ key: wordKey(inflectionKey(word)), weight: 1 }));
  const name = new RegExp(`(?<!\\p{L})${words.map(literally).join(NEXT)}(?!\\p{L})`, 'u');
  return index.search(terms, MOST_WITH_NAME).some(({ passage }) => name.test(plain(passage.text)));
}

const NEXT = String.raw`[\s.\u2010-]+(?:\p{L}\.?\s+)?`;

/** A word as a pattern: what is neither letter nor digit may be any mark. */
function literally(word: string): string {
  return word.replaceAll(/[^\p{L}\p{N}]/gu, '.');
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Reads passages against the date of their article; keeps the latest few thousand readings. */
export function passageReader(archive: Archive): ReadPassage {
  const { passages } = memoryOf(archive);
  const knownNames = knownNamesOf(archive);
  return (passage) => {
    const kept = passages.get(passage);
    if (kept) return kept;
    const { date } = passage.article;
    const reading = readFacts(passage.text, date ? { date, knownNames } : { knownNames });
    const read = { reading, terms: contentTerms(reading) };
    passages.set(passage, read);
    return read;
  };
}

/** Lays out passages of an article, by their places in it, in order; those outside are left out. Keeps the latest windows. */
export function windowReader(archive: Archive): (articleId: string, places: readonly number[]) => SourceWindow {
  const { windows } = memoryOf(archive);
  const read = passageReader(archive);
  const { index } = archive;
  return (articleId, places) => {
    const key = `${places.join()} ${articleId}`;
    const kept = windows.get(key);
    if (kept) return kept;
    const passages = index.passagesAt(articleId, places);
    const whole = passages.length === index.passagesOf(articleId);
    const window = sourceWindow(articleId, passages, read, { expansions: index.expansions, whole });
    windows.set(key, window);
    return window;
  };
}

/** Reads a sentence of a draft, or its heading, against the date of the draft; keeps the latest readings. */
export function readSentence(text: string, archive: Archive, date: CivilDate | undefined): Reading {
  const { sentences } = memoryOf(archive);
  const key = date ? `${date.year}-${date.month}-${date.day} ${text}` : text;
  const kept = sentences.get(key);
  if (kept) return kept;
  const knownNames = knownNamesOf(archive);
  const reading = readFacts(text, date ? { knownNames, date } : { knownNames });
  sentences.set(key, reading);
  return reading;
}

/** Lower-case words that the sources write with a capital inside sentences oftener than without: names, also at the head of a sentence. */
function knownNamesOf(archive: Archive): KnownNames {
  return archive.index.nameWords;
}
