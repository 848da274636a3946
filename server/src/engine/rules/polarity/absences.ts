import { decisionOf } from '../../facts/decisions.ts';
import type { Predicate, Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { MODALS } from '../../lexicon/modals.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isCritical, isStop } from '../../lexicon/stopWords.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import type { Term } from '../../match/terms.ts';
import type { WindowTerm } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { deniesSomething } from './affirmed.ts';
import { areOfParts } from './ofParts.ts';
import { isComparison } from './comparison.ts';
import { isClaimed, isTooLittle, statingIn } from './negations.ts';

/** How alike the words must be: the noun itself, or the verb that it is of. */
const SAME = 0.8;
/** Share of the words around the noun that must be there. */
const CLAUSE = 0.7;
/** A sentence that agrees, with so much of them against the one that does not, settles it. */
const AGREED = 0.75;

/**
 * A thing that the one side says there is none of, whatever the verbs: "found traces of alcohol" for "there were no traces of
 * alcohol", "without a permit" for "held a permit".
 */
export const absences: Way = {
  concerns: ({ text, reading }) => !isComparison(text) && !isOver(reading),
  compare: compareAbsences,
};

function* compareAbsences({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const absent = absentIn(claim.reading);
  if (absent.length === 0 && alignment.window.sentences.every(({ reading }) => absentIn(reading).length === 0)) return;
  for (const [index, term] of claim.terms.entries()) {
    if ((term.kind !== 'noun' && term.kind !== 'verb') || term.framed) continue;
    const mine = absent.find(({ token }) => token === term.token);
    const predicate = mine ? undefined : stating(claim.reading, term);
    if (mine ? isOpen(claim.reading.tokens) : !predicate) continue;
    let best: Found | undefined;
    let agreed = 0;
    for (const { at, value } of alignment.relations[index] ?? []) {
      const other = alignment.window.terms[at];
      const sentence = other && alignment.window.sentences[other.sentence];
      if (!sentence || value < SAME || isTooLittle(claim, alignment, other.sentence)) continue;
      // "Decided on the rules": the rules are the draft's own, not what it decided.
      if (claim.terms.some(({ key }, i) => i !== index && key === other.term.key)) continue;
      if (areOfParts(claim.reading, term.token, sentence.reading, other.term.token)) continue;
      const theirs = absentIn(sentence.reading).find(({ token }) => token === other.term.token);
      const around = { tokens: { from: term.token, to: term.token + 1 } };
      const cover = clauseCover(around, other.sentence, { claim, alignment }, predicate?.tokens);
      const opposed = mine
        ? !theirs && !deniesSomething(sentence.reading) && !isOpen(sentence.reading.tokens)
        : theirs !== undefined;
      if (!opposed) agreed = Math.max(agreed, cover);
      else if (cover > Math.max(CLAUSE, best?.cover ?? 0))
        best = { other, cover, ...(theirs ? { from: theirs.from } : {}) };
    }
    const sentence = best && alignment.window.sentences[best.other.sentence];
    if (!best || !sentence || agreed >= AGREED * best.cover) continue;
    const { reading, passage } = sentence;
    const start = (best.from === undefined ? undefined : reading.tokens[best.from]?.start) ?? best.other.term.start;
    const passageSpan = { start, end: best.other.term.end };
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine ? 'none in the draft, some in the source' : 'none in the source',
      claimSpan: { start: claim.reading.tokens[mine?.from ?? term.token]?.start ?? term.start, end: term.end },
      ...wordsAt({ passage, reading }, passageSpan),
      strength: best.cover,
    };
  }
}

/** "Have water again": when there was none is over. */
function isOver({ tokens }: Reading): boolean {
  return tokens.some(({ lower }) => lower === 'again' || lower === 'back');
}

interface Found {
  readonly other: WindowTerm;
  readonly cover: number;
  /** The token of its "no". */
  readonly from?: number;
}

/**
 * The verb by which a sentence states that there is what a noun names, as its object or as what "there is"; or that it happens
 * ("decided" for "took no decision").
 */
function stating(reading: Reading, { token }: Term): Predicate | undefined {
  return statingIn(reading).find(
    (one) =>
      !one.negated &&
      !isUndone(reading, one) &&
      (holdsToken(one.tokens, token) || (one.patient !== undefined && holdsToken(one.patient, token))) &&
      !isClaimed(reading, one.tokens.from) &&
      !isOpen(reading.tokens.slice(one.tokens.from, one.tokens.to)),
  );
}

/** "Put off a decision", "withdrew its request": there is none. */
function isUndone(reading: Reading, predicate: Predicate): boolean {
  const outcome = decisionOf(reading, predicate)?.outcome;
  return outcome === 'put off' || outcome === 'given up';
}

function isOpen(tokens: Reading['tokens']): boolean {
  return tokens.some(({ lower }) => MODALS.has(lower));
}

interface Absent {
  /** Token of "no" or "without". */
  readonly from: number;
  /** Token of the noun that there is none of. */
  readonly token: number;
}

/** Tokens from "no" to its noun: "no newly found traces". */
const LONGEST = 4;
const FIXED: ReadonlySet<string> = new Set(
  'longer more less fewer doubt matter one other later sooner way fewer than'.split(' '),
);

/** "Without that city": what it is has been named, and is not denied. */
const NAMED: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those']);

/** The nouns behind "no", "without" and "not any"; not "no longer", "no doubt", "without that city". */
const absentIn = rememberingEach(({ tokens }: Reading): readonly Absent[] =>
  tokens.flatMap(({ lower }, from): Absent[] => {
    if (
      lower !== 'no' &&
      lower !== 'without' &&
      !(lower === 'any' && /^(?:not|n't)$/u.test(tokens[from - 2]?.lower ?? ''))
    )
      return [];
    if (lower === 'without' && NAMED.has(tokens[from + 1]?.lower ?? '')) return [];
    let token = from;
    for (let at = from + 1; at <= from + LONGEST; at++) {
      const word = tokens[at];
      if (word?.kind !== 'word' || word.lower === 'of' || FIXED.has(word.lower) || isCritical(word.key)) break;
      if (isStop(word.key)) {
        if (token > from) break;
        continue;
      }
      token = at;
    }
    return token > from ? [{ from, token }] : [];
  }),
);
