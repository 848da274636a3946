import type { Block, BlockKind } from './document.ts';
import type { Span } from './span.ts';

/** The blocks of a Markdown text, in the order in which they are met. */
export interface MarkdownBlocks {
  readonly all: readonly Block[];
  /** A list item, a quotation: what is copy inside is of that kind, until `leave`. */
  enter(container: BlockKind): void;
  leave(): void;
  /** What follows stands in the footnote of this label; in none where it is undefined. */
  footnote(label: string | undefined): void;
  copy(span: Span): void;
  heading(span: Span, level: number): void;
  row(span: Span): void;
  /** The block that was met last turns out to be a heading of this level, if it is a heading at all. */
  relevel(level: number): void;
  /** The block that was met last turns out to be a caption. */
  caption(): void;
}

export function markdownBlocks(): MarkdownBlocks {
  const all: Block[] = [];
  const around: BlockKind[] = [];
  let footnote: string | undefined;

  function open(block: Omit<Block, 'footnote'>): void {
    all.push(footnote === undefined ? block : { ...block, footnote });
  }

  function changeLast(change: (last: Block) => Block): void {
    const last = all.at(-1);
    if (last) all[all.length - 1] = change(last);
  }

  return {
    all,
    enter: (container) => void around.push(container),
    leave: () => void around.pop(),
    footnote(label) {
      footnote = label;
    },
    copy: (span) => open({ kind: footnote === undefined ? (around.at(-1) ?? 'paragraph') : 'footnote', span }),
    heading: (span, level) => open({ kind: 'heading', level, span }),
    row: (span) => open({ kind: 'cell-row', span }),
    relevel: (level) => changeLast((last) => (last.kind === 'heading' ? { ...last, level } : last)),
    caption: () => changeLast((last) => ({ ...last, kind: 'caption' })),
  };
}
