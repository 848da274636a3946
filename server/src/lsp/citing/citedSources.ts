import type { Citation } from '../../engine/citations/citation.ts';
import { type FootnoteDefinition, footnoteDefinitions } from '../../engine/citations/footnoteDefinition.ts';
import { contains, type Span } from '../../engine/text/span.ts';
import { type CitedDraft, citationAt } from './citedDraft.ts';

/** What stands at the cursor: a mark that cites, or a footnote's definition. */
export interface CitedPlace {
  /** Of the key, label or name, in the draft. */
  readonly span: Span;
  readonly citation: Citation | undefined;
  readonly definition: FootnoteDefinition | undefined;
  /** Ids of the sources that it may mean. */
  readonly sources: readonly string[];
}

/** The citation or the definition of one at an offset of the draft. The definition of a footnote that is called comes with it. */
export function citedPlace(draft: CitedDraft, offset: number): CitedPlace | undefined {
  const definitions = footnoteDefinitions(draft.document);
  const definition = definitions.find(({ mark }) => contains(mark, { start: offset, end: offset }));
  if (definition) {
    const called = draft.citations.find(({ style, label }) => style === 'footnote' && isLabel(definition, label));
    return { span: labelOf(definition), citation: undefined, definition, sources: called?.sources ?? [] };
  }
  const citation = citationAt(draft, offset);
  if (!citation) return undefined;
  return {
    span: citation.labelSpan,
    citation,
    definition: citation.style === 'footnote' ? definitions.find((one) => isLabel(one, citation.label)) : undefined,
    sources: citation.sources,
  };
}

/** The paths of the sources that a place may mean: a source has another id for a draft of another folder. */
export function citedPaths({ sources }: CitedDraft, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => sources.archive.articles.get(id)?.path ?? []));
}

/** Whether a citation may mean one of the sources. */
export function citesAny(draft: CitedDraft, { sources }: Citation, paths: ReadonlySet<string>): boolean {
  return sources.some((id) => {
    const path = draft.sources.archive.articles.get(id)?.path;
    return path !== undefined && paths.has(path);
  });
}

/** The label in a definition's mark, without its signs. */
export function labelOf({ mark, writtenLabel }: FootnoteDefinition): Span {
  const start = mark.start + '[^'.length;
  return { start, end: start + writtenLabel.length };
}

function isLabel(definition: FootnoteDefinition, label: string): boolean {
  return definition.label === label.toLowerCase();
}
