import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { type CheckedDraft, findingsOf, sentenceAt } from '../drafts/checkedDraft.ts';
import { citedPassages } from '../citing/citedPassages.ts';
import { citationText, hoverStyle, hoverText } from '../hover/hoverText.ts';
import { ledgerHover } from '../ledger/ledgerHover.ts';
import { contains } from '../../engine/text/span.ts';
import { toHover } from '../toProtocol.ts';
import type { RequestContext } from './requestContext.ts';

/**
 * `textDocument/hover`: at a key or another citation, its source and where that says it; else what the sources say of the
 * sentence there. Nothing where no source speaks of it and nothing was found.
 */
export async function hover(
  context: RequestContext,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const draft = await context.session.checked(textDocument.uri, token);
  if (!draft) return null;
  const offset = draft.draft.lines.offsetAt(position);
  const style = hoverStyle(context.features);
  // A ledger that cannot be read must not take the sources' words away.
  const ledger = await ledgerHover(draft, offset, style).catch(() => '');
  return hoverAt(context, draft, offset, ledger);
}

function hoverAt(context: RequestContext, draft: CheckedDraft, offset: number, ledger: string): Hover | null {
  const style = hoverStyle(context.features);
  const cited = citedPassages(draft, offset);
  if (cited && cited.passages.length > 0) {
    const text = citationText(draft, cited.passages, context, style);
    return toHover(context, draft.draft, cited.place.span, text);
  }
  const checked = sentenceAt(draft, offset);
  if (!checked) return null;
  const shown = findingsOf(checked).map(({ finding }) => finding);
  const here = shown.filter(({ span }) => contains(span, { start: offset, end: offset }));
  const { verdict, evidence } = checked.judgement;
  if (ledger === '' && shown.length === 0 && (verdict === 'not-checkable' || evidence.length === 0)) return null;
  if (ledger === '' && verdict === 'supported' && shown.length === 0 && !draft.showing.hoverSupported) return null;
  // What the cursor is on comes first; the rest of the sentence follows.
  const ordered = [...here, ...shown.filter((finding) => !here.includes(finding))];
  const told = context.features.hoversShowMessages ? here : [];
  const changed = context.reviews.isChanged(draft, checked);
  const text = hoverText(draft, checked, { findings: ordered, told, changed }, context, style);
  const whole = ledger === '' ? text : `${text}\n\n${ledger}`;
  return toHover(context, draft.draft, here[0]?.span ?? checked.sentence.span, whole);
}
