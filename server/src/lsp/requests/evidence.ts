import type { CancellationToken } from 'vscode-languageserver';
import { sentenceAt } from '../drafts/checkedDraft.ts';
import { deskWords } from '../ledger/deskWord.ts';
import { oneLine } from '../../report/markdown.ts';
import type { DraftPlaceParams, SentenceEvidence } from '../protocol.ts';
import { toClaim, toPassage } from '../toViews.ts';
import { evidenceOf } from '../sources/uses.ts';
import { VERDICT_IN_WORDS } from '../wording.ts';
import type { RequestContext } from './requestContext.ts';

/** `sourcecheck/evidence`: what the sources say of the sentence at a position; null where there is no sentence. */
export async function evidence(
  context: RequestContext,
  { textDocument: { uri }, position }: DraftPlaceParams,
  token: CancellationToken,
): Promise<SentenceEvidence | null> {
  const { session, reviews } = context;
  const draft = await session.checkedAnywhere(uri, token);
  const checked = draft && sentenceAt(draft, draft.draft.lines.offsetAt(position));
  if (!draft || !checked) return null;
  const { verdict } = checked.judgement;
  const desk = (await deskWords(draft, [checked])).get(checked) ?? null;
  return {
    uri,
    version: session.open.has(uri) ? draft.draft.version : null,
    claim: toClaim(draft, checked, { changed: reviews.isChanged(draft, checked), desk }) ?? null,
    range: draft.draft.lines.rangeOf(checked.sentence.span),
    text: oneLine(checked.sentence.text),
    verdict,
    verdictInWords: VERDICT_IN_WORDS[verdict],
    passages: evidenceOf(checked).map((passage) => toPassage(context, draft, passage)),
  };
}
