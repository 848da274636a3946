import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { ConfigProblem, Project } from './host.ts';
import { toConfigDiagnostic } from './toProtocol.ts';

/** Shows what is wrong in a project's settings: on the file where the client shows published findings, else once in words. */
export interface ConfigProblems {
  show(project: Project): void;
}

export function configProblems(
  publish: ((params: PublishDiagnosticsParams) => void) | undefined,
  tell: (message: string) => void,
  toUri: (path: string) => string,
): ConfigProblems {
  const marked = new Set<string>();
  const told = new Set<string>();
  return {
    show({ configPath, problems }) {
      const inFile = publish ? problems.filter(({ path }) => path !== undefined) : [];
      if (publish && configPath !== undefined && (inFile.length > 0 || marked.has(configPath))) {
        marked.add(configPath);
        publish({ uri: toUri(configPath), diagnostics: inFile.map(toConfigDiagnostic) });
      }
      for (const problem of problems) {
        const line = inWords(problem);
        if (inFile.includes(problem) || told.has(line)) continue;
        told.add(line);
        tell(line);
      }
    },
  };
}

function inWords({ path, message }: ConfigProblem): string {
  return path === undefined ? `Sourcecheck: ${message}` : `Sourcecheck: ${path}: ${message}`;
}
