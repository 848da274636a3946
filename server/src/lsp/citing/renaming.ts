import type { CitableSource } from '../../engine/citations/citation.ts';
import { citableSources } from '../../engine/check/citing/citableSources.ts';
import { citationKey } from '../../engine/citations/citationKey.ts';
import { fold } from '../../engine/citations/fold.ts';
import { footnoteDefinitions } from '../../engine/citations/footnoteDefinition.ts';
import { writtenKey } from '../../engine/citations/pandoc.ts';
import type { Span } from '../../engine/text/span.ts';
import type { TextEdit } from '../../engine/text/textEdit.ts';
import type { CitedDraft } from './citedDraft.ts';
import { citedPlace, citesAny, labelOf } from './citedSources.ts';

/** What a name at the cursor is of: a source's key, which all drafts share, or a footnote of this draft. */
export type Renamable = RenamableKey | RenamableLabel;

export interface RenamableKey {
  readonly kind: 'key';
  readonly span: Span;
  readonly name: string;
  readonly source: CitableSource;
}

export interface RenamableLabel {
  readonly kind: 'label';
  readonly span: Span;
  readonly name: string;
}

/** What can be renamed at an offset; a text that says why nothing can. */
export function renamableAt(draft: CitedDraft, offset: number): Renamable | string {
  const place = citedPlace(draft, offset);
  if (!place) return 'There is no citation key or footnote label here to rename.';
  const name = draft.document.text.slice(place.span.start, place.span.end);
  const { citation, sources } = place;
  if (!citation || citation.style === 'footnote') return { kind: 'label', span: place.span, name };
  if (citation.style !== 'pandoc' && citation.style !== 'comment') {
    return 'Only citation keys and footnote labels can be renamed.';
  }
  const [only, ...others] = sources;
  const source = only === undefined ? undefined : citableSources(draft.sources.archive).get(only);
  if (!source) return `No source has the key “${name}”.`;
  if (others.length > 0) return `“${name}” may mean several sources; give one of them a key of its own first.`;
  if (!isKeyOf(source, name)) return 'This names the source by other means than its key.';
  return { kind: 'key', span: place.span, name: citationKey(source), source };
}

/** What a key may be; a text that says what is wrong with this one. */
export function keyProblem(key: string): string | undefined {
  if (/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.#$%&+?~/-]*$/u.test(key)) return undefined;
  return `“${key}” is no citation key: letters, digits and signs such as - _ : without spaces.`;
}

/** What a footnote's label may be; a text that says what is wrong with this one. */
export function labelProblem(label: string, draft: CitedDraft, before: string): string | undefined {
  if (!/^[^\s[\]^]+$/u.test(label)) return `“${label}” is no footnote label: no spaces, no brackets.`;
  const same = label.toLowerCase();
  const taken = footnoteDefinitions(draft.document).some((one) => one.label === same);
  return taken && same !== before.toLowerCase() ? `Footnote “${label}” is there already.` : undefined;
}

/** The edits that give a footnote of one draft another label: in its definitions and wherever it is called. */
export function labelEdits(draft: CitedDraft, before: string, after: string): TextEdit[] {
  const same = before.toLowerCase();
  const definitions = footnoteDefinitions(draft.document).filter(({ label }) => label === same);
  const calls = draft.citations.filter(({ style, label }) => style === 'footnote' && label.toLowerCase() === same);
  return [...definitions.map(labelOf), ...calls.map(({ labelSpan }) => labelSpan)].map((span) => ({
    span,
    text: after,
  }));
}

/**
 * The edits that give a source another key in one draft: in Pandoc citations and comments, and in the labels of footnotes
 * that are called by the key and say that source.
 */
export function keyEdits(draft: CitedDraft, source: CitableSource, after: string): TextEdit[] {
  const paths = new Set(source.path === undefined ? [] : [source.path]);
  const edits: TextEdit[] = [];
  const labels = new Set<string>();
  for (const citation of draft.citations) {
    const { style, label, labelSpan } = citation;
    if (!isKeyOf(source, label) || !citesAny(draft, citation, paths)) continue;
    if (style === 'pandoc') edits.push(pandocEdit(draft, labelSpan, after));
    if (style === 'comment') edits.push({ span: labelSpan, text: after });
    if (style === 'footnote') labels.add(label);
  }
  return [...edits, ...[...labels].flatMap((label) => labelEdits(draft, label, after))];
}

/** Whether the words name the source by its key, as it is now or was made for it. */
function isKeyOf(source: CitableSource, words: string): boolean {
  return fold(words) === fold(citationKey(source));
}

/** Braces come and go with what the key needs. */
function pandocEdit({ document }: CitedDraft, span: Span, after: string): TextEdit {
  const braced = document.text[span.start - 1] === '{' && document.text[span.end] === '}';
  const whole = braced ? { start: span.start - 1, end: span.end + 1 } : span;
  return { span: whole, text: writtenKey(after) };
}
