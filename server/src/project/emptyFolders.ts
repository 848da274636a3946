import type { SourceProblem } from '../engine/sources/article.ts';
import type { SourceFile, SourceFolder } from './listSources.ts';

/** Folders without a file, of which nothing else was told yet, after what was told. */
export function emptyFolders(
  folders: readonly SourceFolder[],
  { files, problems }: { readonly files: readonly SourceFile[]; readonly problems: readonly SourceProblem[] },
): readonly SourceProblem[] {
  const empty = folders
    .filter(
      (folder) =>
        !files.some((file) => file.folder === folder) &&
        !problems.some(({ message }) => message.startsWith(`${folder.name}:`)),
    )
    .map(({ name }): SourceProblem => ({
      code: 'empty',
      message: `${name}: there are no sources in this folder yet; put articles as .txt or .md files into it.`,
    }));
  return [...problems, ...empty];
}
