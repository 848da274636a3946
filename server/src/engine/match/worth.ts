import type { Alignment } from './align.ts';
import { inPlace, type TermMatch } from './meeting.ts';
import type { Term } from './terms.ts';

/** Words that turn what follows round. */
const NEGATING: ReadonlySet<string> = new Set(['not', "n't", 'no', 'never', 'none', 'neither', 'nobody', 'without']);
/** Tokens before a word within which they do. */
const REACH = 6;
/** Worth of the opposite of a word, negated: "not open" for "closed". */
const TURNED = { relation: 'similar', value: 0.8 } as const;

/** Worth of the best match of a claim's term in an article, 0 to 1: as it stands there, or as the negated opposite. */
export function worthOf(claim: readonly Term[], i: number, { matches, relations, window }: Alignment): number {
  const own = inPlace(matches[i]);
  const opposites = (relations[i] ?? []).filter(({ relation }) => relation === 'opposite');
  if (opposites.length === 0) return own;
  const negated = isNegated(claim, i);
  const isTurned = ({ at }: TermMatch): boolean => {
    const met = window.terms[at];
    const sentence = window.sentences[met?.sentence ?? -1];
    return (
      met !== undefined &&
      sentence !== undefined &&
      isNegated(sentence.terms, sentence.terms.indexOf(met.term)) !== negated
    );
  };
  return Math.max(own, ...opposites.filter(isTurned).map(({ at, place }) => inPlace({ ...TURNED, at, place })));
}

function isNegated(terms: readonly Term[], i: number): boolean {
  const token = terms[i]?.token ?? 0;
  return terms.some((term) => NEGATING.has(term.key) && term.token < token && token - term.token <= REACH);
}
