import { commands, type Disposable, Disposable as VsDisposable, window } from 'vscode';
import type { DraftStates } from './draftStates.ts';

/** Whether the active editor has a draft: what key bindings and menus go by. */
const DRAFT_ACTIVE = 'sourcecheck.draftActive';

/** Whether the draft that is shown has no sources: what the empty views say goes by it. */
const WITHOUT_SOURCES = 'sourcecheck.withoutSources';

/** Keeps the context keys of `when` clauses up to date. */
export function setContextKeys(drafts: DraftStates): Disposable {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    const active = window.activeTextEditor?.document.uri;
    const shown = drafts.current;
    set(DRAFT_ACTIVE, active !== undefined && drafts.stateOf(active) !== undefined);
    set(WITHOUT_SOURCES, shown !== undefined && drafts.stateOf(shown)?.state === 'no-sources');
  };
  return VsDisposable.from(
    drafts.onDidChange(update),
    drafts.onDidChangeCurrent(update),
    window.onDidChangeActiveTextEditor(update),
  );
}
