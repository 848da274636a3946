import { type Diagnostic, DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver';
import type { IgnoreState } from '../../engine/check/ignoring/ignores.ts';
import type { IgnoreFile } from '../../project/ignoreFile.ts';
import type { CheckedDraft } from '../drafts/checkedDraft.ts';
import { ignoreId } from './workspaceIgnore.ts';
import { toConfigDiagnostic } from '../toProtocol.ts';

/**
 * Shows in a file of ignores what is wrong there: entries that cannot be read, and those whose sentence is gone from the
 * draft that they were made in. Where the sentence is there and nothing is flagged, a finding on it says so.
 */
export interface IgnoreProblems {
  read(file: IgnoreFile): void;
  checked(draft: CheckedDraft): void;
}

/** What the drafts checked last have of the ignores of one file. */
interface Known {
  file: IgnoreFile;
  /** By draft, as the writer knows it, and by ignore. */
  readonly drafts: Map<string, ReadonlyMap<string, IgnoreState>>;
  shown: string;
}

/** `publish` is undefined for clients that show no published diagnostics: they are told once, in words. */
export function ignoreProblems(
  publish: ((params: PublishDiagnosticsParams) => void) | undefined,
  tell: (message: string) => void,
  toUri: (path: string) => string,
): IgnoreProblems {
  const files = new Map<string, Known>();
  const told = new Set<string>();

  const show = (known: Known): void => {
    const { file } = known;
    if (!publish) {
      for (const { message } of file.problems.filter((problem) => !told.has(problem.message))) {
        told.add(message);
        tell(`Sourcecheck: ${message}`);
      }
      return;
    }
    const diagnostics = [...file.problems.map(toConfigDiagnostic), ...gone(known)];
    const mark = JSON.stringify(diagnostics);
    if (mark === known.shown) return;
    known.shown = mark;
    publish({ uri: toUri(file.path), diagnostics });
  };

  const knownOf = (file: IgnoreFile): Known => {
    const known = files.get(file.path) ?? { file, drafts: new Map(), shown: '[]' };
    known.file = file;
    files.set(file.path, known);
    return known;
  };

  return {
    read: (file) => show(knownOf(file)),
    checked({ ignores: file, ignoreStates, project, path }) {
      if (file.ignores.length === 0) return;
      const known = knownOf(file);
      known.drafts.set(
        project.nameOf(path),
        new Map(file.ignores.map((ignore, nth) => [ignoreId(ignore), ignoreStates[nth] ?? 'elsewhere'])),
      );
      show(known);
    },
  };
}

function gone({ file, drafts }: Known): Diagnostic[] {
  return file.ignores.flatMap((ignore): Diagnostic[] => {
    const { draft, rule, line } = ignore;
    const states = [...drafts.values()].map((byId) => byId.get(ignoreId(ignore)) ?? 'elsewhere');
    if (draft === undefined || !drafts.has(draft) || states.some((state) => state !== 'elsewhere')) return [];
    const message = `This sentence is not in ${draft} any more; its ignore of “${rule}” can be taken out.`;
    return [
      { ...toConfigDiagnostic({ message, line }), severity: DiagnosticSeverity.Hint, code: 'suppression/unused' },
    ];
  });
}
