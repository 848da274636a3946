import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { tokensFound } from '../../match/rangesMeet.ts';
import { shareIn } from '../../match/shareIn.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { deniesSomething } from './affirmed.ts';
import { hasFewWords } from './negations.ts';

/** The very noun that is spared. */
const SAME_NOUN = 0.8;
/** Sentences before, within which the article tells from what it is spared. */
const BEFORE = 3;
/** Share of the rest of the draft's sentence that one of those must have. */
const REST = 0.5;

/** "Frozen peas are not concerned" contradicts that they are called back: what befell something else befell them too. */
export const spared: Way = {
  concerns: (claim) => !hasFewWords(claim) && !deniesSomething(claim.reading) && !isSparedToo(claim.reading),
  compare: compareSpared,
};

function* compareSpared({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const of = alignment.window.sentences.map(sparedIn);
  if (of.every((one) => one === undefined)) return;
  for (const [s, found] of of.entries()) {
    const sentence = alignment.window.sentences[s];
    if (!found || !sentence) continue;
    const index = claim.terms.findIndex(
      (term, i) =>
        term.kind === 'noun' &&
        !term.framed &&
        isOfEvent(claim.reading, term.token) &&
        tokensFound(i, s, alignment, SAME_NOUN).some((token) => token === found.head),
    );
    const own = claim.terms[index];
    if (!own) continue;
    const told = toldIn(index, s);
    if (told < REST) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: 'spared in the source',
      claimSpan: { start: own.start, end: own.end },
      ...wordsAt(sentence, found.predicate.span),
      strength: told,
    };
    return;
  }

  /** How well a sentence shortly before tells the rest of the draft's, and not of the one that is spared. */
  function toldIn(index: number, s: number): number {
    let most = 0;
    for (let at = Math.max(0, s - BEFORE); at < s; at++) {
      if (tokensFound(index, at, alignment, SAME_NOUN).length > 0) continue;
      const share = shareIn(
        claim.terms,
        at,
        alignment,
        (term, i) => i !== index && !term.framed && term.kind !== 'order',
      );
      most = Math.max(most, share);
    }
    return most;
  }
}

const isSparedToo = rememberingEach(({ text }: Reading) => SPARED_TOO.test(text));
const SPARED_TOO = /\b(?:usual|normal\w*|unaffected|spared|unharmed|open)\b/iu;

interface Spared {
  readonly predicate: Predicate;
  /** Token of the head of what is spared. */
  readonly head: number;
}

const TOUCHING: ReadonlySet<string> = inflectionKeys(
  'affect concern hit harm damage touch involve disrupt impact include',
);
const SPARING: ReadonlySet<string> = inflectionKeys('spare exempt exclude');

/** What a sentence says not to be affected, in the passive: "flights were not affected", "the village was spared". */
function sparedIn({ reading }: WindowSentence): Spared | undefined {
  const predicate = reading.predicates.find(
    ({ verb, negated, passive }) => passive && (TOUCHING.has(verb) ? negated : SPARING.has(verb) && !negated),
  );
  if (!predicate) return undefined;
  const subject = predicate.patient ?? openingOf(reading, predicate);
  return subject && { predicate, head: subject.to - 1 };
}

/** The words that open a sentence, up to its first preposition or mark, where nothing else is read as its subject. */
function openingOf({ tokens }: Reading, { tokens: { from } }: Predicate): TokenRange | undefined {
  const end = tokens.findIndex(({ kind, lower }, i) => i >= from || kind === 'mark' || PREPOSITION.test(lower));
  return end > 0 ? { from: 0, to: end } : undefined;
}

const PREPOSITION = /^(?:of|from|in|at|on|with|for|to|by|who|which|that|was|were|is|are)$/u;

/** Stated as what happens, or as what it happens to. */
function isOfEvent({ predicates }: Reading, token: number): boolean {
  return predicates.some(
    ({ agent, patient, negated }) => !negated && [agent, patient].some((range) => range && holdsToken(range, token)),
  );
}
