import type { Element } from 'hast';
import { contains } from '../../engine/text/span.ts';
import type { DraftFact } from '../../ledger/draftFact.ts';
import { copyBlocks } from './copyTree.ts';
import { element } from './element.ts';
import { marginNotes } from './notes.ts';
import type { Page } from './page.ts';

/** The copy, a row a block: the block as published, and beside it the notes on its facts. No fact is without its note. */
export function copyRows(page: Page): Element {
  const { document, facts } = page.draft;
  const blocks = copyBlocks(document, facts);
  const placed = new Set<DraftFact>();
  const rows = blocks.map(({ element: block, span }) => {
    const own = span ? facts.filter((fact) => !placed.has(fact) && contains(span, fact.span)) : [];
    for (const fact of own) placed.add(fact);
    return { block, own };
  });
  const left = facts.filter((fact) => !placed.has(fact));
  const last = rows.at(-1);
  // Facts of footnotes: the renderer gathers their text in a list of its own, at the end.
  if (last) rows[rows.length - 1] = { block: last.block, own: [...last.own, ...left] };
  return element('div', { className: ['rows'] }, ...rows.map(({ block, own }) => rowOf(block, own, page)));
}

function rowOf(block: Element, facts: readonly DraftFact[], page: Page): Element {
  const notes = marginNotes(facts, page);
  const copy = element('div', { className: ['copy'], dir: 'auto' }, block);
  return element('div', { className: ['row'] }, copy, ...(notes ? [notes] : []));
}
