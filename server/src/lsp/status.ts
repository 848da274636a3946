import { countVerdicts } from '../report/summary.ts';
import { type CheckedDraft, shownFindings } from './drafts/checkedDraft.ts';
import type { StatusParams } from './protocol.ts';

/** Tells the client the state of its drafts: only what it does not know yet. */
export interface StatusLine {
  /** `key` names the state; it is put into words only when the client does not know it yet. */
  tell(uri: string, key: string, state: () => StatusParams): void;
  /** Something passing, until the next state or until it is over. */
  interrupt(status: StatusParams): void;
  /** What interrupted is over: the state before holds again, until another is told. */
  resume(uri: string): void;
  /** What the client shows beside the state has changed: the state is told once more, so that it asks again. */
  repeat(uri: string): void;
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
    repeat(uri) {
      const known = told.get(uri);
      if (known && !interrupted.has(uri)) send?.(known.status);
    },
    forget(uri) {
      told.delete(uri);
      interrupted.delete(uri);
    },
  };
}

/** The state of a draft that has been checked, with the problems of its sources and what the limits leave out. */
export function checkedStatus(draft: CheckedDraft): StatusParams {
  const { more } = shownFindings(draft);
  const { problems } = draft.sources;
  return {
    uri: draft.draft.uri,
    counts: countVerdicts(draft.sentences),
    state: 'idle',
    ...(problems.length > 0 && { problems }),
    ...(more > 0 && { limits: [`${more} more findings are not shown (limits.maxFindings)`] }),
  };
}

/** The state of a draft beside which no source was found, or none that could be read. */
export function noSourcesStatus(uri: string, problems: readonly string[]): StatusParams {
  return { uri, state: 'no-sources', ...(problems.length > 0 && { problems }) };
}

/** The state of a draft that is longer than the settings allow, and is not checked. */
export function tooLongStatus(uri: string, limit: number): StatusParams {
  return { uri, state: 'too-long', limits: [`over ${limit} characters: not checked (limits.maxDraftBytes)`] };
}

export function indexingStatus(uri: string, done: number, total: number): StatusParams {
  return { uri, state: 'indexing', message: `${done} of ${total} sources read`, progress: { done, total } };
}

export function checkingStatus(uri: string, done: number, total: number): StatusParams {
  return { uri, state: 'checking', message: `${done} of ${total} sentences checked`, progress: { done, total } };
}
