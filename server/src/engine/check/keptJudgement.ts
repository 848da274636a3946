import type { Claim } from '../rules/claim.ts';
import { dependsOnBefore } from '../rules/dependsOnBefore.ts';
import type { Block } from '../text/document.ts';
import type { Archive } from './archive.ts';
import type { Judgement } from './judgement.ts';
import type { Retrieved } from './retrieve.ts';
import type { CheckSettings, JudgementCache } from './settings.ts';
import { contextNames } from './story.ts';

/** All that a judgement depends on, once it is known where to look. */
export interface JudgementInputs {
  readonly claim: Claim;
  readonly block: Block['kind'];
  readonly found: readonly Retrieved[];
  readonly archive: Archive;
  readonly settings: CheckSettings;
}

/**
 * Answers from the cache what was judged before on the same passages. A letter typed into a heading or into the sentence
 * before most often leaves the passages that are found for a sentence as they were, and then nothing is compared again.
 */
export function keptJudgement(cache: JudgementCache, inputs: JudgementInputs, judged: () => Judgement): Judgement {
  const key = keyOf(inputs);
  const known = cache.get(key);
  if (known) return known;
  const judgement = judged();
  cache.set(key, judgement);
  return judgement;
}

/** Of what stands around a claim only names, whether anything stands before it, and what its pronoun stands for count further. */
function keyOf({ claim, block, found, archive, settings }: JudgementInputs): string {
  const { previous } = claim.context;
  const before = dependsOnBefore(claim.reading) ? previous?.text : undefined;
  const around = [[...contextNames(claim)].toSorted(), previous === undefined, before ?? null];
  const places = found.map((one) => [one.articleId, one.places]);
  return JSON.stringify(['found', claim.text, claim.terms, block, around, places, archive.generation, settings]);
}
