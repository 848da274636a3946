import { type Part, partsIn } from '../../facts/parts.ts';
import { shareOutside } from '../../match/shareIn.ts';
import { compareWords } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the rest of the claim that the sentence must have. */
const REST = 0.35;
const SAME_NOUN = 0.8;
/** How far a share in words may be off. */
const ROUNDED = 0.06;
const STRENGTH = 0.8;

/** "Ten of the 12 victims were civilians" for "eight civilians among the 12 dead": another part of the same whole. */
export const parts: Way = {
  concerns: ({ reading }) => partsIn(reading).length > 0,
  compare: compareParts,
};

function* compareParts({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of partsIn(claim.reading)) {
    const found = alignment.window.sentences.flatMap((sentence, s) =>
      partsIn(sentence.reading).flatMap((theirs) =>
        areOfOne(mine, theirs) && shareOutside(claim.terms, mine.span, s, alignment) >= REST
          ? [{ theirs, sentence }]
          : [],
      ),
    );
    const [first] = found;
    if (first) yield comparison(mine, found.find(({ theirs }) => areEqual(mine, theirs)) ?? first);
  }
}

/** As many in all, and the part is of the same. */
function areOfOne(a: Part, b: Part): boolean {
  return a.whole === b.whole && (compareWords(a.of, b.of)?.value ?? 0) >= SAME_NOUN;
}

function areEqual(a: Part, b: Part): boolean {
  return Math.abs(a.share - b.share) <= (a.isRatio || b.isRatio ? ROUNDED : 1e-9);
}

function comparison(
  mine: Part,
  { theirs, sentence: { passage, reading } }: { readonly theirs: Part; readonly sentence: WindowSentence },
): Comparison {
  const agrees = areEqual(mine, theirs);
  return {
    rule: 'number',
    relation: agrees ? 'agrees' : 'conflicts',
    reason: agrees ? 'the same part of the whole' : 'another part of the same whole',
    claimSpan: mine.span,
    ...wordsAt({ passage, reading }, theirs.span),
    strength: STRENGTH,
    provesPassage: true,
    values: 'bound',
  };
}
