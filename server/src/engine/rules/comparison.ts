import type { DateReason } from '../facts/compareDates.ts';
import type { QuantityReason } from '../facts/compareQuantities.ts';
import type { Passage } from '../sources/article.ts';
import type { Span } from '../text/span.ts';
import type { ConflictKind } from './finding.ts';

/**
 * One fact of a claim held against one passage. `incomparable` is silent and stays here for the explanation only.
 * `claimSpan` is of the claim's text, `passageSpan` of the passage's text.
 */
export interface Comparison {
  readonly rule: ConflictKind;
  readonly relation: 'agrees' | 'conflicts' | 'incomparable';
  /** Why, for `--explain`: short, in words. */
  readonly reason: string;
  /**
   * Of figures and dates: how the two values stand to each other, or what the source says of the draft's own. `bound`: what has
   * the figure is told by itself, so that the same figure of anything else says nothing.
   */
  readonly values?: QuantityReason | DateReason | 'denied' | 'revised' | 'recounted' | 'other-age' | 'bound';
  readonly claimSpan: Span;
  readonly passage: Passage;
  readonly passageSpan?: Span;
  /** What the source has in place of the claim's words. */
  readonly expected?: string;
  /** What the source has says so, and does not stand in the place of the draft's words: no fix puts it there. */
  readonly beside?: true;
  /** Both figures may have been right in their time: the later article has a newer count by the same counter. */
  readonly superseding?: boolean;
  /** Proves by itself that the passage is the one meant: a near quotation, a name misspelt in its place. */
  readonly provesPassage?: true;
  /** Rests on a sentence that is worded anew: enough to contradict, not to say that two sources differ. */
  readonly reworded?: true;
  /** Of whether it happened at all: the source says that what the draft has is denied or untrue, or tells it as so. */
  readonly denial?: true;
  /** How surely both speak of the same thing, 0 to 1: orders findings and evidence. */
  readonly strength: number;
}
