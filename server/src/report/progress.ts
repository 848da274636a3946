import { STATUSES, type Status } from '../ledger/record.ts';

/** How many facts have each status, how many were reopened (they count as open too), and how many there are. */
export type Progress = Readonly<Record<Status | 'reopened' | 'facts', number>>;

/** Counts facts by the status that holds for them now. */
export function countStatuses(
  rows: readonly { readonly status: Status; readonly reopened?: string | undefined }[],
): Progress {
  const counts = { facts: rows.length, open: 0, accepted: 0, disputed: 0, ignored: 0, reopened: 0 };
  for (const { status, reopened } of rows) {
    counts[status]++;
    if (reopened !== undefined) counts.reopened++;
  }
  return counts;
}

/** `31 of 47 facts settled: 28 accepted, 2 disputed, 1 ignored; 16 open, 3 of them reopened`. */
export function progressWords(progress: Progress): string {
  const { facts, open, reopened } = progress;
  const settled = STATUSES.filter((status) => status !== 'open' && progress[status] > 0);
  const parts = settled.map((status) => `${String(progress[status])} ${status}`).join(', ');
  const left = reopened > 0 ? `${String(open)} open, ${String(reopened)} of them reopened` : `${String(open)} open`;
  return `${String(facts - open)} of ${String(facts)} ${facts === 1 ? 'fact' : 'facts'} settled${parts === '' ? '' : `: ${parts}`}; ${left}`;
}
