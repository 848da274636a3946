import type { CitableSource, CitationStyle } from '../../citations/citation.ts';
import { citationsInto } from '../../citations/citeEdits.ts';
import type { CitingSettings } from '../../citations/citing.ts';
import type { Evidence } from '../../rules/finding.ts';
import type { Document } from '../../text/document.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Archive } from '../archive.ts';
import { checkClaim } from '../checkClaim.ts';
import { citationsOf } from './draftCitations.ts';
import { placeSentence, readPlaced } from '../draftReading.ts';
import type { CheckedSentence } from '../judgement.ts';

/** A citation that is to be written: for which sentence, of which source, by which edits of the document. */
export interface PlannedCitation {
  readonly checked: CheckedSentence;
  /** The passage that carries the sentence best, of the source that is cited. */
  readonly evidence: Evidence;
  readonly edits: readonly TextEdit[];
}

/** What is cited: the checked draft, and how the shell names its sources. */
export interface CheckedDocument {
  readonly document: Document;
  readonly archive: Archive;
  readonly sentences: readonly CheckedSentence[];
}

/**
 * Cites the best source of every supported sentence that cites none, in the order of the draft. Sentences that name a source
 * in any style, and what stands in a footnote, are left alone. `citable` gives what a citation of the passage is made from;
 * where it gives nothing, the sentence is left out. All edits are of the document as it is and can be made together, as `editsOfAll` orders them.
 */
export function citeAll(
  draft: CheckedDocument,
  style: CitationStyle,
  settings: CitingSettings,
  citable: (evidence: Evidence) => CitableSource | undefined,
): PlannedCitation[] {
  const cite = citationsInto(draft.document, style, settings);
  return uncitedSentences(draft).flatMap((checked) => {
    const evidence = carryingEvidence(checked, draft);
    const source = evidence && citable(evidence);
    return source ? [{ checked, evidence, edits: cite(checked.sentence, source) }] : [];
  });
}

/** The best evidence whose source carries the sentence alone; where none does, the best there is. */
function carryingEvidence(
  { sentence, judgement }: CheckedSentence,
  { document, archive }: CheckedDocument,
): Evidence | undefined {
  const candidates = judgement.evidence.filter(({ relation }) => relation === 'agrees');
  const [best] = candidates;
  const sources = new Set(candidates.map(({ source }) => source));
  // There is nothing to choose from.
  if (sources.size < 2) return best;
  const placed = readPlaced(placeSentence(sentence, document), archive, undefined);
  const alone = [...sources].find((source) => {
    const cites = { ids: [source], mentioned: [], marked: true };
    const { findings } = checkClaim(placed, archive, { severity: {} }, { cites });
    return !findings.some(({ code }) => code === 'citation/not-covering');
  });
  return candidates.find(({ source }) => source === alone) ?? best;
}

/**
 * The edits of all, in an order in which they can be made together: where a last sentence ends at the end of the draft, its
 * mark goes before the notes that are appended there.
 */
export function editsOfAll(
  planned: readonly PlannedCitation[],
): readonly { readonly edit: TextEdit; readonly citation: PlannedCitation }[] {
  const each = planned.flatMap((citation) => citation.edits.map((edit, nth) => ({ edit, citation, nth })));
  return each.toSorted((a, b) => a.edit.span.start - b.edit.span.start || a.nth - b.nth);
}

/** The supported sentences of a draft that cite nothing. */
function uncitedSentences({ document, archive, sentences }: CheckedDocument): readonly CheckedSentence[] {
  const citations = citationsOf(document, archive);
  return sentences.filter(
    (checked) => uncitedEvidence(checked, document, citations.sourcesOf(checked.sentence) !== undefined) !== undefined,
  );
}

/** The best evidence of a supported sentence that cites nothing; undefined for any other. */
export function uncitedEvidence(
  { sentence, judgement }: CheckedSentence,
  document: Document,
  cites: boolean,
): Evidence | undefined {
  if (cites || judgement.verdict !== 'supported' || document.blocks[sentence.block]?.kind === 'footnote') {
    return undefined;
  }
  return judgement.evidence.find(({ relation }) => relation === 'agrees');
}
