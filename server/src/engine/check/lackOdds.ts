import type { Alignment } from '../match/align.ts';
import type { Claim } from '../rules/claim.ts';
import type { Unsupported } from '../rules/unsupported.ts';
import type { Features } from './features.ts';
import fitted from './lackWeights.json' with { type: 'json' };
import { heads, logOdds } from './support.ts';

/*
 * Whether a claim that nothing contradicts is told by the sources at all: a logistic regression over signed features, as the
 * support score is, but learnt from whole drafts, where most sentences are told freely and some are the writer's own. The
 * score's weights come from claim sets, whose supported claims stay close to their source.
 */

/** +1: the more, the more surely no source has the claim. −1: the more, the less. */
export const LACK_SIGNS = {
  /** Weighted share of the claim found in place, over all sources, and in the best single sentence. */
  covered: -1,
  bestSentence: -1,
  /** Log-odds that evidence is missing, by the support score's head. */
  missing: 1,
  /** Weighted share of the words that are carried by nothing. */
  uncarried: 1,
  /** How many sentences were looked at, in doublings: in many, words of any claim are found. */
  sentences: 1,
  /** Apart from each other they are paraphrase, in one piece they are news. Three count like more. */
  stretches: -1,
  /** Of the words that are names: they are found in a paraphrase and in an invention alike. */
  names: 1,
  namesAndFigures: -1,
  /** Shares of figures and dates that no source has, and how well another one stands in a figure's place. */
  missingFigures: 1,
  differingFigure: 1,
  /** How much better another name or noun stands in place than the claim's own. */
  substituteName: 1,
  substituteNoun: 1,
} as const satisfies Readonly<Record<string, 1 | -1>>;

export type LackFeature = keyof typeof LACK_SIGNS;
export type LackFeatures = Readonly<Record<LackFeature, number>>;

/** Weights by feature; a feature without one counts for nothing. */
export interface LackHead {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<LackFeature, number>>>;
}

const MOST_STRETCHES = 3;
/** With fewer sentences no less is found by chance, with more no more that counts. */
const FEWEST = 8;
const MANY = 64;

/** What the estimate is made of. */
export function lackFeatures(
  { terms }: Claim,
  support: Unsupported,
  features: Features,
  alignments: readonly Alignment[],
): LackFeatures {
  return {
    covered: support.covered,
    bestSentence: features.bestSentence,
    missing: logOdds(heads(features).missing),
    uncarried: support.uncarried,
    sentences: Math.log2(sentencesLookedAt(alignments)),
    stretches: Math.min(MOST_STRETCHES, support.words.length),
    names: terms.length === 0 ? 0 : terms.filter(({ kind }) => kind === 'name').length / terms.length,
    namesAndFigures: features.namesAndFigures,
    missingFigures: features.missingFigures,
    differingFigure: features.differingFigure,
    substituteName: features.substituteName,
    substituteNoun: features.substituteNoun,
  };
}

/** Of long articles only a part is looked at, and less of each the more others there are: they count as many. */
function sentencesLookedAt(alignments: readonly Alignment[]): number {
  if (!alignments.every(({ window }) => window.whole)) return MANY;
  const sentences = alignments.reduce((sum, { window }) => sum + window.sentences.length, 0);
  return Math.min(MANY, Math.max(FEWEST, sentences));
}

/**
 * Log-odds that no source tells the claim, where one sentence of four or five is such. `lackWeights.json` names the script and
 * the data that made the weights.
 */
export function lackOdds(features: LackFeatures, { bias, weights }: LackHead = fitted): number {
  let sum = bias;
  for (const name of LACK_FEATURES) sum += (weights[name] ?? 0) * features[name];
  return sum;
}

/** In a fixed order. */
export const LACK_FEATURES: readonly LackFeature[] = Object.keys(LACK_SIGNS).filter(isLackFeature);

function isLackFeature(name: string): name is LackFeature {
  return name in LACK_SIGNS;
}
