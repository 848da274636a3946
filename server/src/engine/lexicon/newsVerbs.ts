import { NEWS_VERBS } from './newsVerbTable.ts';
import { readSenseGroups, type SenseGroup } from './senseGroups.ts';

interface VerbSenses {
  readonly groups: readonly SenseGroup[];
  readonly senseOf: ReadonlyMap<string, string>;
  readonly verbs: ReadonlySet<string>;
}

let senses: VerbSenses | undefined;

/** The sense groups of the verbs of the news. */
export function verbGroups(): readonly SenseGroup[] {
  return verbSenses().groups;
}

/**
 * Name of the main news sense of a word (by comparison key): `seize` for "capture", "occupation" and "overrun". A name
 * may end in `#…` where one word heads several senses. Undefined for words that are not in the table.
 */
export function verbSense(key: string): string | undefined {
  return verbSenses().senseOf.get(key);
}

/** Whether the key is a verb of the table. A verb may be a noun too ("attack"); see `partsOfSpeech` for other words. */
export function isVerbKey(key: string): boolean {
  return verbSenses().verbs.has(key);
}

function verbSenses(): VerbSenses {
  senses ??= readVerbs();
  return senses;
}

function readVerbs(): VerbSenses {
  const groups = readSenseGroups(NEWS_VERBS);
  const senseOf = new Map<string, string>();
  const verbs = new Set<string>();
  // The group that a word heads is its main sense; else the first that holds it.
  for (const group of groups) {
    const head = group.families[0]?.keys[0];
    if (head !== undefined && !senseOf.has(head)) senseOf.set(head, group.name);
  }
  for (const { name, families } of groups) {
    for (const { keys, verb } of families) {
      for (const key of keys) if (!senseOf.has(key)) senseOf.set(key, name);
      if (verb && keys[0] !== undefined) verbs.add(keys[0]);
    }
  }
  return { groups, senseOf, verbs };
}
