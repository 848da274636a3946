import type { CancellationToken, DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { citedPassages } from '../citing/citedPassages.ts';
import { type CheckedDraft, findingsOf, sentenceAt } from '../drafts/checkedDraft.ts';
import { contains } from '../../engine/text/span.ts';
import { toDefinition } from '../toProtocol.ts';
import type { RequestContext } from './requestContext.ts';

/**
 * `textDocument/definition`: at a citation, where its source says what the sentence says; else the passages that the finding there was held against, else those that speak of
 * the sentence.
 */
export async function definition(
  context: RequestContext,
  { textDocument, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Location[] | LocationLink[] | null> {
  const draft = await context.session.checked(textDocument.uri, token);
  return draft ? definitionAt(context, draft, draft.draft.lines.offsetAt(position)) : null;
}

function definitionAt(
  context: RequestContext,
  draft: CheckedDraft,
  offset: number,
): Location[] | LocationLink[] | null {
  const cited = citedPassages(draft, offset);
  if (cited && cited.passages.length > 0) return toDefinition(context, draft, cited.place.span, cited.passages);
  const checked = sentenceAt(draft, offset);
  if (!checked) return null;
  const found = findingsOf(checked).find(
    ({ finding }) => finding.evidence.length > 0 && contains(finding.span, { start: offset, end: offset }),
  );
  const origin = found?.finding.span ?? checked.sentence.span;
  const evidence = found?.finding.evidence ?? checked.judgement.evidence;
  return evidence.length > 0 ? toDefinition(context, draft, origin, evidence) : null;
}
