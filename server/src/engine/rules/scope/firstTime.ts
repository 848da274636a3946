import type { Reading } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { shareOutside } from '../../match/shareIn.ts';
import { type Span, spanOfMatch } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the rest of the claim that the sentence must have. */
const REST = 0.5;
const STRENGTH = 0.6;

/** Never before; "the first time since 2016" tells of one before. */
const FIRST =
  /\b(?:for )?the first time(?: ever)?\b(?!,? (?:since|in (?:\p{L}+ )?(?:years|decades|months|weeks|\p{L}+ (?:years|decades|months|weeks)))\b)/iu;
/** It had happened before. */
const NOT_FIRST =
  /\b(?:once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) times) before\b|\bfor the (?:second|third|fourth|fifth|sixth|seventh|\d+(?:nd|rd|th)) time\b|\bnot the first time\b/iu;

/** "For the first time" where the source has it twice before. */
export const firstTime: Way = {
  concerns: ({ reading }) => firstIn(reading) !== undefined,
  compare: compareFirstTime,
};

function* compareFirstTime({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const claimSpan = firstIn(claim.reading);
  if (!claimSpan) return;
  for (const [s, { reading, passage }] of alignment.window.sentences.entries()) {
    const theirs = beforeIn(reading);
    if (!theirs || shareOutside(claim.terms, claimSpan, s, alignment) < REST) continue;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: 'not the first time in the source',
      claimSpan,
      ...wordsAt({ passage, reading }, theirs),
      strength: STRENGTH,
    };
    return;
  }
}

const firstIn = rememberingEach((reading: Reading): Span | undefined => {
  const found = beforeIn(reading) ? null : FIRST.exec(reading.text);
  return found ? spanOfMatch(found) : undefined;
});

const beforeIn = rememberingEach(({ text }: Reading): Span | undefined => {
  const found = NOT_FIRST.exec(text);
  return found ? spanOfMatch(found) : undefined;
});
