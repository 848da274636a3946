import { countVerdicts } from '../report/summary.ts';
import { type CheckedDraft, shownFindings } from './checkedDraft.ts';
import type { StatusParams } from './protocol.ts';

/** Tells the client the state of its drafts: only what it does not know yet. */
export interface StatusLine {
  /** `key` names the state; it is put into words only when the client does not know it yet. */
  tell(uri: string, key: string, state: () => StatusParams): void;
  /** Something passing, until the next state or until it is over. */
  interrupt(status: StatusParams): void;
  /** What interrupted is over: the state before holds again, until another is told. */
  resume(uri: string): void;
  /** The client has closed the draft, and forgotten its state with it. */
  forget(uri: string): void;
}

/** `send` is undefined for clients that did not ask for the state. */
export function statusLine(send: ((status: StatusParams) => void) | undefined): StatusLine {
  const told = new Map<string, { readonly key: string; readonly status: StatusParams }>();
  const interrupted = new Set<string>();
  return {
    tell(uri, key, state) {
      if (!send || (told.get(uri)?.key === key && !interrupted.has(uri))) return;
      const status = state();
      told.set(uri, { key, status });
      interrupted.delete(uri);
      send(status);
    },
    interrupt(status) {
      interrupted.add(status.uri);
      send?.(status);
    },
    resume(uri) {
      const before = told.get(uri);
      if (interrupted.delete(uri) && before) send?.(before.status);
    },
    forget(uri) {
      told.delete(uri);
      interrupted.delete(uri);
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
