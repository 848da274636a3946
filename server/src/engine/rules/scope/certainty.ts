import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';

/** Share of the claim that a sentence must have before its certainty is held against the claim's. */
const CERTAINTY = 0.5;
/** Tokens from which on what is confirmed is a clause, not a noun. */
const CLAUSE = 4;

/** "Confirmed" where the source only claims. */
export function* certainty({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const frame of claim.reading.attributions) {
    // "Confirmed cases" only names a kind of case.
    if (frame.certainty !== 'confirmed' || frame.content.to - frame.content.from < CLAUSE) continue;
    for (const [index, sentence] of alignment.window.sentences.entries()) {
      const cover = alignment.sentenceCover[index] ?? 0;
      const { attributions } = sentence.reading;
      const confirmed = attributions.find((a) => a.certainty === 'confirmed');
      const weaker = attributions.find((a) => a.speaker && (a.certainty === 'claimed' || a.certainty === 'possible'));
      // What one source only claims, another simply says.
      const settled = confirmed ?? (weaker ? undefined : attributions.find((a) => a.certainty === 'said'));
      const theirs = settled ?? weaker;
      if (!theirs || cover < CERTAINTY) continue;
      yield {
        rule: 'scope',
        relation: settled ? 'agrees' : 'conflicts',
        reason: settled
          ? 'confirmed or said in the source'
          : `confirmed in the draft, ${theirs.certainty} in the source`,
        claimSpan: frame.span,
        passage: sentence.passage,
        passageSpan: theirs.span,
        expected: sentence.reading.text.slice(theirs.span.start, theirs.span.end),
        strength: cover,
      };
    }
  }
}
