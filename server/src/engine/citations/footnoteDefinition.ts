import type { Block, Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';

/** What a footnote says, where it says it. Spans are of the document. */
export interface FootnoteDefinition {
  /** Lower case, as labels are compared. */
  readonly label: string;
  readonly writtenLabel: string;
  /** `[^3]:` */
  readonly mark: Span;
  /** The first line, as written. */
  readonly line: string;
  /** All that it says, comments left out. */
  readonly body: string;
  /** The same as copy: without addresses, marks and code. */
  readonly prose: string;
  /** At least one. */
  readonly blocks: readonly Block[];
}

const DEFINITION = /^( {0,3})\[\^([^\]\s]+)\]:[ \t]*(.*)$/gm;

/** The footnotes that a Markdown document defines, by place; none in code. Two may have one label: the first one counts. */
export function footnoteDefinitions(document: Document): FootnoteDefinition[] {
  if (document.format === 'plain') return [];
  const notes = document.blocks.filter(({ footnote }) => footnote !== undefined);
  const marks = [...document.text.matchAll(DEFINITION)];
  const found: FootnoteDefinition[] = [];
  let next = 0;
  for (const [nth, { 1: indent = '', 2: writtenLabel = '', 3: line = '', index }] of marks.entries()) {
    const label = writtenLabel.toLowerCase();
    const end = marks[nth + 1]?.index ?? document.text.length;
    while ((notes[next]?.span.start ?? end) < index) next++;
    const blocks: Block[] = [];
    for (let note = notes[next]; note && note.span.start < end; note = notes[++next]) {
      if (note.footnote?.toLowerCase() === label) blocks.push(note);
    }
    if (blocks.length === 0) continue;
    const start = index + indent.length;
    found.push({
      label,
      writtenLabel,
      mark: { start, end: start + writtenLabel.length + '[^]:'.length },
      line: line.trimEnd(),
      body: joined(document.text, blocks).replace(/<!--[^]*?-->/g, ' '),
      prose: joined(document.prose, blocks),
      blocks,
    });
  }
  return found;
}

function joined(text: string, blocks: readonly Block[]): string {
  return blocks.map(({ span }) => text.slice(span.start, span.end).trim()).join(' ');
}
