import { readFacts } from '../facts/read.ts';
import type { Reading, ReadingContext } from '../facts/fact.ts';
import type { Block, Sentence } from '../text/document.ts';
import type { Archive } from './archive.ts';
import { knownNamesOf } from './archiveNames.ts';
import type { DraftCheck } from './checkDraft.ts';

/** A sentence of the draft with all that its judgement depends on besides archive and settings. */
export interface DraftSentence {
  readonly reading: Reading;
  readonly block: Block['kind'];
  readonly heading?: string;
  readonly previous?: Reading;
  /** Names every input above: equal keys, equal judgement. */
  readonly key: string;
}

/** Reads a sentence with its surroundings: the heading above and the sentence before in the same section. */
export function readDraftSentence(sentence: Sentence, { document, archive, settings }: DraftCheck): DraftSentence {
  const context = readingContext(archive, settings.date);
  const block = document.blocks[sentence.block];
  const before = document.sentences[sentence.index - 1];
  const earlier = before && document.blocks[before.block]?.kind !== 'heading' ? before : undefined;
  const heading = headingAbove(sentence, document.blocks);
  const title = heading && document.prose.slice(heading.span.start, heading.span.end).trim();
  const kind = block?.kind ?? 'paragraph';
  return {
    reading: readFacts(sentence.text, context),
    block: kind,
    ...(title === undefined ? {} : { heading: title }),
    ...(earlier === undefined ? {} : { previous: readFacts(earlier.text, context) }),
    key: JSON.stringify([sentence.text, kind, title ?? null, earlier?.text ?? null]),
  };
}

/** A claim that stands alone, as `verify` and the benches have them. */
export function readClaim(text: string, archive: Archive): DraftSentence {
  return { reading: readFacts(text, readingContext(archive, undefined)), block: 'paragraph', key: text };
}

function readingContext(archive: Archive, date: ReadingContext['date']): ReadingContext {
  const knownNames = knownNamesOf(archive);
  return date ? { date, knownNames } : { knownNames };
}

function headingAbove(sentence: Sentence, blocks: readonly Block[]): Block | undefined {
  for (let i = sentence.block - 1; i >= 0; i--) if (blocks[i]?.kind === 'heading') return blocks[i];
  return undefined;
}
