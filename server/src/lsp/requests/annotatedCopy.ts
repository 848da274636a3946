import type { CancellationToken } from 'vscode-languageserver';
import { annotatedCopy as pageOf } from '../../report/annotated/annotatedCopy.ts';
import { dayInWords } from '../../report/sourceCaption.ts';
import { ledgeredDraft } from '../ledger/ledgering.ts';
import type { AnnotatedCopy, DraftParams } from '../protocol.ts';
import type { RequestContext } from './requestContext.ts';

/** `sourcecheck/annotatedCopy`: the annotated copy of a draft as one HTML page; also of a draft that is not open. */
export async function annotatedCopy(
  { session, host }: RequestContext,
  { textDocument: { uri } }: DraftParams,
  token: CancellationToken,
): Promise<AnnotatedCopy | null> {
  const draft = await session.checkedAnywhere(uri, token);
  if (!draft) return null;
  const today = host.today();
  const html = pageOf(await ledgeredDraft(draft, host.loop), {
    madeOn: dayInWords(today) ?? today,
    showPath: (path) => draft.project.nameOf(path),
  });
  const name = draft.project
    .nameOf(draft.path)
    .replace(/^.*\//u, '')
    .replace(/\.[^.]*$/u, '');
  return { fileName: `${name}.html`, html };
}
