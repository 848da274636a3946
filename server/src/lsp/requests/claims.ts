import type { CancellationToken } from 'vscode-languageserver';
import { type CheckedDraft, sentencesIn } from '../drafts/checkedDraft.ts';
import { deskWords } from '../ledger/deskWord.ts';
import type { DraftPartParams, DraftClaims } from '../protocol.ts';
import { toClaim } from '../toViews.ts';
import type { RequestContext } from './requestContext.ts';

/** `sourcecheck/claims`: the sentences of a draft with their verdicts, or those that touch a range; also of one that is not open. */
export async function claims(
  { session, reviews }: RequestContext,
  { textDocument: { uri }, range }: DraftPartParams,
  token: CancellationToken,
): Promise<DraftClaims | null> {
  const draft = await session.checkedAnywhere(uri, token);
  if (!draft) return null;
  const sentences = range ? sentencesIn(draft, spanOf(draft, range)) : draft.sentences;
  const desk = await deskWords(draft, sentences);
  return {
    uri,
    name: draft.project.nameOf(draft.path),
    version: session.open.has(uri) ? draft.draft.version : null,
    claims: sentences.flatMap((checked) => {
      const changed = reviews.isChanged(draft, checked);
      return toClaim(draft, checked, { changed, desk: desk.get(checked) ?? null }) ?? [];
    }),
  };
}

function spanOf({ draft: { lines } }: CheckedDraft, { start, end }: NonNullable<DraftPartParams['range']>) {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}
