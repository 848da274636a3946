import type { Article } from '../../engine/sources/article.ts';
import { draftBibliographies } from '../../project/draftBibliographies.ts';
import type { OpenDraft } from '../drafts/openDraft.ts';
import type { Project, Sources } from '../host.ts';

/** The sources that were read for open drafts, by the draft's path. */
export interface DraftSources {
  /** Another value than before when sources are to be asked for anew. */
  readonly mark: object;
  /** `path`: the draft's. A failure is not kept: the next asker tries again. */
  of(draft: OpenDraft, path: string, project: Project, root: string): Promise<Sources>;
  drop(path: string): void;
  forget(): void;
  /** The first source of that kind that an open draft is checked against. */
  find(isIt: (article: Article) => boolean): Promise<Article | undefined>;
}

/** What is told while sources are read. */
export interface ReadingEvents {
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

export function createDraftSources(events: ReadingEvents): DraftSources {
  let byPath = new Map<string, ReadSources>();
  return {
    get mark() {
      return byPath;
    },
    async of(draft, path, project, root) {
      const bibliographies = await draftBibliographies(draft.text);
      const asked = bibliographies.join('\n');
      const known = byPath.get(path);
      if (known?.asked === asked) return known.reading;
      const reading = project.sourcesFor(path, {
        bibliographies,
        progress: (done, total) => events.indexing(draft, root, done, total),
        settled() {
          byPath = new Map();
          events.indexed(draft, root);
          events.sourcesSettled();
        },
      });
      byPath.set(path, { asked, reading });
      reading.then(
        () => events.indexed(draft, root),
        () => {
          byPath.delete(path);
          events.indexed(draft, root);
        },
      );
      return reading;
    },
    drop: (path) => void byPath.delete(path),
    forget() {
      byPath = new Map();
    },
    async find(isIt) {
      for (const { archive } of await Promise.all([...byPath.values()].map(async (one) => one.reading))) {
        for (const article of archive.articles.values()) if (isIt(article)) return article;
      }
      return undefined;
    },
  };
}
