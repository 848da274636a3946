import type { CivilDate } from '../facts/fact.ts';
import type { Alignment } from '../match/align.ts';
import type { Claim } from '../rules/claim.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { Article, Passage } from '../sources/article.ts';
import type { SeverityMap } from './settings.ts';
import type { CheckWorth } from './checkWorthy.ts';
import type { FiguresOfStory } from './storyFigures.ts';

/** The sources that a claim's own citations name. */
export interface Cited {
  /** At least one, by id. */
  readonly articles: readonly Article[];
  /** Outlets that phrases such as “according to …” name. */
  readonly mentioned: readonly string[];
  /** Something else than such a phrase names a source. */
  readonly marked: boolean;
  /** The claim held against these articles alone, also where looking over all sources has not brought them up. */
  compared(): Pick<Case, 'alignments' | 'comparisons'>;
}

/** All that is known of a claim before the verdict. */
export interface Case {
  readonly claim: Claim;
  readonly worth: CheckWorth;
  /** One an article. */
  readonly alignments: readonly Alignment[];
  /** Of all rules and articles. */
  readonly comparisons: readonly Comparison[];
  readonly severity: SeverityMap;
  /** What other articles contradict in a passage, held against them as a sentence of the draft would be. */
  readonly rivalsOf?: (passage: Passage) => readonly Comparison[];
  /** The figures of an article, and of those that tell its story. */
  readonly figuresOf?: (articleId: string) => FiguresOfStory;
  /** Decides what is shown first and whether a citation holds; never a verdict. */
  readonly cited?: Cited;
  /** Date of the draft. */
  readonly date?: CivilDate;
  /** Collect the steps of the judgement. */
  readonly explain?: boolean;
}
