import type { CivilDate, Reading } from '../facts/fact.ts';
import { looksBack } from '../facts/lookingBack.ts';
import type { Block, Document, Sentence } from '../text/document.ts';
import type { Archive } from './archive.ts';
import { readSentence } from './archiveNames.ts';

/** A sentence of the draft with what stands around it: all that its judgement depends on besides archive and settings. */
export interface PlacedSentence {
  readonly text: string;
  readonly block: Block['kind'];
  /** The heading above it. */
  readonly heading?: string;
  /** The sentence before it in the same section. */
  readonly previous?: string;
  /** Those before that, oldest first, as far back as "he" or "it" is said from sentence to sentence. */
  readonly earlier?: readonly string[];
}

/** The same, read. */
export interface DraftSentence {
  readonly reading: Reading;
  readonly block: Block['kind'];
  readonly heading?: Reading;
  readonly previous?: Reading;
  readonly earlier?: readonly Reading[];
}

/** Sentences that a chain of pronouns is followed back. */
const CHAIN = 4;

/**
 * Where a sentence stands. Cheap: nothing is read, so that a cached judgement costs no reading. `copyOf` gives the words
 * of a sentence that are to be checked, as many code units as it has.
 */
export function placeSentence(
  sentence: Sentence,
  document: Document,
  copyOf: (one: Sentence) => string = ({ text }) => text,
): PlacedSentence {
  const [previous, ...earlier] = chainBefore(sentence, document).map(copyOf);
  const heading = headingsOf(document)[sentence.block];
  return {
    text: copyOf(sentence),
    block: document.blocks[sentence.block]?.kind ?? 'paragraph',
    ...(heading === undefined ? {} : { heading }),
    ...(previous === undefined ? {} : { previous }),
    ...(earlier.length === 0 ? {} : { earlier: earlier.toReversed() }),
  };
}

/** The sentence before, and while that begins with a pronoun too, those before it; latest first. */
function chainBefore(sentence: Sentence, document: Document): Sentence[] {
  const chain: Sentence[] = [];
  let looking = true;
  for (let index = sentence.index - 1; index >= 0 && chain.length < CHAIN && looking; index--) {
    const before = document.sentences[index];
    if (!before || document.blocks[before.block]?.kind === 'heading') break;
    chain.push(before);
    looking = looksBack(sentence.text) && looksBack(before.text);
  }
  return chain;
}

/** Reads a sentence and what stands around it, weekdays against the date of the draft. */
export function readPlaced(placed: PlacedSentence, archive: Archive, date: CivilDate | undefined): DraftSentence {
  const read = (text: string): Reading => readSentence(text, archive, date);
  return {
    reading: read(placed.text),
    block: placed.block,
    ...(placed.heading === undefined ? {} : { heading: read(placed.heading) }),
    ...(placed.previous === undefined ? {} : { previous: read(placed.previous) }),
    ...(placed.earlier === undefined ? {} : { earlier: placed.earlier.map(read) }),
  };
}

/** A claim that stands alone, as `verify` and the benches have them. */
export function readClaim(text: string, archive: Archive): DraftSentence {
  return readPlaced({ text, block: 'paragraph' }, archive, undefined);
}

const headings = new WeakMap<Document, readonly (string | undefined)[]>();

/** For each block the text of the nearest heading above it. */
function headingsOf(document: Document): readonly (string | undefined)[] {
  let known = headings.get(document);
  if (!known) {
    let last: string | undefined;
    known = document.blocks.map((block) => {
      const above = last;
      if (block.kind === 'heading') last = document.prose.slice(block.span.start, block.span.end).trim();
      return above;
    });
    headings.set(document, known);
  }
  return known;
}
