import type { Reading } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isSuperlative } from '../../lexicon/superlatives.ts';
import { type Span, spanOfMatch } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim that the sentence must have. */
const COVER = 0.5;

/** Of all times, or of the whole of something that lasts. */
const EVER =
  /\b(?:ever|since records began|on record|of all time|in (?:all )?(?:its|their|his|her|recorded|living) (?:whole |entire )?(?:history|memory)|in (?:the )?history|in the (?:whole|entire) (?:history |course )?of|in the whole history)\b/iu;
/** Of a stretch of time that ends now. */
const LATELY =
  /\b(?:in|for|of) (?:(?:the )?(?:past|last|recent) |(?:almost |nearly |more than |over |about |some |at least )?(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|several|many) )?(?:months|years?|decades?|century|weeks)\b|\b(?:this|of the) (?:year|month|season|decade|century)\b|\bsince (?:1[5-9]|20)\d\d\b|\bso far\b/iu;

/** "The most violent ever" where the source has "the most violent in recent decades", and "for the first time ever" for "in ten years". */
export const spans: Way = {
  concerns: ({ reading }) => firstOf(reading)?.lasting === 'ever',
  compare: compareSpans,
};

function* compareSpans({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const mine = firstOf(claim.reading);
  if (mine?.lasting !== 'ever') return;
  for (const [s, { reading, passage }] of alignment.window.sentences.entries()) {
    const cover = alignment.sentenceCover[s] ?? 0;
    const theirs = cover < COVER ? undefined : firstOf(reading);
    if (theirs?.word !== mine.word) continue;
    if (theirs.lasting === 'ever') return;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: 'of all times in the draft, of the last ones in the source',
      claimSpan: mine.span,
      ...wordsAt({ passage, reading }, theirs.span),
      strength: cover,
    };
    return;
  }
}

/** What is the first of its kind, and among which. */
interface First {
  /** "Most violent", "first". */
  readonly word: string;
  readonly lasting: 'ever' | 'lately';
  /** The words that say among which. */
  readonly span: Span;
}

/** The superlative of a sentence that says of how long it holds; undefined for none. */
const firstOf = rememberingEach(({ tokens, text }: Reading): First | undefined => {
  const at = tokens.findIndex(({ lower }, i) => isSuperlative(lower) || isMost(tokens, i) || isFirstTime(tokens, i));
  const token = tokens[at];
  if (!token) return undefined;
  const word = token.lower === 'most' ? (tokens[at + 1]?.lower ?? '') : token.lower;
  const [ever, lately] = [EVER, LATELY].map((pattern) => pattern.exec(text.slice(token.end)));
  const found = ever ?? lately;
  if (!found) return undefined;
  const { start, end } = spanOfMatch(found);
  return { word, lasting: ever ? 'ever' : 'lately', span: { start: token.end + start, end: token.end + end } };
});

function isMost(tokens: Reading['tokens'], at: number): boolean {
  return tokens[at]?.lower === 'most' && tokens[at - 1]?.lower === 'the' && tokens[at + 1]?.kind === 'word';
}

function isFirstTime(tokens: Reading['tokens'], at: number): boolean {
  return tokens[at]?.lower === 'first' && /^(?:time|since|in|ever)$/u.test(tokens[at + 1]?.lower ?? '');
}
