import { createHash } from 'node:crypto';

/** The words of a text on one line: line breaks, runs of spaces and the form of accents and apostrophes make no difference. */
export function onOneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"').replaceAll(/\s+/gu, ' ').trim();
}

/** A short mark of a text's words; 96 bits of SHA-256, so that no two texts of an archive share one by chance. */
export function contentHash(text: string): string {
  return shortHash(onOneLine(text));
}

/** The mark of a fact: its sentence, its kind, its words, and which of several such in the sentence it is, from 0. */
export function factKey(sentence: string, kind: string, words: string, nth: number): string {
  return shortHash(JSON.stringify([onOneLine(sentence), kind, onOneLine(words), nth]));
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
