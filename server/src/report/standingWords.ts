import type { Reopening, Standing } from '../ledger/standing.ts';
import type { Entry, Status } from '../ledger/record.ts';

/** The status that holds for a fact now: one that was reopened is open. */
export function statusOf(standing: Standing | undefined): Status {
  return standing?.state === 'settled' ? standing.entry.status : 'open';
}

/** Why a fact that was settled is open again, for a person; undefined for one that is not. */
export function reopenedBecause(standing: Standing | undefined): string | undefined {
  if (standing?.state !== 'reopened') return undefined;
  const { why, entry } = standing;
  return `${reason(why)} Was ${entry.status} by ${entry.checker ?? ''} on ${entry.date.slice(0, 10)}.`;
}

function reason(why: Reopening): string {
  switch (why.kind) {
    case 'source-changed':
      return `The source changed since: ${why.source}${why.quoteStands ? ', though the quoted words are still in it' : ', and the quoted words are not in it any more'}.`;
    case 'source-gone':
      return `The source is gone since: ${why.source}.`;
    case 'verdict-worse':
      return `The sources say otherwise since: it was ${why.from}, and is now ${why.to}.`;
    case 'sentence-changed':
      return `The sentence changed since: it was “${why.sentence}”`;
  }
}

/** What a person set last, still standing or not. */
export function lastEntry(standing: Standing | undefined): Entry | undefined {
  return standing?.entry;
}
