import type { Alignment } from '../match/align.ts';
import { shareOutside } from '../match/shareIn.ts';
import { FOUND } from '../match/similarity.ts';
import type { Claim } from '../rules/claim.ts';
import type { Comparison } from '../rules/comparison.ts';
import { overlaps } from '../text/span.ts';

/** How much more of the claim the name's own sentence must have than the one with another name. */
const MORE = 0.25;

/**
 * The very name stands in a sentence, of this article or another, that has clearly more of the claim than the one with
 * another name in its place: that one tells of something else. "The union has seats in Porto too" beside "the party took
 * over Lisbon". Never where the two stand in one sentence.
 */
export function isNamedWithMore(
  { rule, claimSpan, passage, provesPassage }: Comparison,
  { terms }: Claim,
  alignments: readonly Alignment[],
): boolean {
  if (rule !== 'entity' || provesPassage) return false;
  const own = terms.flatMap((term, i) => (overlaps(term, claimSpan) ? [{ term, i }] : []));
  if (own.length === 0 || own.some(({ term }) => term.kind !== 'name')) return false;
  let [named, accusing] = [0, 0];
  for (const alignment of alignments) {
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      const isAccuser = sentence.passage === passage;
      if (!isAccuser && !own.every(({ i }) => isIn(i, s, alignment))) continue;
      const share = shareOutside(terms, claimSpan, s, alignment);
      if (isAccuser) accusing = Math.max(accusing, share);
      else named = Math.max(named, share);
    }
  }
  return named >= accusing + MORE;
}

function isIn(i: number, sentence: number, { relations, window }: Alignment): boolean {
  return (relations[i] ?? []).some(({ at, value }) => value >= FOUND && window.terms[at]?.sentence === sentence);
}
