import type { Token } from '../../text/token.ts';
import type { DateRef } from '../fact.ts';

const partsOfDay: ReadonlyMap<string, NonNullable<DateRef['partOfDay']>> = new Map([
  ['morning', 'morning'],
  ['dawn', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'night'],
  ['overnight', 'night'],
]);

export interface DayPart {
  readonly from: number;
  readonly to: number;
  readonly part: NonNullable<DateRef['partOfDay']>;
}

/** "Friday night", "early on Monday", "the night of 29 November", "late Saturday". */
export function partOfDayAround(tokens: readonly Token[], from: number, to: number): DayPart | undefined {
  const after = partsOfDay.get(tokens[to]?.lower ?? '');
  if (after) return { from, to: to + 1, part: after };
  const link = /^(on|of)$/.test(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  const word = tokens[link]?.lower ?? '';
  if (word === 'early') return { from: link, to, part: 'morning' };
  if (word === 'late') return { from: link, to, part: 'night' };
  const before = partsOfDay.get(word);
  return before && link === from - 2 ? { from: link, to, part: before } : undefined;
}
