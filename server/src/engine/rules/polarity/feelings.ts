import type { Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { rangesMeet } from '../../match/rangesMeet.ts';
import { shareIn } from '../../match/shareIn.ts';
import { isOfClause } from '../../match/terms.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of what the draft says of it besides that the sentence must have. */
const REST = 0.35;
const STRENGTH = 0.6;
/** Tokens between a verb of showing and what is shown. */
const REACH = 5;

/** What somebody shows or voices, in words that say much the same. */
const FEELINGS: readonly ReadonlySet<string>[] = [
  'concern alarm worry anxiety unease disquiet apprehension',
  'regret remorse contrition',
  'anger outrage fury indignation',
  'doubt scepticism reservation misgiving',
  'relief satisfaction delight joy pleasure',
  'confidence optimism',
  'surprise astonishment amazement',
  'sympathy condolence solidarity',
  'gratitude thanks',
  'interest curiosity',
].map((words) => inflectionKeys(words));
const SHOWING = inflectionKeys('express voice show display signal register convey utter feel share');
const NONE: ReadonlySet<string> = new Set([
  'no',
  'not',
  "n't",
  'n’t',
  'never',
  'little',
  'without',
  'hardly',
  'scarcely',
  'barely',
]);

/** Concern, regret or doubt that is voiced in the one and not in the other, by the same ones: "voiced no alarm" for "expressed deep concern". */
export const feelings: Way = {
  concerns: ({ reading }) => feelingsIn(reading).length > 0,
  compare: compareFeelings,
};

function* compareFeelings({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of feelingsIn(claim.reading)) {
    const found = alignment.window.sentences.flatMap((sentence, s) =>
      feelingsIn(sentence.reading)
        .filter((theirs) => theirs.of === mine.of && isOfSame(mine, theirs, s))
        .map((theirs) => ({ sentence, theirs })),
    );
    const [other] = found;
    // Who has changed his mind is told of as both.
    if (!other || found.some(({ theirs }) => theirs.isNone === mine.isNone)) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.isNone ? 'it is voiced in the source' : 'none is voiced in the source',
      claimSpan: spanOf(claim.reading.tokens, mine.words),
      ...wordsAt(other.sentence, spanOf(other.sentence.reading.tokens, other.theirs.words)),
      strength: STRENGTH,
    };
    return;
  }

  function isOfSame(mine: Feeling, theirs: Feeling, s: number): boolean {
    if (!rangesMeet(mine.who, theirs.who, s, claim.terms, alignment)) return false;
    const share = shareIn(
      claim.terms,
      s,
      alignment,
      (term) => isOfClause(term) && !holdsToken(mine.words, term.token) && !holdsToken(mine.who, term.token),
    );
    return share >= REST;
  }
}

interface Feeling {
  readonly of: ReadonlySet<string>;
  readonly isNone: boolean;
  /** Who voices it; of a form in "-ing" the sentence up to it. */
  readonly who: TokenRange;
  /** From the verb to the noun. */
  readonly words: TokenRange;
}

const QUOTE = /^["“”]$/u;

/** "Voiced no alarm", "expressing extreme concern": a verb of showing, and close behind it what is shown. */
const feelingsIn = rememberingEach(({ tokens, predicates }: Reading): readonly Feeling[] =>
  tokens.flatMap(({ key }, at): Feeling[] => {
    if (!SHOWING.has(key)) return [];
    for (let i = at + 1; i <= at + REACH; i++) {
      const token = tokens[i];
      if (!token || /^[,;:.]$/u.test(token.text)) return [];
      const of = FEELINGS.find((words) => words.has(token.key));
      if (!of) continue;
      const isNone = tokens.slice(Math.max(0, at - 3), i).some(({ lower }) => NONE.has(lower));
      const agent = tokens[at]?.lower.endsWith('ing')
        ? undefined
        : predicates.find((one) => holdsToken(one.tokens, at))?.agent;
      const isQuoted =
        tokens.slice(at, i).some(({ text }) => QUOTE.test(text)) && QUOTE.test(tokens[i + 1]?.text ?? '');
      return [
        {
          of,
          isNone,
          who: { from: agent && agent.from < at ? agent.from : 0, to: at },
          words: { from: at, to: isQuoted ? i + 2 : i + 1 },
        },
      ];
    }
    return [];
  }),
);
