import {
  FEATURE_NAMES,
  FEATURE_SIGNS,
  type FeatureName,
  type Features,
} from '../../server/src/engine/check/features.ts';
import { estimateOf, type Head, type Heads } from '../../server/src/engine/check/support.ts';
import type { Example } from './examples.ts';
import { fitLogistic, type Row } from './logistic.ts';

/** Features that say that evidence differs: the head for missing evidence does not see them. */
const DIFFERING: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'opposite',
  'sibling',
  'differingFigure',
  'substituteName',
  'substituteFigure',
  'substituteNoun',
  'namesNobody',
  'otherGender',
  'negation',
  'conflictFigure',
  'conflictQuote',
  'conflictOther',
]);
/** What a made claim counts for against a real one. */
const WORN = 0.25;
const MIXED = 0.25;
const PENALTY = { support: 0.003, conflict: 0.01 };
/** Of a claim of several sentences that is not supported, the worst by the weights so far is taken for the wrong one. */
const ROUNDS = 2;

/**
 * Fits both heads. The conflict head learns claims that are not supported against supported ones; the support head learns
 * missing evidence: supported claims against the same with evidence taken away or a part replaced.
 */
export function fitHeads(examples: readonly Example[]): Heads {
  const missing = examples.flatMap(missingRows);
  const single = examples.flatMap(singleRows);
  const several = examples.filter(({ supported, sentences }) => !supported && sentences.length > 1);
  const support = headOf(missing, (name) => !DIFFERING.has(name), PENALTY.support);
  let heads: Heads = { support, conflict: headOf(single, () => true, PENALTY.conflict) };
  for (let again = 0; again < ROUNDS && several.length > 0; again++) {
    const worst = several.map((example) => rowOf(worstOf(example, heads), true, 1));
    heads = { support, conflict: headOf([...single, ...worst], () => true, PENALTY.conflict) };
  }
  return heads;
}

function missingRows({ supported, sentences, bereft, worn, mixed }: Example): Row[] {
  if (!supported) return [];
  return [
    ...sentences.map(({ features }) => rowOf(features, false, 1 / sentences.length)),
    ...(bereft ? [rowOf(bereft, true, 1)] : []),
    ...(worn ? [rowOf(worn, true, WORN)] : []),
    ...(mixed ? [rowOf(mixed, true, MIXED)] : []),
  ];
}

function singleRows({ supported, sentences }: Example): Row[] {
  if (!supported && sentences.length > 1) return [];
  return sentences.map(({ features }) => rowOf(features, !supported, 1 / sentences.length));
}

function worstOf({ sentences }: Example, heads: Heads): Features {
  const ranked = sentences
    .map(({ features }) => ({ features, estimate: estimateOf(features, heads) }))
    .toSorted((a, b) => a.estimate - b.estimate);
  const [worst] = ranked;
  if (!worst) throw new Error('a claim without a sentence');
  return worst.features;
}

function rowOf(features: Features, y: boolean, weight: number): Row {
  return { x: FEATURE_NAMES.map((name) => features[name]), y, weight };
}

function headOf(rows: readonly Row[], sees: (name: FeatureName) => boolean, penalty: number): Head {
  const signs = FEATURE_NAMES.map((name) => (sees(name) ? FEATURE_SIGNS[name] : 0));
  const fitted = fitLogistic(balanced(rows), signs, penalty);
  const weights = Object.fromEntries(
    FEATURE_NAMES.map((name, k): [FeatureName, number] => [name, round(fitted.weights[k] ?? 0)]).filter(
      ([, weight]) => weight !== 0,
    ),
  );
  return { bias: round(fitted.bias), weights };
}

/** Both outcomes count the same in all. */
function balanced(rows: readonly Row[]): Row[] {
  const sum = (y: boolean): number => rows.filter((r) => r.y === y).reduce((s, r) => s + r.weight, 0) || 1;
  const share = { true: sum(true), false: sum(false) };
  return rows.map((r) => ({ ...r, weight: r.weight / (r.y ? share.true : share.false) }));
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
