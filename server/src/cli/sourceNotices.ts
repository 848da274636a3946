import path from 'node:path';
import type { SourceProblem } from '../engine/sources/article.ts';
import { formatOf } from '../readers/sourceFormat.ts';
import type { Project } from './projects.ts';
import { shownPath } from './shownPath.ts';

/** One line for standard error about a project's sources. */
export interface SourceNotice {
  readonly message: string;
  /** A file or folder that was meant to be read could not be. */
  readonly fatal: boolean;
}

/** What is to be said of a project's sources: that there are none, or what of them could not be read and why. */
export function sourceNotices({ sources, root }: Project, cwd: string): SourceNotice[] {
  if (sources.folders.length === 0) {
    const where = shownPath(root, cwd) || 'here';
    const message = `No sources found (${where}): nothing to check against. Put articles into a folder called “sources” beside the draft, or name one with --sources.`;
    return [{ message, fatal: false }];
  }
  const ofFolders = sources.problems.map(({ code, message }) => ({ message, fatal: code !== 'empty' }));
  const ofFiles = sources.troubled.flatMap(({ path: file, isRead, problems }) =>
    problems.map(({ code, message }) => ({
      message,
      fatal: !isRead && isMeantToBeRead(file) && !isNoArticle(code, file),
    })),
  );
  return [...ofFolders, ...ofFiles];
}

/** JSON that can be read and holds no article is something else: references, a setting, figures of a chart. */
function isNoArticle(code: SourceProblem['code'], file: string): boolean {
  return code === 'wrong-shape' && formatOf(path.extname(file).toLowerCase()) === 'json';
}

/** A picture or PDF among the sources is told of, but is no reason to fail. */
function isMeantToBeRead(file: string): boolean {
  return formatOf(path.extname(file).toLowerCase()) !== undefined;
}
