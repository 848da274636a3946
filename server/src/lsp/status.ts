import { countVerdicts } from '../report/summary.ts';
import { type CheckedDraft, shownFindings } from './checkedDraft.ts';
import type { StatusParams } from './protocol.ts';

/** Tells the client the state of its drafts: only what it does not know yet. */
export interface StatusLine {
  tell(status: StatusParams): void;
  /** The client has closed the draft, and forgotten its state with it. */
  forget(uri: string): void;
}

/** `send` is undefined for clients that did not ask for the state. */
export function statusLine(send: ((status: StatusParams) => void) | undefined): StatusLine {
  const told = new Map<string, string>();
  return {
    tell(status) {
      const words = JSON.stringify(status);
      if (!send || told.get(status.uri) === words) return;
      told.set(status.uri, words);
      send(status);
    },
    forget(uri) {
      told.delete(uri);
    },
  };
}

/** The state of a draft that has been checked; problems of its sources and findings that are held back in one line more. */
export function checkedStatus(draft: CheckedDraft): StatusParams {
  const { more } = shownFindings(draft);
  const [first, ...others] = draft.sources.problems;
  const lines = [
    ...(first === undefined ? [] : [others.length === 0 ? first : `${first} (and ${others.length} more problems)`]),
    ...(more > 0 ? [`${more} more findings are not shown (limits.maxFindings)`] : []),
  ];
  return {
    uri: draft.draft.uri,
    counts: countVerdicts(draft.sentences),
    state: 'idle',
    ...(lines.length > 0 && { message: lines.join('; ') }),
  };
}

/** The state of a draft beside which no source was found, or none that could be read. */
export function noSourcesStatus(uri: string, problems: readonly string[]): StatusParams {
  return { uri, state: 'no-sources', ...(problems[0] !== undefined && { message: problems[0] }) };
}

export function indexingStatus(uri: string, done: number, total: number): StatusParams {
  return { uri, state: 'indexing', message: `${done} of ${total} sources read` };
}
