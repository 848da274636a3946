import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { passagesOf } from '../../server/src/engine/sources/passages.ts';
import { articleOf } from '../claimSets.ts';
import { hasFields, parseLines } from '../jsonForm.ts';

/** The sentences of one text, in order. */
export type Prose = readonly string[];

/**
 * The texts of a folder: every .txt and .md file, and of every .jsonl file the lines that have a `text`. Sentences that
 * are very short or very long are left out. Throws where nothing is left.
 */
export function readProse(folder: string): Prose[] {
  const files = readdirSync(folder).toSorted();
  const texts = files.flatMap((name) => textsOf(join(folder, name)));
  const prose = texts.map(sentencesOf).filter((sentences) => sentences.length > 2);
  if (prose.length === 0) throw new Error(`${folder} has no prose: .txt, .md or .jsonl files with texts are needed`);
  return prose;
}

function textsOf(file: string): string[] {
  switch (extname(file)) {
    case '.txt':
    case '.md':
      return [readFileSync(file, 'utf8')];
    case '.jsonl':
      return file.endsWith('.claims.jsonl')
        ? []
        : parseLines(readFileSync(file, 'utf8'), hasText).map(({ text }) => text);
    default:
      return [];
  }
}

function hasText(value: unknown): value is { readonly text: string } {
  return hasFields(value, { text: 'string' });
}

function sentencesOf(text: string): Prose {
  return passagesOf(articleOf('prose', text))
    .map((passage) => passage.text.replaceAll(/\s+/gu, ' ').trim())
    .filter(
      (sentence) => sentence.length >= 40 && sentence.length <= 400 && /^["“]?\p{Lu}.*[.!?]["”]?$/u.test(sentence),
    );
}
