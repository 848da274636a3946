import type { CancellationToken } from 'vscode-languageserver';
import { sentencesIn } from '../drafts/checkedDraft.ts';
import { ledgerRows } from '../../report/ledgerRows.ts';
import { countStatuses, progressWords } from '../../report/progress.ts';
import { ledgeredDraft } from '../ledger/ledgering.ts';
import type { DraftFacts, DraftPartParams } from '../protocol.ts';
import type { RequestContext } from './requestContext.ts';

/** `sourcecheck/ledger`: the checkable facts of a draft with their statuses, or those of the sentences that touch a range. */
export async function ledger(
  { session, host }: RequestContext,
  { textDocument: { uri }, range }: DraftPartParams,
  token: CancellationToken,
): Promise<DraftFacts | null> {
  const draft = await session.checkedAnywhere(uri, token);
  if (!draft) return null;
  const ledgered = await ledgeredDraft(draft, host.loop);
  const { lines } = draft.draft;
  const asked = range && { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const wanted = asked && new Set(sentencesIn(draft, asked).map(({ sentence }) => sentence.index));
  const rows = ledgerRows([ledgered]);
  const facts = ledgered.facts.flatMap((fact, i) => {
    const row = rows[i];
    if (!row || (wanted && !wanted.has(fact.sentenceIndex))) return [];
    const { key, number, words, verdict, status, reopened, checker, date, note } = row;
    return [
      {
        key,
        number,
        kind: row.fact,
        words,
        range: lines.rangeOf(fact.span),
        verdict,
        status,
        ...(reopened !== undefined && { reopened }),
        ...(checker !== undefined && { checker }),
        ...(date !== undefined && { date }),
        ...(note !== undefined && { note }),
      },
    ];
  });
  const version = session.open.has(uri) ? draft.draft.version : null;
  return { uri, version, progress: progressWords(countStatuses(rows)), facts };
}
