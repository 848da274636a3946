/*
 * Fits the two heads of the support score (server/src/engine/check/weights.json) on permissively licensed claim sets:
 *   node scripts/run.mjs bench/fitWeights.ts --sets FOLDER
 * The conflict head learns minimal edits against their originals; the support head learns missing evidence: the sentences
 * that carry a supported claim are taken out of its source.
 */
import { writeFileSync } from 'node:fs';
import { claimOf, compared } from '../server/src/engine/check/checkClaim.ts';
import {
  FEATURE_NAMES,
  FEATURE_SIGNS,
  featuresOf,
  type FeatureName,
  type Features,
} from '../server/src/engine/check/features.ts';
import { supportingEvidence } from '../server/src/engine/check/evidence.ts';
import { readClaim } from '../server/src/engine/check/draftReading.ts';
import type { Archive } from '../server/src/engine/check/archive.ts';
import { archiveOf, articleOf, readClaimSet, type ClaimSet, type LabelledClaim } from './claimSets.ts';
import { fitLogistic, type Row } from './logistic.ts';
import { option } from './options.ts';

/** Apache-2.0, MIT, MIT. Nothing else may teach a shipped number. */
const PERMISSIVE = ['summedits-sent', 'bump-sent', 'frank'];
/** Features that say whether evidence is there, and those that say whether it differs; the rest serves both. */
const DIFFERING: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'opposite',
  'sibling',
  'differingFigure',
  'substituteName',
  'substituteFigure',
  'substituteNoun',
  'substituteVerb',
  'substituteModifier',
  'negation',
  'conflictFigure',
  'conflictQuote',
  'conflictOther',
]);

const names = FEATURE_NAMES;
const folder = option('sets');
if (folder === undefined) {
  process.stderr.write('fitWeights: no --sets FOLDER given, nothing fitted\n');
  process.exit(0);
}
const sets = PERMISSIVE.map((name) => readClaimSet(folder, name)).filter((set) => set !== undefined);
const edited: Row[] = [];
const removed: Row[] = [];
for (const set of sets) gather(set);
const missing = fitLogistic(
  balanced(removed),
  names.map((n) => (DIFFERING.has(n) ? 0 : FEATURE_SIGNS[n])),
  0.003,
);
const differing = fitLogistic(
  balanced(edited),
  names.map((n) => FEATURE_SIGNS[n]),
  0.01,
);
const target = 'server/src/engine/check/weights.json';
const json = {
  fittedOn: `dev halves of ${sets.map((s) => s.name).join(', ')} by bench/fitWeights.ts`,
  support: head(missing),
  conflict: head(differing),
};
writeFileSync(target, `${JSON.stringify(json, null, 2)}\n`);
process.stdout.write(
  `${edited.length} claims, ${removed.length} with evidence removed\n${JSON.stringify(json, null, 2)}\n`,
);

function gather(set: ClaimSet): void {
  for (const claim of set.claims) {
    const archive = set.archiveOf(claim);
    const supported = claim.label === 'supported';
    const weight = set.name === 'frank' ? 0.5 : 1;
    const features = measure(claim, archive);
    edited.push(row(features, !supported, weight));
    if (!supported) continue;
    removed.push(row(features, false, weight));
    const without = withoutEvidence(claim, archive);
    if (without) removed.push(row(measure(claim, without), true, weight));
  }
}

function measure(claim: LabelledClaim, archive: Archive): Features {
  const own = claimOf(readClaim(claim.claim, archive));
  const { alignments, comparisons } = compared(own, archive);
  return featuresOf(own, alignments, comparisons);
}

function withoutEvidence(claim: LabelledClaim, archive: Archive): Archive | undefined {
  const own = claimOf(readClaim(claim.claim, archive));
  const gone = supportingEvidence(own, compared(own, archive).alignments);
  const articles = claim.sources.map((id) => {
    let text = archive.articles.get(id)?.text ?? '';
    for (const e of gone.filter((g) => g.source === id).toSorted((a, b) => b.span.start - a.span.start)) {
      text = text.slice(0, e.span.start) + text.slice(e.span.end);
    }
    return articleOf(id, text);
  });
  return articles.some((a) => a.text.trim().length > 200) ? archiveOf(articles) : undefined;
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

function row(features: Features, y: boolean, weight: number): Row {
  return { x: names.map((name) => features[name]), y, weight };
}

/** Both outcomes count the same in all. */
function balanced(rows: readonly Row[]): Row[] {
  const sum = (y: boolean): number => rows.filter((r) => r.y === y).reduce((s, r) => s + r.weight, 0) || 1;
  const share = { true: sum(true), false: sum(false) };
  return rows.map((r) => ({ ...r, weight: r.weight / (r.y ? share.true : share.false) }));
}

function head(fitted: { readonly bias: number; readonly weights: readonly number[] }): object {
  const weights = Object.fromEntries(
    names.map((n, k): [FeatureName, number] => [n, round(fitted.weights[k] ?? 0)]).filter(([, w]) => w !== 0),
  );
  return { bias: round(fitted.bias), weights };
}
