import type { Alignment } from './align.ts';
import { inPlace, type Meeting, type TermMatch } from './meeting.ts';
import type { Term } from './terms.ts';

/** Words that turn what follows round. */
const NEGATING: ReadonlySet<string> = new Set(['not', "n't", 'no', 'never', 'none', 'neither', 'nobody', 'without']);
/** Tokens before a word within which they do. */
const REACH = 6;
/** Worth of the opposite of a word, negated: "not open" for "closed". */
const TURNED = { relation: 'similar', value: 0.8 } as const;

/** Worth of the best match of each term of a claim in an article, 0 to 1: as it stands there, or as the negated opposite. */
export function worthsOf(claim: readonly Term[], meeting: Meeting): readonly number[] {
  return claim.map((_, i) => worthOf(claim, i, meeting));
}

function worthOf(claim: readonly Term[], i: number, { matches, relations, window }: Meeting): number {
  const own = inPlace(matches[i]);
  const met = relations[i] ?? [];
  if (!met.some(isOpposite)) return own;
  const negated = isNegated(claim, i);
  const isTurned = ({ at }: TermMatch): boolean => {
    const other = window.terms[at];
    const sentence = window.sentences[other?.sentence ?? -1];
    return (
      other !== undefined &&
      sentence !== undefined &&
      isNegated(sentence.terms, sentence.terms.indexOf(other.term)) !== negated
    );
  };
  const turned = met.filter((match) => isOpposite(match) && isTurned(match));
  return Math.max(own, ...turned.map(({ at, place }) => inPlace({ ...TURNED, at, place })));
}

/** The same in the article that has most of each term. */
export function bestWorths(claim: readonly Term[], alignments: readonly Pick<Alignment, 'worths'>[]): number[] {
  const best = claim.map(() => 0);
  for (const { worths } of alignments) {
    for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i] ?? 0, worths[i] ?? 0);
  }
  return best;
}

function isOpposite({ relation }: TermMatch): boolean {
  return relation === 'opposite';
}

function isNegated(terms: readonly Term[], i: number): boolean {
  const token = terms[i]?.token ?? 0;
  return terms.some((term) => NEGATING.has(term.key) && term.token < token && token - term.token <= REACH);
}
