import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Span } from '../../engine/text/span.ts';
import type { DraftFact, FactVerdict } from '../../ledger/draftFact.ts';
import { sourceOffsets } from './sourceOffsets.ts';
import { VERDICT_SIGNS } from './verdictSigns.ts';

/**
 * Marks the facts in a Markdown tree, in place: the words of each typed fact, and behind every fact its number, which leads to its
 * note. A claim has a number only, behind its sentence. `source` is the text that the tree's positions belong to.
 */
export function markFacts(tree: Root, source: string, facts: readonly DraftFact[]): void {
  const pending = facts.toSorted((a, b) => a.span.end - b.span.end || a.number - b.number);
  walk(tree, source, { pending, next: 0 }, false);
}

interface Queue {
  readonly pending: readonly DraftFact[];
  /** The first fact whose number is not written yet. */
  next: number;
}

function walk(parent: Parents, source: string, queue: Queue, inLink: boolean): void {
  for (let i = 0; i < parent.children.length; i++) {
    const child: Nodes | undefined = parent.children[i];
    if (child?.type === 'text') {
      const marked = markedText(child, source, queue, inLink);
      // The pieces of a text may stand wherever it stood.
      const { children }: { children: Nodes[] } = parent;
      children.splice(i, 1, ...marked);
      i += marked.length - 1;
    } else if (child && 'children' in child) {
      walk(child, source, queue, inLink || child.type === 'link' || child.type === 'linkReference');
    }
  }
}

/** The text cut where facts begin and end. Facts whose words ended before this text (in code, say) get their numbers first. */
function markedText(node: Text, source: string, queue: Queue, inLink: boolean): PhrasingContent[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [node];
  const offsets = sourceOffsets(node.value, source, start, end);
  const touching = queue.pending.filter(({ span }) => span.start < end && span.end > start);
  const marks = touching.flatMap(marksOf);
  const pieces: PhrasingContent[] = [];
  let from = 0;
  const spans = [...marks, ...touching].map(({ span }) => span);
  const cuts = [...new Set(spans.flatMap((span) => [place(span.start, offsets), place(span.end, offsets)]))];
  for (const cut of [...cuts.toSorted((a, b) => a - b), node.value.length]) {
    if (cut > from) {
      pieces.push(wordsOf(node.value.slice(from, cut), offsets[from] ?? start, marks));
      from = cut;
    }
    const done = cut >= node.value.length ? end : (offsets[cut] ?? end);
    for (let fact = queue.pending[queue.next]; fact && fact.span.end <= done; fact = queue.pending[++queue.next]) {
      pieces.push(numberOf(fact, inLink));
    }
  }
  return pieces;
}

/** Index of the first unit that stands at or behind an offset of the source. */
function place(offset: number, offsets: readonly number[]): number {
  const found = offsets.findIndex((one) => one >= offset);
  return found < 0 ? offsets.length : found;
}

interface Mark {
  readonly span: Span;
  readonly verdict: FactVerdict;
}

/** The words of a fact; of a claim those that a finding names, which are part of the sentence. */
function marksOf({ kind, span, verdict, findings }: DraftFact): Mark[] {
  if (kind !== 'claim') return [{ span, verdict }];
  const named = findings.filter(({ code }) => code.startsWith(`${verdict}/`) && verdict !== 'unsupported');
  return named.map((finding) => ({ span: finding.span, verdict }));
}

function wordsOf(value: string, at: number, marks: readonly Mark[]): PhrasingContent {
  const holding = marks.filter(({ span }) => span.start <= at && at < span.end);
  const mark = holding.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  if (!mark || value.trim() === '') return { type: 'text', value };
  const data = { hName: 'span', hProperties: { className: ['fact', mark.verdict] } };
  return { type: 'emphasis', data, children: [{ type: 'text', value }] };
}

function numberOf({ number, verdict, kind }: DraftFact, inLink: boolean): PhrasingContent {
  const { sign, word } = VERDICT_SIGNS[verdict];
  const shown = `${String(number)}${verdict === 'supported' ? '' : sign}`;
  const className = ['no', verdict, ...(kind === 'claim' ? ['claim'] : [])];
  const label = `Fact ${String(number)}, ${word.toLowerCase()}`;
  const words: PhrasingContent = { type: 'text', value: shown };
  const id = `c${String(number)}`;
  const inner: PhrasingContent = inLink
    ? { type: 'emphasis', data: { hName: 'span', hProperties: { id, className } }, children: [words] }
    : {
        type: 'link',
        url: `#n${String(number)}`,
        data: { hProperties: { id, className, ariaLabel: label } },
        children: [words],
      };
  return { type: 'emphasis', data: { hName: 'sup' }, children: [inner] };
}
