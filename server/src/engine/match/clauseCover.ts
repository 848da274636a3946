import { areOfOneClause } from '../facts/clauses.ts';
import type { Predicate, Reading, TokenRange } from '../facts/fact.ts';
import { hasPronoun } from '../facts/lookingBack.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import type { Alignment } from './align.ts';
import { isOfClause, type Term } from './terms.ts';
import { isNextTo } from './window.ts';

/**
 * Worth of a name that the sentence before or after has, where who is spoken of is often named, and of a noun that the
 * sentence before one with a pronoun has.
 */
const NEIGHBOUR = 0.5;
/** Terms further from the verb than this many tokens are of another clause. */
const NEAR = 10;
/** How fast a term's weight fades with its distance from the verb, per token. */
const FADING = 0.15;
/** Worth of a term of another clause of the sentence. */
const OTHER_CLAUSE = 0.4;

/**
 * Weighted share of the claim's terms near a verb (or a noun) that a sentence of the window has, in any order, the verb's own left out;
 * those of `besides` too. `speaker`: of whom the clause speaks as "it" or "he", whose words count as well.
 */
export function clauseCover(
  { tokens }: Pick<Predicate, 'tokens'>,
  sentence: number,
  {
    claim: { terms, reading },
    alignment,
  }: {
    readonly claim: { readonly terms: readonly Term[]; readonly reading: Reading };
    readonly alignment: Alignment;
  },
  besides?: TokenRange,
  speaker?: TokenRange,
): number {
  let total = 0;
  let found = 0;
  const own = alignment.window.sentences[sentence];
  const lookingBack =
    own !== undefined && hasPronoun(own.reading) && isNextTo(alignment.window.sentences[sentence - 1], own);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    if (!term) continue;
    const speaks = speaker !== undefined && term.kind !== 'order' && holdsToken(speaker, term.token);
    if (!speaks && !isOfClause(term)) continue;
    const distance = speaks ? 1 : Math.abs(term.token - tokens.from);
    if (distance > NEAR || holdsToken(tokens, term.token)) continue;
    if (besides && holdsToken(besides, term.token)) continue;
    const clause = speaks || areOfOneClause(reading, tokens.from, term.token) ? 1 : OTHER_CLAUSE;
    const weight = (clause * term.weight) / (1 + FADING * distance);
    total += weight;
    const row = alignment.inSentence[i];
    const before = isSpokenOf(term, -1, lookingBack) ? (row?.[sentence - 1] ?? 0) : 0;
    const after = isSpokenOf(term, 1, lookingBack) ? (row?.[sentence + 1] ?? 0) : 0;
    found += weight * Math.max(row?.[sentence] ?? 0, NEIGHBOUR * before, NEIGHBOUR * after);
  }
  return total === 0 ? 0 : found / total;
}

/** What a neighbouring sentence names. `apart`: how many sentences behind, below 0 before. */
function isSpokenOf({ kind }: Term, apart: number, lookingBack: boolean): boolean {
  if (kind === 'name') return Math.abs(apart) === 1;
  return kind === 'noun' && apart === -1 && lookingBack;
}
