import path from 'node:path';
import { type Bibliography, bibliographyOf, type ReadBibliography } from '../project/bibliography.ts';
import type { Config } from '../project/config.ts';
import { draftBibliographies } from '../project/draftBibliographies.ts';
import { type IgnoreFile, readIgnores } from '../project/ignoreFile.ts';
import { loadConfig } from '../project/loadConfig.ts';
import { findRoot } from '../project/root.ts';
import type { Settings } from '../project/settings.ts';
import { sourceCache } from '../project/sourceCache.ts';
import { sourceFoldersOf } from '../project/sourceFolders.ts';
import { type SourcesAtHand, sourcesAtHand } from '../project/sourcesAtHand.ts';
import type { Console } from './console.ts';
import type { Progress } from './progress.ts';

/** What flags say of every project. */
export interface ProjectFlags {
  /** Paths as given; empty for those of the configuration, or found. */
  readonly sources: readonly string[];
}

/** A draft's settings, and the sources that it is checked against. */
export interface Project {
  readonly root: string;
  readonly config: Config;
  readonly ignores: IgnoreFile;
  /** With what the draft of this text names itself. Problems are told once. */
  readonly bibliographyFor: (text: string) => Promise<Bibliography>;
  readonly sources: SourcesAtHand;
}

/** The projects that the drafts of one run belong to; each folder of sources is looked at once. */
export interface Projects {
  of(draft: string): Promise<Project>;
}

export function openProjects(flags: ProjectFlags, console: Console, progress: Progress): Projects {
  const configs = new Map<string, Promise<Config>>();
  const ignoreFiles = new Map<string, Promise<IgnoreFile>>();
  const bibliographies = new Map<string, ReadBibliography>();
  const told = new Set<string>();
  const looks = new Map<string, Promise<SourcesAtHand>>();
  const settings: Settings =
    flags.sources.length === 0
      ? {}
      : { sources: { folders: flags.sources.map((given) => path.resolve(console.cwd, given)) } };

  const configOf = async (root: string): Promise<Config> => {
    const { config, problems } = await loadConfig(root, { flags: settings });
    for (const { message } of problems) console.err(`sourcecheck: ${message}\n`);
    return config;
  };

  const ignoresOf = async (root: string): Promise<IgnoreFile> => {
    const file = await readIgnores(root);
    for (const { message } of file.problems) console.err(`sourcecheck: ${message}\n`);
    return file;
  };

  const referencesOf = async (read: ReadBibliography, folder: string, text: string): Promise<Bibliography> => {
    const names = await draftBibliographies(text);
    const bibliography = await read(names.length > 0 ? { folder, names } : undefined);
    for (const problem of bibliography.problems) {
      if (!told.has(problem)) console.err(`sourcecheck: ${problem}\n`);
      told.add(problem);
    }
    return bibliography;
  };

  return {
    of: async (draft) => {
      const file = path.resolve(console.cwd, draft);
      const root = await findRoot(file, [], console.cwd);
      const config = await kept(configs, root, () => configOf(root));
      const ignores = await kept(ignoreFiles, root, () => ignoresOf(root));
      const read = bibliographies.get(root) ?? bibliographyOf(root, config.bibliography);
      bibliographies.set(root, read);
      const folders = await sourceFoldersOf(path.dirname(file), root, config.sources);
      const key = JSON.stringify(folders.map((folder) => folder.path));
      const sources = await kept(looks, key, () =>
        sourcesAtHand(folders, config.limits, sourceCache(folders, config.limits), (done, total) =>
          progress.show('Reading sources', done, total),
        ),
      );
      return {
        root,
        config,
        ignores,
        bibliographyFor: async (text) => referencesOf(read, path.dirname(file), text),
        sources,
      };
    },
  };
}

async function kept<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
