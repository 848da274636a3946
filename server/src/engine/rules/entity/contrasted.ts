import { contrastsIn } from '../../facts/contrasts.ts';
import type { TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { shareIn } from '../../match/shareIn.ts';
import { isOfClause, type Term } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim, what is denied left out, that the sentence must have. */
const CLAUSE = 0.6;
/** The word itself: cardboard is a kind of paper, and here its opposite. */
const SAME = 0.8;
/** Fewer words besides are many sentences'. */
const FEWEST = 2;

/** What a source expressly denies beside what it affirms: "paid by the state" where it was "by the city, not by the state". */
export const contrasted: Way = {
  concerns: ({ reading }) => contrastsIn(reading).length === 0 && !reading.predicates.some(({ negated }) => negated),
  compare: compareContrasted,
};

function* compareContrasted({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const { terms } = claim;
  for (const [s, sentence] of alignment.window.sentences.entries()) {
    for (const { affirmed, denied } of contrastsIn(sentence.reading)) {
      const other = lastPhrase(sentence, affirmed);
      const mine = metBy(firstPhrase(sentence, denied), s, { claim, alignment });
      if (!mine || other.length === 0 || other.some((word) => metBy([word], s, { claim, alignment }))) continue;
      const besides = (term: Term, i: number): boolean => isOfClause(term) && !mine.has(i);
      if (terms.filter(besides).length < FEWEST || shareIn(terms, s, alignment, besides) < CLAUSE) continue;
      const own = [...mine].flatMap((i) => terms[i] ?? []);
      const passageSpan = spanOf(other);
      yield {
        rule: 'entity',
        relation: 'conflicts',
        reason: 'the source has the one and not the other',
        claimSpan: spanOf(own),
        ...wordsAt(sentence, passageSpan),
        strength: CLAUSE,
        provesPassage: true,
      };
      return;
    }
  }
}

/** The claim's terms that meet the words of a phrase of a sentence; undefined where some word is met by none. */
function metBy(
  phrase: readonly Term[],
  s: number,
  { claim, alignment: { relations, window } }: Pick<RuleInput, 'claim' | 'alignment'>,
): ReadonlySet<number> | undefined {
  const met = new Set<number>();
  for (const word of phrase) {
    const at = claim.terms.findIndex((_, i) =>
      (relations[i] ?? []).some((match) => {
        const other = window.terms[match.at];
        return match.value >= SAME && other?.sentence === s && other.term === word;
      }),
    );
    if (at < 0) return undefined;
    met.add(at);
  }
  return met.size === 0 ? undefined : met;
}

/** The first words of content in a range that stand side by side. */
function firstPhrase({ terms }: WindowSentence, range: TokenRange): readonly Term[] {
  const inside = terms.filter(({ token }) => holdsToken(range, token));
  const end = inside.findIndex((term, i) => i > 0 && !isBeside(inside[i - 1], term));
  return end < 0 ? inside : inside.slice(0, end);
}

/** The last words of content in a range that stand side by side, a verb left out. */
function lastPhrase({ terms }: WindowSentence, range: TokenRange): readonly Term[] {
  const inside = terms.filter(({ token }) => holdsToken(range, token));
  const start = inside.findLastIndex((term, i) => term.kind === 'verb' || !isBeside(inside[i - 1], term));
  return inside.slice(inside[start]?.kind === 'verb' ? start + 1 : Math.max(0, start));
}

function isBeside(before: Term | undefined, term: Term): boolean {
  return before?.token === term.token - 1;
}

function spanOf(terms: readonly Term[]): { readonly start: number; readonly end: number } {
  return { start: Math.min(...terms.map(({ start }) => start)), end: Math.max(...terms.map(({ end }) => end)) };
}
