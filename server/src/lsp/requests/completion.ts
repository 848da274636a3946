import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver';
import { citableSources } from '../../engine/check/citing/citableSources.ts';
import { type RankedSource, rankSources } from '../../engine/check/rankSources.ts';
import { speakersFor } from '../../engine/check/citing/speakersFor.ts';
import { citationKey } from '../../engine/citations/citationKey.ts';
import type { CitableSource } from '../../engine/citations/citation.ts';
import { codeTest } from '../../engine/citations/codeSpans.ts';
import { newFootnote } from '../../engine/citations/footnote.ts';
import { type FootnoteDefinition, footnoteDefinitions } from '../../engine/citations/footnoteDefinition.ts';
import { footnoteLabels } from '../../engine/citations/footnoteLabels.ts';
import { sentenceAt } from '../../engine/citations/placement.ts';
import { writtenKey } from '../../engine/citations/pandoc.ts';
import type { Evidence } from '../../engine/rules/finding.ts';
import { type CitedDraft, citedDraft } from '../citing/citedDraft.ts';
import { citableEvidence, citingSettings } from '../citing/citing.ts';
import { type CompletionPlace, completionPlace } from '../citing/completionPlace.ts';
import { escapeMarkdown, oneLine } from '../../report/markdown.ts';
import { sourceCaption } from '../../report/sourceCaption.ts';
import { captionOf } from '../sources/sourceCard.ts';
import type { RequestContext } from './requestContext.ts';

/** What asks for completion while typing: the signs that begin a key, and the space behind “according to”. */
export const TRIGGER_CHARACTERS = ['@', '^', ' '];

/** Sources listed; in a large archive the rest comes by typing on. */
const MOST = 200;

const MOST_SPEAKERS = 12;

/**
 * `textDocument/completion`: keys of sources after `[@` and in a source comment, labels of footnotes after `[^`, those first
 * that speak of the sentence. A footnote of a source that has none yet comes with its definition. After “according to” the
 * speakers whom the sources name for the sentence, and their outlets. Nothing anywhere else.
 */
export async function completion(
  context: RequestContext,
  { textDocument, position }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionList | null> {
  const open = context.session.open.get(textDocument.uri);
  // Most keystrokes end here, before anything is prepared.
  if (!open || !completionPlace(open.text, open.lines.offsetAt(position))) return null;
  const draft = await citedDraft(context, textDocument.uri, token);
  if (!draft) return null;
  const offset = draft.draft.lines.offsetAt(position);
  const place = completionPlace(draft.document.text, offset);
  if (place?.kind === 'speaker') return { isIncomplete: false, items: speakerItems(context, draft, place) };
  if (!place || draft.document.format === 'plain') return null;
  if (place.kind !== 'comment' && codeTest(draft.document)(place.start)) return null;
  const candidates = candidatesFor(draft, place);
  const items = candidates.slice(0, MOST).map((one, rank) => toItem(context, draft, place, one, rank));
  return { isIncomplete: candidates.length > MOST, items };
}

function speakerItems({ features }: RequestContext, draft: CitedDraft, place: CompletionPlace): CompletionItem[] {
  const speakers = speakersFor(wordsAround(draft, place), draft.sources.archive);
  return speakers.slice(0, MOST_SPEAKERS).map(({ name, passage }, rank) => ({
    label: oneLine(name),
    kind: CompletionItemKind.Text,
    detail: sourceCaption(passage),
    documentation: quotation(features, passage),
    sortText: String(rank).padStart(4, '0'),
    textEdit: { range: draft.draft.lines.rangeOf(place.span), newText: oneLine(name) },
  }));
}

function quotation(features: RequestContext['features'], { text }: Evidence): MarkupContent | string {
  const quoted = oneLine(text);
  return features.markdownCompletion ? { kind: MarkupKind.Markdown, value: `> ${escapeMarkdown(quoted)}` } : quoted;
}

/** Something to choose: a source, a footnote that is there, or both. */
interface Candidate {
  readonly source?: CitableSource;
  readonly definition?: FootnoteDefinition;
  readonly passage?: RankedSource['passage'];
}

function candidatesFor(draft: CitedDraft, place: CompletionPlace): readonly Candidate[] {
  const { archive } = draft.sources;
  const ranked = rankSources(wordsAround(draft, place), archive);
  const byId = citableSources(archive);
  const first = new Set(ranked.map(({ id }) => id));
  const ordered: RankedSource[] = [...ranked, ...[...byId.keys()].filter((id) => !first.has(id)).map((id) => ({ id }))];
  const sources = ordered.flatMap(({ id, passage }): Candidate[] => {
    const source = byId.get(id);
    return source ? [{ source, ...(passage && { passage }) }] : [];
  });
  if (place.kind !== 'footnote') return sources;
  const sourcesByLabel = new Map(
    draft.citations.flatMap(({ style, label, sources: ids }) =>
      style === 'footnote' ? [[label.toLowerCase(), ids] as const] : [],
    ),
  );
  const definitions = footnoteDefinitions(draft.document);
  const ofSource = (id: string): FootnoteDefinition | undefined =>
    definitions.find(({ label }) => sourcesByLabel.get(label)?.includes(id));
  const named = sources.map((candidate): Candidate => {
    const definition = candidate.source && ofSource(candidate.source.id);
    return definition ? { ...candidate, definition } : candidate;
  });
  const own = definitions.filter((definition) => !named.some((candidate) => candidate.definition === definition));
  // What speaks of the sentence, then the notes that are there, then all else.
  return [
    ...named.slice(0, ranked.length),
    ...own.map((definition) => ({ definition })),
    ...named.slice(ranked.length),
  ];
}

/** The words of the sentence that is being cited, without the mark that is being written. */
function wordsAround({ document }: CitedDraft, place: CompletionPlace): string {
  const sentence = sentenceAt(document, Math.max(0, place.start - 1));
  if (!sentence) return '';
  const end = Math.max(0, Math.min(place.start - sentence.span.start, sentence.text.length));
  return sentence.text.slice(0, end) + sentence.text.slice(place.span.end - sentence.span.start);
}

function toItem(
  { features }: RequestContext,
  draft: CitedDraft,
  place: CompletionPlace,
  { source, definition, passage }: Candidate,
  rank: number,
): CompletionItem {
  const { lines } = draft.draft;
  const note = place.kind === 'footnote' && source && !definition ? footnoteOf(draft, source, passage) : undefined;
  const label = definition?.writtenLabel ?? note?.label ?? (source ? citationKey(source) : '');
  const written = place.kind === 'pandoc' && source ? writtenKey(label) : label;
  const caption = source ? captionOf(source) : oneLine(definition?.prose ?? '');
  return {
    label,
    kind: CompletionItemKind.Reference,
    detail: caption,
    ...(passage && { documentation: quotation(features, passage) }),
    sortText: String(rank).padStart(4, '0'),
    filterText: `${label} ${caption}`,
    ...(rank === 0 && passage && { preselect: true }),
    textEdit: { range: lines.rangeOf(place.span), newText: written + place.closing },
    ...(note && {
      additionalTextEdits: note.definition.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text })),
    }),
  };
}

/** The footnote that a citation of the source would get: its label, and the definition to append. */
function footnoteOf(
  draft: CitedDraft,
  source: CitableSource,
  passage: RankedSource['passage'],
): ReturnType<typeof newFootnote> {
  const { document } = draft;
  const citing = { ...citingSettings(draft), document, labels: footnoteLabels(document) };
  return newFootnote(citing, citableEvidence(draft, passage ?? { source: source.id }) ?? source);
}
