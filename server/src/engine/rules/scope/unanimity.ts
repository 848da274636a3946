import type { Reading } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { shareOutside } from '../../match/shareIn.ts';
import { type Span, spanOfMatch } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the rest of the claim that the sentence must have. */
const REST = 0.4;

/** Everybody voted alike. */
const TOGETHER = /\bunanim(?:ous(?:ly)?|ity)\b|\bwithout dissent\b|\bwith one voice\b|\bwithout a vote against\b/iu;
/** Some voted otherwise. */
const SPLIT =
  /\bby (?:a |the )?(?:\p{L}+ )?majority\b|\bmajority of \d+\b|\bdissent(?:ed|ing)\b|\bover the (?:objections?|protests?|dissent) of\b|\bnarrowly\b/iu;
const COUNT =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|twenty|thirty|forty)';
/** "By ten votes to two", "12-3"; "ten to none" has nobody against it. */
const COUNTED = new RegExp(`\\b${COUNT}(?: votes?)?(?: to |[-–])(?!0\\b)${COUNT}\\b`, 'iu');

/** "Unanimous" where the source has votes on both sides, or the other way round. */
export const unanimity: Way = {
  concerns: ({ reading }) => voteIn(reading) !== undefined,
  compare: compareUnanimity,
};

function* compareUnanimity({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
  const mine = voteIn(claim.reading);
  if (!mine) return;
  const { together, span } = mine;
  for (const [s, { reading, passage }] of alignment.window.sentences.entries()) {
    const theirs = voteIn(reading);
    if (!theirs || theirs.together === together) continue;
    const share = shareOutside(claim.terms, span, s, alignment);
    if (share < REST) continue;
    const passageSpan = theirs.span;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: together ? 'not all voted alike in the source' : 'all voted alike in the source',
      claimSpan: span,
      ...wordsAt({ passage, reading }, passageSpan),
      strength: Math.max(STRENGTH, share),
    };
    return;
  }
}

const STRENGTH = 0.5;

interface Vote {
  readonly together: boolean;
  /** Of the words that say so. */
  readonly span: Span;
}

/** How a sentence says that people voted; undefined where it says nothing of it. */
const voteIn = rememberingEach(({ text }: Reading): Vote | undefined => {
  const together = TOGETHER.exec(text);
  const found = together ?? SPLIT.exec(text) ?? (/\bvot(?:e|es|ed|ing)\b/iu.test(text) ? COUNTED.exec(text) : null);
  if (!found || isDenied(text, found.index)) return undefined;
  return { together: together !== null, span: spanOfMatch(found) };
});

/** "Was not unanimous". */
function isDenied(text: string, at: number): boolean {
  return /\b(?:not|n['’]t|hardly|far from|less than|almost|nearly)\s+(?:\p{L}+\s+)?$/iu.test(text.slice(0, at));
}
