import { remembering } from '../lexicon/recentMap.ts';
import type { Document, Sentence, TextFormat } from './document.ts';
import { readMarkdown } from './markdown.ts';
import { ownText } from './ownText.ts';
import { readPlain } from './plain.ts';
import type { Prose } from './prose.ts';
import { sentencesIn } from './sentences.ts';
import { shift, type Span } from './span.ts';

const byteOrderMark = '\uFEFF';

/**
 * Takes a text apart into blocks and sentences. All offsets are UTF-16 code units of `text` as given, a byte order mark at
 * its head included. Any text will do; an empty one has no blocks.
 */
export function parseDocument(text: string, format: TextFormat): Document {
  const marked = text.startsWith(byteOrderMark);
  const bare = marked ? text.slice(1) : text;
  const read = format === 'markdown' ? readMarkdown(bare) : readPlain(bare);
  const content = marked ? shifted(read, 1) : read;
  return { text, format, ...content, sentences: sentencesOf(content) };
}

function shifted({ prose, blocks, frontMatter, comments }: Prose, by: number): Prose {
  return {
    prose: ' '.repeat(by) + prose,
    blocks: blocks.map((block) => ({ ...block, span: shift(block.span, by) })),
    comments: comments.map((comment) => ({ ...comment, span: shift(comment.span, by) })),
    ...(frontMatter && { frontMatter: { ...frontMatter, span: shift(frontMatter.span, by) } }),
  };
}

function sentencesOf({ prose, blocks }: Prose): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, { span: within }] of blocks.entries()) {
    for (const own of cut(ownText(prose.slice(within.start, within.end)))) {
      const span = shift(own, within.start);
      sentences.push({ span, text: prose.slice(span.start, span.end), block, index: sentences.length });
    }
  }
  return sentences;
}

/** Blocks that are remembered: while a draft is typed all but one are as they were. */
const KEPT = 1000;

/** The sentences of a block by themselves. */
const cut = remembering(KEPT, (text: string): readonly Span[] => sentencesIn(text, { start: 0, end: text.length }));
