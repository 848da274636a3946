import { NEWS_VERBS } from './newsVerbTable.ts';
import { readSenseGroups, type SenseGroup } from './senseGroups.ts';

let groups: readonly SenseGroup[] | undefined;

/** The sense groups of the verbs of the news. */
export function verbGroups(): readonly SenseGroup[] {
  groups ??= readSenseGroups(NEWS_VERBS);
  return groups;
}
