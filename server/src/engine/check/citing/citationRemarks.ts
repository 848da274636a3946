import type { Citation } from '../../citations/citation.ts';
import { type FootnoteDefinition, footnoteDefinitions } from '../../citations/footnoteDefinition.ts';
import { isReference } from '../../citations/isReference.ts';
import { isDateAlone } from '../../citations/newsDate.ts';
import { nearestKey } from '../../citations/nearestKey.ts';
import { sentenceAt } from '../../citations/placement.ts';
import { duplicateNoteFixes, undefinedMarkFixes, unusedNoteFixes } from './footnoteFixes.ts';
import type { Finding, FindingCode, Fix, Severity } from '../../rules/finding.ts';
import type { Document, Sentence } from '../../text/document.ts';
import { contains, type Span } from '../../text/span.ts';

/** Findings on citations themselves, by the index of the sentence that they are listed with. */
export type CitationRemarks = ReadonlyMap<number, readonly Finding[]>;

/**
 * What is wrong with a draft's citations, whatever its sentences say: keys and references that no source answers to,
 * footnotes that nothing calls or that are defined twice. A remark on a definition stands on its copy, with the first
 * sentence of it; any other on the mark, with the sentence that the mark belongs to. Severities are the default ones.
 * `keys` are those that the sources have: one that a key was most likely to be is offered.
 */
export function citationRemarks(
  document: Document,
  citations: readonly Citation[],
  keys: () => readonly string[] = () => [],
): CitationRemarks {
  const definitions = footnoteDefinitions(document);
  const defined = new Map(definitions.toReversed().map((definition) => [definition.label, definition]));
  const labels = new Map(
    document.blocks.flatMap(({ footnote }) => (footnote === undefined ? [] : [[footnote.toLowerCase(), footnote]])),
  );
  const called = new Map<string, boolean>();
  for (const { style, label, sources } of citations) {
    if (style !== 'footnote') continue;
    called.set(label.toLowerCase(), sources.length > 0);
  }
  const remarks = [
    ...citations.flatMap((citation) => unknownMark(citation, document, { labels, keys })),
    ...definitions.flatMap((definition) => definitionRemarks(document, definition, defined, called)),
  ];
  const bySentence = new Map<number, Finding[]>();
  for (const { remark, definition } of remarks) {
    const own = definition && firstSentence(document, definition);
    const sentence = own ?? sentenceAt(document, remark.span.end - 1);
    if (!sentence) continue;
    const finding = own ? { ...remark, span: own.span } : remark;
    bySentence.set(sentence.index, [...(bySentence.get(sentence.index) ?? []), finding]);
  }
  return bySentence;
}

interface Remark {
  readonly remark: Finding;
  readonly definition?: FootnoteDefinition;
}

/** A key as a citation manager or our own fixes would make one; "[@home]" in a sentence may be anything. */
const KEY = /^(?=.*[\d_:/-])[\p{L}\p{N}_][\p{L}\p{N}_.:/-]*$/u;
/** A bracket that can be nothing but a citation: keys, what introduces them, and places. */
const PANDOC = /^\[(?:(?:see|see also|cf\.|e\.g\.,?)\s+)?-?@[^[\]]*\]$/iu;

function unknownMark(
  citation: Citation,
  { text }: Document,
  { labels, keys }: { readonly labels: ReadonlyMap<string, string>; readonly keys: () => readonly string[] },
): Remark[] {
  const { style, label, labelSpan, sources, span } = citation;
  if (sources.length > 0) return [];
  if (style === 'footnote') {
    // In copy without footnotes, "[^a-z]" is something else.
    if (labels.has(label.toLowerCase()) || (labels.size === 0 && !/^\d+$/.test(label))) return [];
    const message = `Footnote “${label}” is not defined. Add its definition, or take the mark out.`;
    const fixes = undefinedMarkFixes({ text }, citation, [...labels.values()]);
    return [withFixes(said('citation/unknown', span, message), fixes)];
  }
  const named =
    (style === 'pandoc' && PANDOC.test(text.slice(span.start, span.end)) && !/[[:]/.test(text[span.end] ?? '')) ||
    (style === 'comment' && KEY.test(label));
  const meant = style === 'pandoc' || style === 'comment' ? nearestKey(label, keys()) : undefined;
  if (!named && (style !== 'comment' || meant === undefined)) return [];
  if (meant === undefined) {
    return [
      said('citation/unknown', span, `No source has the key “${label}”. Cite one of the sources, or add this one.`),
    ];
  }
  const { remark } = said('citation/unknown', span, `No source has the key “${label}”; one has “${meant}”. Cite that?`);
  const edit = { span: labelSpan, text: meant };
  const fix: Fix = { kind: 'replace', title: `Change to “${meant}”`, edits: [edit], preferred: false };
  return [{ remark: { ...remark, expected: [meant], fixes: [fix] } }];
}

function definitionRemarks(
  document: Document,
  definition: FootnoteDefinition,
  defined: ReadonlyMap<string, FootnoteDefinition>,
  called: ReadonlyMap<string, boolean>,
): Remark[] {
  const { label, writtenLabel, mark, prose } = definition;
  const own = (code: FindingCode, message: string, fixes: readonly Fix[] = []): Remark => ({
    ...withFixes(said(code, mark, message), fixes),
    definition,
  });
  if (defined.get(label) !== definition) {
    return [
      own(
        'citation/duplicate',
        `Footnote “${writtenLabel}” is defined twice: readers get the first one. Give this one another label.`,
        duplicateNoteFixes(document, definition, defined.get(label)),
      ),
    ];
  }
  const resolved = called.get(label);
  if (resolved === undefined) {
    const message = `Nothing calls footnote “${writtenLabel}”. Call it, or take it out.`;
    return [own('citation/unused', message, unusedNoteFixes(document, definition))];
  }
  if (resolved || !isReferenceToPiece(definition)) return [];
  return [
    own(
      'citation/unknown',
      `No source is “${prose.trim().replace(/\.$/, '')}”. Cite one of the sources, or add this one.`,
    ),
  ];
}

const OWN_WORK =
  /\b(?:interview|conversation|e-?mail|correspondence|communication|call|notes?|visit|ibid|idem|op\. cit)\b/iu;

/** Reads like the references that are written here: a title or a date among names, and no address to follow. */
function isReferenceToPiece({ body, prose }: FootnoteDefinition): boolean {
  if (/https?:|www\.|\]\(/.test(body) || OWN_WORK.test(prose) || !isReference(prose)) return false;
  return (
    /[“"][^“”"]+[”"]/u.test(prose) || prose.split(/[,;]/).some((part) => isDateAlone(part.replace(/\.\s*$/, '').trim()))
  );
}

function firstSentence({ sentences, blocks }: Document, definition: FootnoteDefinition): Sentence | undefined {
  return sentences.find(({ span, block }) => {
    const holder = blocks[block];
    return holder !== undefined && definition.blocks.includes(holder) && contains(holder.span, span);
  });
}

function said(code: FindingCode, span: Span, message: string): Remark {
  return {
    remark: { code, severity: SEVERITY[code] ?? 'warning', span, message, expected: [], evidence: [], fixes: [] },
  };
}

function withFixes(remark: Remark, fixes: readonly Fix[]): Remark {
  return { ...remark, remark: { ...remark.remark, fixes } };
}

const SEVERITY: Readonly<Partial<Record<FindingCode, Severity>>> = { 'citation/unused': 'hint' };
