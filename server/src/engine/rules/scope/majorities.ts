import type { Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import { shareIn } from '../../match/shareIn.ts';
import { isOfClause } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** The very noun. */
const SAME = 0.8;
/** Share of the rest of the claim that the sentence must have, for all instead of most. */
const REST = 0.45;
const STRENGTH = 0.55;
/** Tokens that say of whom most are. */
const REACH = 5;

/**
 * Of whom most or all are: "most of them were civilians" where the source has "mostly soldiers, but also 48 civilians", and "all
 * are Kurds" where it has "predominantly Kurds".
 */
export const majorities: Way = {
  concerns: ({ reading }) => shareOfIn(reading) !== undefined,
  compare: compareMajorities,
};

function* compareMajorities({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const mine = shareOfIn(claim.reading);
  if (!mine) return;
  const who = [...claim.terms.keys()].filter((i) => {
    const term = claim.terms[i];
    return term !== undefined && isOfClause(term) && term.kind !== 'verb' && holdsToken(mine.who, term.token);
  });
  const [head] = who.slice(-1);
  if (head === undefined) return;
  const isHead = (s: number, range: TokenRange): boolean => isFoundWithin(head, s, range, alignment, SAME);
  for (const [s, sentence] of alignment.window.sentences.entries()) {
    const { reading, passage } = sentence;
    const theirs = shareOfIn(reading);
    if (!theirs || theirs.isAll) continue;
    const has = isHead(s, theirs.who);
    if (has !== mine.isAll || !(has ? hasRest(s) : isLesserPart(s, sentence, theirs))) continue;
    const [from, to] = [reading.tokens[theirs.from], reading.tokens[theirs.to - 1]];
    const passageSpan = { start: from?.start ?? 0, end: to?.end ?? 0 };
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: has ? 'most in the source' : 'most are others in the source',
      claimSpan: {
        start: claim.reading.tokens[mine.from]?.start ?? 0,
        end: claim.reading.tokens[mine.to - 1]?.end ?? 0,
      },
      ...wordsAt({ passage, reading }, passageSpan),
      strength: STRENGTH,
    };
    return;
  }

  function hasRest(s: number): boolean {
    return shareIn(claim.terms, s, alignment, (term, i) => isOfClause(term) && !who.includes(i)) >= REST;
  }

  /** The sentence counts those of the draft apart, and is of the same whole. */
  function isLesserPart(s: number, { reading }: WindowSentence, { who: most }: ShareOf): boolean {
    const counted = reading.quantities.find(
      ({ nounSpan, tokens, comparator }) =>
        comparator !== 'vague' &&
        nounSpan !== undefined &&
        !holdsToken(most, tokens.from) &&
        isHead(s, { from: tokens.from, to: tokens.to + COUNTED }),
    );
    return counted !== undefined && (hasFigureOf(claim.reading, reading) || isOfBefore(reading) || hasRest(s));
  }

  /** "Most of them": of the figure that the sentence before gives. */
  function isOfBefore(reading: Reading): boolean {
    const { previous } = claim.context;
    return previous !== undefined && /\bof (?:them|these|those)\b/iu.test(claim.text) && hasFigureOf(previous, reading);
  }
}

/** Tokens between a figure and the noun that it counts. */
const COUNTED = 3;

function hasFigureOf(a: Reading, b: Reading): boolean {
  return a.quantities.some(({ stated, dimension }) =>
    b.quantities.some((other) => other.stated === stated && other.dimension === dimension && stated > 2),
  );
}

interface ShareOf {
  readonly isAll: boolean;
  /** Tokens of the words that say how many, and of whom. */
  readonly from: number;
  readonly to: number;
  readonly who: TokenRange;
}

const MOST: ReadonlySet<string> = new Set(
  'mostly mainly predominantly largely chiefly overwhelmingly primarily'.split(' '),
);
const ALL: ReadonlySet<string> = new Set('exclusively entirely solely wholly'.split(' '));
const ENDS = /^(?:of|in|on|at|by|for|from|with|and|or|but|who|which|that|under|as|to)$/u;

/** "Mostly combatants", "most of them were civilians", "all the inhabitants are Kurds", "inhabited exclusively by Kurds". */
const shareOfIn = rememberingEach((reading: Reading): ShareOf | undefined => {
  const { text, tokens, predicates } = reading;
  if (!SAYS_HOW_MANY.test(text)) return undefined;
  for (const [at, { lower }] of tokens.entries()) {
    if (MOST.has(lower) || ALL.has(lower)) {
      const by = tokens.findIndex(({ lower: word }, i) => i > at && i <= at + 2 && word === 'by');
      const who = groupFrom(reading, by > 0 ? by + 1 : at + 1);
      if (who) return { isAll: ALL.has(lower), from: at, to: who.to, who };
    }
    const isAll = lower === 'all';
    if (!isAll && lower !== 'most' && lower !== 'majority') continue;
    if (!/^(?:of|the|them|\p{L}+s)$/u.test(tokens[at + 1]?.lower ?? '')) continue;
    const be = predicates.find(({ verb, negated, tokens: own }) => verb === 'be' && !negated && own.from > at);
    const who = be && be.tokens.from <= at + SUBJECT ? groupFrom(reading, be.tokens.to) : undefined;
    if (who && be) return { isAll, from: at, to: who.to, who };
  }
  return undefined;
});

/** Tokens from "most of" to the verb. */
const SUBJECT = 6;
const SAYS_HOW_MANY = new RegExp(String.raw`\b(?:most|majority|all|${[...MOST, ...ALL].join('|')})\b`, 'iu');

/** The nouns from a token on. */
function groupFrom({ tokens }: Reading, from: number): TokenRange | undefined {
  let to = from;
  while (to < tokens.length && to < from + REACH && tokens[to]?.kind === 'word' && !ENDS.test(tokens[to]?.lower ?? ''))
    to++;
  return to > from ? { from, to } : undefined;
}
