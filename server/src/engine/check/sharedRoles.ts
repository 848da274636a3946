import type { Predicate } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import type { Alignment } from '../match/align.ts';
import { rangesMeet } from '../match/rangesMeet.ts';
import { FOUND } from '../match/similarity.ts';
import type { Claim } from '../rules/claim.ts';

/**
 * How far an article has a claim's verbs with the same ones doing and suffering, 0 to 1: for each verb half a point for the
 * one who acts and half for the one acted on, where some sentence has all of it. 0 for a claim without a telling verb.
 */
export function sharedRoles(claim: Claim, alignment: Alignment | undefined): number {
  if (!alignment) return 0;
  let verbs = 0;
  let shared = 0;
  for (const predicate of claim.reading.predicates) {
    const verb = claim.terms.findIndex((term) => term.kind === 'verb' && holdsToken(predicate.tokens, term.token));
    if (verb < 0) continue;
    verbs++;
    shared += rolesIn(predicate, verb, { claim, alignment });
  }
  return verbs === 0 ? 0 : shared / verbs;
}

interface Pair {
  readonly claim: Claim;
  readonly alignment: Alignment;
}

function rolesIn(predicate: Predicate, verb: number, { claim, alignment }: Pair): number {
  const { relations, window } = alignment;
  let most = 0;
  for (const match of relations[verb] ?? []) {
    const met = window.terms[match.at];
    const sentence = met && window.sentences[met.sentence];
    if (match.value < FOUND || !sentence) continue;
    const theirs = sentence.reading.predicates.find(({ tokens }) => holdsToken(tokens, met.term.token));
    if (!theirs) continue;
    const agent = rangesMeet(predicate.agent, theirs.agent, met.sentence, claim.terms, alignment);
    const patient = rangesMeet(predicate.patient, theirs.patient, met.sentence, claim.terms, alignment);
    most = Math.max(most, (agent ? 0.5 : 0) + (patient ? 0.5 : 0));
  }
  return most;
}
