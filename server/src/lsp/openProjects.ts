import type { Article } from '../engine/sources/article.ts';
import { draftBibliographies } from '../project/draftBibliographies.ts';
import type { OpenDraft } from './drafts/openDraft.ts';
import type { EditorSettings } from './editorSettings.ts';
import type { Host, Project, Sources } from './host.ts';
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
  /** `path`: the draft's. */
  sourcesOf(draft: OpenDraft, path: string, project: Project, root: string): Promise<Sources>;
  /** The draft of this path is closed. */
  dropSourcesOf(path: string): void;
  /** The first source of that kind that an open draft is checked against. */
  findSource(isIt: (article: Article) => boolean): Promise<Article | undefined>;
}

/** What is told while projects are opened and sources read. */
export interface ProjectEvents {
  projectOpened(project: Project): void;
  indexing(draft: OpenDraft, root: string, done: number, total: number): void;
  /** Reading has ended, well or badly. */
  indexed(draft: OpenDraft, root: string): void;
  /** Many sources have been read anew, while drafts were checked against those before: findings follow. */
  sourcesSettled(): void;
}

/** The sources of a draft as they were asked for: with the bibliographies that it named then. */
interface ReadSources {
  readonly asked: string;
  readonly reading: Promise<Sources>;
}

export function createOpenProjects(host: Host, settings: EditorSettings, events: ProjectEvents): OpenProjects {
  let roots: readonly string[] = [];
  let projects = new Map<string, Promise<Project>>();
  let sources = new Map<string, ReadSources>();
  const showings = new WeakMap<Project, Showing>();

  const forget = (): void => {
    projects = new Map();
    sources = new Map();
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
      return { projects, sources };
    },
    setRoots(changed) {
      roots = changed;
      forget();
    },
    forget,
    forgetSources(paths) {
      eachOpened((project) => project.sourcesChanged(paths));
      sources = new Map();
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
    async sourcesOf(draft, path, project, root) {
      const bibliographies = await draftBibliographies(draft.text);
      const asked = bibliographies.join('\n');
      const known = sources.get(path);
      if (known?.asked === asked) return known.reading;
      const reading = project.sourcesFor(path, {
        bibliographies,
        progress: (done, total) => events.indexing(draft, root, done, total),
        settled() {
          sources = new Map();
          events.indexed(draft, root);
          events.sourcesSettled();
        },
      });
      sources.set(path, { asked, reading });
      reading.then(
        () => events.indexed(draft, root),
        () => {
          sources.delete(path);
          events.indexed(draft, root);
        },
      );
      return reading;
    },
    dropSourcesOf: (path) => void sources.delete(path),
    async findSource(isIt) {
      for (const { archive } of await Promise.all([...sources.values()].map(async (one) => one.reading))) {
        for (const article of archive.articles.values()) if (isIt(article)) return article;
      }
      return undefined;
    },
  };
}
