import type { Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import { shareIn } from '../../match/shareIn.ts';
import type { Term } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim, its comparison left out, that the sentence must have. */
const REST = 0.4;
/** Of what is compared with, how much both must have. */
const STANDARD = 0.5;
/** What is compared with stands within so many tokens. */
const REACH = 7;

/** "More than in 2023", "3 per cent below the forecast", "exceeded the limit": something set against a standard that is no figure. */
interface SetAgainst {
  readonly direction: 'more' | 'less';
  /** The words that say so. */
  readonly span: Span;
  /** Tokens of the standard. */
  readonly from: number;
  readonly to: number;
}

const MORE: ReadonlySet<string> = new Set([
  'more',
  'higher',
  'greater',
  'larger',
  'bigger',
  'longer',
  'better',
  'faster',
]);
const LESS: ReadonlySet<string> = new Set(['less', 'fewer', 'lower', 'smaller', 'shorter', 'worse', 'slower']);
const ABOVE: ReadonlySet<string> = new Set(['above', 'exceed', 'surpass', 'top']);
const BELOW: ReadonlySet<string> = new Set(['below', 'beneath']);

/** More than the same standard in the one, less in the other, in the same clause. */
export const directions: Way = {
  concerns: ({ reading }) => setAgainst(reading).length > 0,
  compare: compareDirections,
};

function* compareDirections({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of setAgainst(claim.reading)) {
    const standard = termsIn(claim.terms, mine);
    if (standard.length === 0) continue;
    let best: { readonly sentence: WindowSentence; readonly theirs: SetAgainst; readonly share: number } | undefined;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of setAgainst(sentence.reading)) {
        if (!isSameStandard(standard, theirs, s)) continue;
        const share = shareIn(
          claim.terms,
          s,
          alignment,
          (term, i) => !term.framed && !standard.includes(i) && isRest(term, mine),
        );
        // Somewhere it is as the draft has it.
        if (theirs.direction === mine.direction && share >= REST) return;
        if (theirs.direction !== mine.direction && share >= Math.max(REST, best?.share ?? 0))
          best = { sentence, theirs, share };
      }
    }
    if (!best) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: `${best.theirs.direction} in the source, ${mine.direction} in the draft`,
      claimSpan: mine.span,
      ...wordsAt(best.sentence, best.theirs.span),
      strength: EVEN + (1 - EVEN) * best.share,
    };
  }

  function isSameStandard(standard: readonly number[], theirs: SetAgainst, s: number): boolean {
    const met = standard.filter((i) => isFoundWithin(i, s, theirs, alignment));
    return met.length >= STANDARD * standard.length && met.length > 0;
  }
}

/** Both directions are as likely until the clause tells. */
const EVEN = 0.4;

function isRest({ start, end }: Term, { span }: SetAgainst): boolean {
  return end <= span.start || start >= span.end;
}

function termsIn(terms: readonly Term[], range: SetAgainst): number[] {
  return [...terms.keys()].filter((i) => {
    const term = terms[i];
    return term !== undefined && term.kind !== 'order' && holdsToken(range, term.token);
  });
}

/** What a sentence sets against a standard. A bare figure is none ("more than 300"): it is for the number rule. */
const setAgainst = rememberingEach((reading: Reading): readonly SetAgainst[] => {
  const { tokens } = reading;
  return tokens.flatMap(({ key, lower, start }, at): SetAgainst[] => {
    const direction = directionOf(lower, key, at, reading);
    if (!direction) return [];
    const than = MORE.has(lower) || LESS.has(lower) ? at + 1 : at;
    if (than !== at && tokens[than]?.lower !== 'than') return [];
    const from = than + 1;
    let to = from;
    while (to < tokens.length && to < from + REACH && tokens[to]?.kind !== 'mark') to += 1;
    const first = tokens.slice(from, to).find(({ kind }) => kind !== 'mark');
    const end = tokens[than]?.end;
    const isFigure = reading.quantities.some((one) => one.tokens.from <= from && from < one.tokens.to);
    return first === undefined || end === undefined || isFigure ? [] : [{ direction, span: { start, end }, from, to }];
  });
});

function directionOf(
  lower: string,
  key: string,
  at: number,
  { quantities }: Reading,
): SetAgainst['direction'] | undefined {
  if (MORE.has(lower) || ABOVE.has(key)) return 'more';
  if (LESS.has(lower) || BELOW.has(key)) return 'less';
  // Over and under are places as well, save behind a figure ("2 per cent under the forecast").
  if (!quantities.some(({ tokens }) => tokens.to === at)) return undefined;
  return lower === 'over' ? 'more' : lower === 'under' ? 'less' : undefined;
}
