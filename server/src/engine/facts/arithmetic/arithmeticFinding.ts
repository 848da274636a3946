import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import type { CivilDate, DateRef, Quantity } from '../fact.ts';

/** A sum that does not come out within one sentence. `span` is of the sentence's text, `expected` what would come out. */
export interface ArithmeticFinding {
  readonly kind: 'weekday' | 'sum' | 'share' | 'conversion' | 'change';
  readonly span: Span;
  readonly message: string;
  readonly expected: string;
}

/** What is read off one sentence, and the day of writing where it is known. */
export interface ArithmeticInput {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateRef[];
  readonly date?: CivilDate;
}
