import path from 'node:path';

/**
 * What the files made of drafts are called, without extension: as the draft; where two would be the same, by as much of the
 * path as tells them apart, else with a number. Compared without case, as some disks do.
 */
export function reportNames(drafts: readonly string[]): string[] {
  const stems = drafts.map((draft) => path.basename(draft, path.extname(draft)));
  const taken = new Set<string>();
  return drafts.map((draft, i) => {
    const stem = stems[i] ?? draft;
    const isShared = stems.filter((other) => other.toLowerCase() === stem.toLowerCase()).length > 1;
    const name = isShared ? draft.replaceAll(/[/\\:]+/gu, '-').replace(/^[.-]+/u, '') : stem;
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}-${String(n)}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
