import type { EditorSettings } from './editorSettings.ts';
import type { Host, Project } from './host.ts';
import { createDraftSources, type DraftSources, type ReadingEvents } from './sources/draftSources.ts';
import { DEFAULT_SHOWING, readShowing, type Showing } from './showing.ts';

/** The workspace folders with their projects, and the sources that were read for their drafts. All is opened and read when it is first needed. */
export interface OpenProjects {
  readonly roots: readonly string[];
  /** Other values than before when projects, or sources, are to be asked for anew: what was answered from those before is old. */
  readonly marks: { readonly projects: object; readonly sources: object };
  setRoots(roots: readonly string[]): void;
  forget(): void;
  /** Sources may have changed on disk, these for sure. */
  forgetSources(paths?: readonly string[]): void;
  /** Files of ignores and ledgers may have changed on disk. */
  forgetIgnores(): void;
  at(root: string): Promise<Project>;
  /** How the editor wants to be shown what is found in a project. */
  showingOf(project: Project): Showing;
  readonly sources: Pick<DraftSources, 'of' | 'drop' | 'find'>;
}

/** What is told while projects are opened and sources read. */
export interface ProjectEvents extends ReadingEvents {
  projectOpened(project: Project): void;
}

export function createOpenProjects(host: Host, settings: EditorSettings, events: ProjectEvents): OpenProjects {
  let roots: readonly string[] = [];
  let projects = new Map<string, Promise<Project>>();
  const sources = createDraftSources(events);
  const showings = new WeakMap<Project, Showing>();

  const forget = (): void => {
    projects = new Map();
    sources.forget();
  };

  const open = async (root: string): Promise<Project> => {
    const editor = await settings.forRoot(root);
    const project = await host.openProject(root, editor);
    showings.set(project, readShowing(editor));
    return project;
  };

  /** Of a project that could not be opened nothing need be forgotten. */
  const eachOpened = (change: (project: Project) => void): void => {
    for (const opening of projects.values()) opening.then(change).catch(() => undefined);
  };

  return {
    get roots() {
      return roots;
    },
    get marks() {
      return { projects, sources: sources.mark };
    },
    setRoots(changed) {
      roots = changed;
      forget();
    },
    forget,
    forgetSources(paths) {
      eachOpened((project) => project.sourcesChanged(paths));
      sources.forget();
    },
    forgetIgnores() {
      eachOpened((project) => {
        project.ignoresChanged();
        project.ledgerChanged();
      });
    },
    async at(root) {
      const known = projects.get(root);
      if (known) return known;
      const opening = open(root);
      projects.set(root, opening);
      // A failure is not kept: the next asker tries again.
      opening.then(
        (project) => events.projectOpened(project),
        () => projects.delete(root),
      );
      return opening;
    },
    showingOf: (project) => showings.get(project) ?? DEFAULT_SHOWING,
    sources,
  };
}
