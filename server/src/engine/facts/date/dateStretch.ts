import type { DateGranularity, DateRef, DateRelation } from '../fact.ts';
import type { Days } from './resolveDate.ts';
import type { DateParts } from './writtenDates.ts';

/** Tokens of one date with what they state. `days` where they are settled already. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly parts: DateParts;
  readonly granularity?: DateGranularity;
  readonly days?: Days;
  readonly relation?: DateRelation;
  readonly offset?: NonNullable<DateRef['offset']>;
  readonly clock?: NonNullable<DateRef['clock']>;
}
