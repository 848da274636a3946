import type { Verdict } from '../engine/check/judgement.ts';
import type { Evidence } from '../engine/rules/finding.ts';
import { newsDate } from '../engine/citations/newsDate.ts';

/** What each verdict means, for a person who has never read the manual. */
export const VERDICT_IN_WORDS: Readonly<Record<Verdict, string>> = {
  conflict: 'In conflict with the sources',
  disputed: 'The sources differ',
  unsupported: 'No source supports this',
  supported: 'Supported by the sources',
  'not-checkable': 'Nothing to check',
};

/** What a passage says to the sentence. */
export const RELATION_IN_WORDS: Readonly<Record<Evidence['relation'], string>> = {
  agrees: 'says so',
  conflicts: 'says otherwise',
  related: 'speaks of it',
};

/** Who says it and when: `Reuters, 2 Dec. 2024`; the title or the id where the outlet is not known. */
export function bylineOf({ outlet, title, source, date }: Evidence): string {
  const name = outlet ?? title ?? source;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (!day) return name;
  return `${name}, ${newsDate({ year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) })}`;
}
