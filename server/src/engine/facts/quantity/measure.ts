import type { Dimension } from '../fact.ts';
import type { Figure } from './figure.ts';

/** What a figure measures, and the tokens that say so: half-open, the figure's own included. */
export interface Measure {
  readonly dimension: Dimension;
  readonly unit?: string;
  readonly factor: number;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** A figure with its measure, and whether the words make it a range. */
export interface MeasuredFigure {
  readonly figure: Figure;
  readonly measure: Measure;
  readonly range?: boolean;
}
