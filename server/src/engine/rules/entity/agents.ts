import type { Name, Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holderOf } from '../../facts/roles.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { certaintyOf } from '../../lexicon/reportingVerbs.ts';
import { REACH } from '../../match/field.ts';
import { LONGEST } from '../../match/figures.ts';
import { shareIn } from '../../match/shareIn.ts';
import type { Term } from '../../match/terms.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { areRivals, isNamedIn } from './names.ts';

/** The clause besides the one who acts must be in the sentence nearly whole. */
const CLAUSE = 0.7;
/** Shorter clauses are many people's. */
const FEWEST = 2;
/** The verb itself, not a mere relative of it. */
const SAME_VERB = 0.8;

/** Somebody else does it in the source: the same verb and clause with another named agent. */
export const anotherAgent: Way = { concerns: ({ reading }) => deedsIn(reading).length > 0, compare: compareAgents };

function* compareAgents({ claim, alignment, isKnown }: RuleInput): Iterable<Comparison> {
  for (const { predicate, mine } of deedsIn(claim.reading)) {
    const verb = claim.terms.findIndex(
      (term) => holdsToken(predicate.tokens, term.token) && term.key === predicate.verb,
    );
    if (verb < 0) continue;
    const known = mine.parts.some(isKnown);
    const described = descriptionOf(mine, claim.reading);
    for (const match of alignment.relations[verb] ?? []) {
      const other = alignment.window.terms[match.at];
      const sentence = other && alignment.window.sentences[other.sentence];
      if (!other || !sentence || match.value < SAME_VERB) continue;
      const besides = [...claim.terms.entries()].filter(
        ([i, term]) => i !== verb && isBeside(term, i - verb, mine) && !holdsToken(described, term.token),
      );
      const clause = shareIn(claim.terms, other.sentence, alignment, (_, i) => besides.some(([at]) => at === i));
      // Of a name that no source has the one who acts in the source must be near too: it may be nobody's.
      const sure = known ? clause : alignment.local(verb, other.sentence);
      if (Math.min(clause, sure) < CLAUSE || besides.length < FEWEST) continue;
      if (sentence.reading.tokens.length > LONGEST) continue;
      const theirs = sentence.reading.predicates.find(
        (p) => holdsToken(p.tokens, other.term.token) && p.verb === predicate.verb,
      );
      const name = theirs && agentName(sentence.reading, theirs);
      if (!theirs || !name || theirs.negated !== predicate.negated || !areRivals(mine, name)) continue;
      // Where a sentence names both, who does what is for the relation rule, and easily misread.
      if (isNamedIn(mine, sentence.reading) || isNamedIn(name, claim.reading)) continue;
      yield {
        rule: tellsWhoSays(predicate, claim.text) ? 'attribution' : 'entity',
        relation: 'conflicts',
        reason: `in the source “${name.parts.join(' ')}” does it`,
        claimSpan: mine.span,
        ...wordsAt(sentence, name.span),
        strength: clause * CLAUSE,
      };
      return;
    }
  }
}

/** What somebody named does. */
interface Deed {
  readonly predicate: Predicate;
  readonly mine: Name;
}

const deedsIn = rememberingEach((reading: Reading): readonly Deed[] => {
  // "Has appealed, too": says itself that others do it as well.
  if (/\b(?:too|also|as well)\b/iu.test(reading.text)) return [];
  return reading.predicates.flatMap((predicate): Deed[] => {
    const mine = agentName(reading, predicate);
    if (!mine || isSpeaker(reading, mine)) return [];
    return /^(?:who|which|that)$/u.test(reading.tokens[predicate.tokens.from - 1]?.lower ?? '')
      ? []
      : [{ predicate, mine }];
  });
});

/** "Was accused by", "declined to say": who says it, or does not. */
function tellsWhoSays({ verb, span }: Predicate, text: string): boolean {
  return (
    certaintyOf(verb) !== undefined || /^(?:\s+to)?\s+(?:say|comment|tell|confirm|answer)\b/u.test(text.slice(span.end))
  );
}

/** Whether a term is of the clause of a verb so many terms away, and not of the one who acts. */
function isBeside({ kind, token }: Term, distance: number, agent: Name): boolean {
  return Math.abs(distance) <= REACH && kind !== 'order' && !holdsToken(agent.tokens, token);
}

/** What a sentence adds on a name between commas, or to its end: "Ada Okafor, who runs the fair"; empty where it adds nothing. */
function descriptionOf({ tokens: { to } }: Name, { tokens }: Reading): TokenRange {
  const adds = tokens[to]?.text === ',' && ADDING.has(tokens[to + 1]?.lower ?? '');
  if (!adds) return { from: to, to };
  const end = tokens.findIndex(({ kind }, i) => i > to && kind === 'mark' && tokens[i]?.text !== '-');
  return { from: to, to: end < 0 ? tokens.length : end };
}

const ADDING: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'the', 'a', 'an', 'its', 'their', 'his', 'her']);

/** Who says something is for the attribution rule. */
function isSpeaker({ attributions }: Reading, { tokens }: Name): boolean {
  return attributions.some(({ speaker }) => speaker !== undefined && holdsToken(speaker, tokens.from));
}

/** The one name of the agent, or of who holds its office ("its director, Ada Okafor, …"); undefined where it has none or several. */
function agentName(reading: Reading, { agent }: Predicate): Name | undefined {
  if (!agent) return undefined;
  const names = reading.names.filter((name) => name.hint !== 'demonym' && holdsToken(agent, name.tokens.from));
  const offices = reading.roles.filter(({ holder, tokens }) => holder !== undefined && holdsToken(agent, tokens.from));
  // "League president Ada Okafor": the league is none who acts.
  const acting = names.filter((name) => !offices.some(({ tokens }) => holdsToken(tokens, name.tokens.from)));
  if (names.length > 0) return acting.length === 1 ? acting[0] : undefined;
  const [office] = offices;
  return office && holderOf(office, reading);
}
