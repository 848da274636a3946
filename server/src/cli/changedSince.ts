import { parseDocument } from '../engine/text/parseDocument.ts';
import { revisionAt } from '../project/gitRevision.ts';
import { decode } from '../readers/decode.ts';
import { touchedSentences } from '../report/touched.ts';
import type { DraftOnDisk } from './checkAll.ts';
import { UsageError } from './usage.ts';

/**
 * The drafts with the sentences marked that were touched since a git ref. Throws a `UsageError` where git cannot tell:
 * to let everything pass, or nothing, would be a wrong answer.
 */
export async function markTouched(drafts: readonly DraftOnDisk[], ref: string): Promise<DraftOnDisk[]> {
  const revision = revisionAt(ref);
  const marked: DraftOnDisk[] = [];
  for (const draft of drafts) {
    const earlier = await revision.textOf(draft.file);
    if (earlier.kind === 'problem') throw new UsageError(earlier.message);
    marked.push({ ...draft, touched: touchedSentences(draft.document, earlierDocument(earlier, draft)) });
  }
  return marked;
}

function earlierDocument(
  earlier: { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'new' },
  { path, document }: DraftOnDisk,
) {
  if (earlier.kind === 'new') return undefined;
  const decoded = decode(earlier.bytes, path);
  return decoded.kind === 'text' ? parseDocument(decoded.text, document.format) : undefined;
}
