import type { Finding } from '../../rules/finding.ts';
import type { Document } from '../../text/document.ts';
import type { Archive } from '../archive.ts';
import { uncitedEvidence } from './citeAll.ts';
import type { CheckedSentence } from '../judgement.ts';
import type { SeverityMap } from '../settings.ts';
import { sourceLabel } from '../sourceLabel.ts';

const CODE = 'citation/uncited';

/**
 * The finding on a supported sentence that cites nothing, on the whole sentence, span of the document. Off unless the
 * settings name its very code: most copy cites by the paragraph, if at all. Says nothing while it is off, so that no
 * listing is full of it.
 */
export function uncited(
  checked: CheckedSentence,
  {
    document,
    archive,
    cites,
    severity,
  }: {
    readonly document: Document;
    readonly archive: Archive;
    /** Whether the sentence names a source. */
    readonly cites: boolean;
    readonly severity: SeverityMap;
  },
): Finding[] {
  const own = severity[CODE] ?? 'off';
  if (own === 'off') return [];
  const evidence = uncitedEvidence(checked, document, cites);
  const article = evidence && archive.articles.get(evidence.source);
  if (!evidence || !article) return [];
  return [
    {
      code: CODE,
      severity: own,
      span: checked.sentence.span,
      message: `No source is cited for this. It is in ${sourceLabel(article)}: cite that.`,
      expected: [],
      evidence: [evidence],
      fixes: [],
    },
  ];
}
