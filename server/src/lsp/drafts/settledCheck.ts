import type { CancellationToken } from 'vscode-languageserver';
import type { Document } from '../../engine/text/document.ts';
import { Overtaken } from '../guard.ts';
import type { OpenProjects } from '../openProjects.ts';
import type { CheckedDraft } from './checkedDraft.ts';
import type { Checks } from './checking.ts';
import type { CurrentDraft, PrepareDraft, PreparedDraft } from './preparedDraft.ts';

/**
 * Checks a draft until neither its sources nor its settings have changed while it was being checked. Undefined for what is
 * no draft, or has no sources: `withoutSources` is told then. Rejects with `Overtaken` when the text changes meanwhile.
 */
export type CheckDraftSettled = (current: CurrentDraft, token: CancellationToken) => Promise<CheckedDraft | undefined>;

export function createSettledCheck(
  prepare: PrepareDraft,
  checks: Checks,
  projects: OpenProjects,
  withoutSources: (prepared: PreparedDraft) => void,
): CheckDraftSettled {
  return async (current, token) => {
    for (;;) {
      const ready = await prepare(current, token);
      if (!ready) return undefined;
      const { draft, project, sources, resultId } = ready;
      const { archive } = sources;
      if (archive.articles.size === 0) {
        withoutSources(ready);
        return undefined;
      }
      const now = projects.marks;
      const task = {
        key: resultId,
        draft,
        archive,
        ignores: ready.ignores.ignores,
        settingsFor: (document: Document) => project.settingsFor(document),
      };
      const result = await checks.result(task, token).catch((error: unknown) => {
        // Stopped for other sources or settings, not for another text: there is still something to answer.
        if (error instanceof Overtaken && current() === draft) return undefined;
        throw error;
      });
      if (current() !== draft) throw new Overtaken();
      // The sources have moved on: once more with what they are now.
      if (!result || projects.marks.sources !== now.sources) continue;
      return { ...ready, ...result };
    }
  };
}
