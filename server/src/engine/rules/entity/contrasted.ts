import { contrastsIn } from '../../facts/contrasts.ts';
import type { TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { shareIn } from '../../match/shareIn.ts';
import type { Term } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';

/** Share of the claim, what is denied left out, that the sentence must have. */
const CLAUSE = 0.6;
/** The word itself: cardboard is a kind of paper, and here its opposite. */
const SAME = 0.8;
/** Fewer words besides are many sentences'. */
const FEWEST = 2;

/** What a source expressly denies beside what it affirms: "paid by the state" where it was "by the city, not by the state". */
export function contrasted({ claim, alignment }: RuleInput): Comparison | undefined {
  const { reading, terms } = claim;
  if (contrastsIn(reading).length > 0 || reading.predicates.some(({ negated }) => negated)) return undefined;
  for (const [s, sentence] of alignment.window.sentences.entries()) {
    for (const { affirmed, denied } of contrastsIn(sentence.reading)) {
      const other = lastPhrase(sentence, affirmed);
      const mine = metBy(firstPhrase(sentence, denied));
      if (!mine || other.length === 0 || metBy(other, false)) continue;
      const besides = ({ framed, kind }: Term, i: number): boolean => !framed && kind !== 'order' && !mine.has(i);
      if (terms.filter(besides).length < FEWEST || shareIn(terms, s, alignment, besides) < CLAUSE) continue;
      const own = [...mine].flatMap((i) => terms[i] ?? []);
      const passageSpan = spanOf(other);
      return {
        rule: 'entity',
        relation: 'conflicts',
        reason: 'the source has the one and not the other',
        claimSpan: spanOf(own),
        passage: sentence.passage,
        passageSpan,
        expected: sentence.reading.text.slice(passageSpan.start, passageSpan.end),
        strength: CLAUSE,
        provesPassage: true,
      };
    }

    /** The claim's terms that meet the words of a phrase, all of them or, not `whole`, any; undefined where none do. */
    function metBy(phrase: readonly Term[], whole = true): ReadonlySet<number> | undefined {
      const met = new Set<number>();
      const isMet = (word: Term): boolean => {
        const at = terms.findIndex((_, i) =>
          (alignment.relations[i] ?? []).some(
            (match) =>
              match.value >= SAME && match.at >= sentence.from && alignment.window.terms[match.at]?.term === word,
          ),
        );
        if (at >= 0) met.add(at);
        return at >= 0;
      };
      const found = phrase.filter(isMet).length;
      return found > 0 && (!whole || found === phrase.length) ? met : undefined;
    }
  }
  return undefined;
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
