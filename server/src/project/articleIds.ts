/** What an id is made from. */
export interface Identified {
  /** Relative to the sources folder, with `/`. */
  readonly relative: string;
  /** The folder's name, by which ids are told apart where there are several folders. */
  readonly folder: string;
}

/**
 * The ids of sources, in their order: the path relative to the sources folder without its extension; with the extension
 * where two would be the same; with the folder's name before it where there are several folders. No id twice, and none that an article within a file could have (see articlesOf.ts):
 * a name with a number sign keeps its extension.
 */
export function articleIds(
  sources: readonly Identified[],
  folderCount = new Set(sources.map(({ folder }) => folder)).size,
): readonly string[] {
  const full = sources.map(({ relative, folder }) => (folderCount > 1 ? `${folder}/${relative}` : relative));
  const ids = full.map(withoutExtension);
  for (;;) {
    const holders = new Map<string, number>();
    for (const id of ids) holders.set(id, (holders.get(id) ?? 0) + 1);
    const short = [...ids.keys()].filter((i) => (holders.get(ids[i] ?? '') ?? 0) > 1 && ids[i] !== full[i]);
    if (short.length === 0) return ids;
    for (const i of short) ids[i] = full[i] ?? '';
  }
}

function withoutExtension(file: string): string {
  return file.includes('#') ? file : file.replace(/(?<=[^/])\.[^./]+$/u, '');
}
