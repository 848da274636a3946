import { certaintyOf } from '../../engine/lexicon/reportingVerbs.ts';
import { isStop } from '../../engine/lexicon/stopWords.ts';
import { pick, replaced, type Rewritten, type SourceSentence } from './story.ts';

/** A word of a quotation is another one of the same ending. */
export function changedQuoteWord(sentence: SourceSentence): Rewritten | undefined {
  const { reading, story } = sentence;
  const words = reading.quotations
    .filter(({ tokens }) => tokens.to - tokens.from >= 4)
    .flatMap(({ tokens }) => reading.tokens.slice(tokens.from, tokens.to))
    .filter(({ kind, text, key }) => kind === 'word' && /^[a-z]{4,}$/u.test(text) && !isStop(key));
  const word = pick(words, sentence);
  if (!word) return undefined;
  const others = story.sentences
    .flatMap((other) => other.reading.tokens)
    .filter(
      (other) =>
        /^[a-z]{4,}$/u.test(other.text) &&
        !isStop(other.key) &&
        // Reporting verbs stand outside quotations everywhere and look odd within.
        certaintyOf(other.key) === undefined &&
        ending(other.lower) === ending(word.lower) &&
        !sentence.keys.has(other.key),
    );
  const other = pick(others, sentence);
  return other && replaced(sentence, word, other.text);
}

function ending(word: string): string {
  return /(?:ing|ed|ly|s)$/u.exec(word)?.[0] ?? '';
}
