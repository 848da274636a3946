import type { Document } from '../engine/text/document.ts';
import { revisionAt } from '../project/gitRevision.ts';
import { decode } from '../readers/decode.ts';
import { touchedSentences } from '../report/touched.ts';
import type { CheckedOnDisk } from './checkAll.ts';
import { UsageError } from './usage.ts';

/**
 * The drafts with the sentences marked that were touched since a git ref. Throws a `UsageError` where git cannot tell:
 * to let everything pass, or nothing, would be a wrong answer.
 */
export async function markTouched(drafts: readonly CheckedOnDisk[], ref: string): Promise<CheckedOnDisk[]> {
  const revision = revisionAt(ref);
  const marked: CheckedOnDisk[] = [];
  for (const draft of drafts) {
    const earlier = await revision.textOf(draft.file);
    if (earlier.kind === 'problem') throw new UsageError(earlier.message);
    marked.push({ ...draft, touched: touchedSentences(draft.document, await earlierDocument(earlier, draft)) });
  }
  return marked;
}

async function earlierDocument(
  earlier: { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'new' },
  { path, document }: CheckedOnDisk,
): Promise<Document | undefined> {
  if (earlier.kind === 'new') return undefined;
  const decoded = decode(earlier.bytes, path);
  if (decoded.kind !== 'text') return undefined;
  const { parseDocument } = await import('../engine/text/parseDocument.ts');
  return parseDocument(decoded.text, document.format);
}
