import type { Reading, TokenRange } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { tokensFound } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** The very noun. */
const SAME = 0.8;
/** Share of the claim that the sentence must have. */
const COVER = 0.45;
const STRENGTH = 0.6;
/** Tokens from "every" to the place. */
const REACH = 5;

/** "Every ferry in the country", where the source has "all 11 ferries of the same class". */
export const everywhere: Way = {
  concerns: ({ reading }) => wholeIn(reading) !== undefined,
  compare: compareWhole,
};

function* compareWhole({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const mine = wholeIn(claim.reading);
  if (!mine) return;
  const head = claim.terms.findIndex(({ token }) => token === mine.noun);
  if (head < 0) return;
  let best: { readonly sentence: WindowSentence; readonly span: Span; readonly cover: number } | undefined;
  for (const [s, sentence] of alignment.window.sentences.entries()) {
    // The source speaks of all of them too.
    if (wholeIn(sentence.reading) || sentence.reading.text.includes('nationwide')) return;
    const cover = alignment.sentenceCover[s] ?? 0;
    if (cover < Math.max(COVER, best?.cover ?? 0)) continue;
    for (const token of tokensFound(head, s, alignment, SAME)) {
      const span = restrictionAt(sentence.reading, token);
      if (span) best = { sentence, span, cover };
    }
  }
  if (!best) return;
  const { tokens } = claim.reading;
  yield {
    rule: 'scope',
    relation: 'conflicts',
    reason: 'only some of them in the source',
    claimSpan: { start: tokens[mine.from]?.start ?? 0, end: tokens[mine.to - 1]?.end ?? 0 },
    ...wordsAt(best.sentence, best.span),
    strength: STRENGTH,
  };
}

/** Ends the words that say which ones are meant. */
const END = String.raw`(?=\s+(?:to|must|will|would|shall|is|are|was|were|has|have|had|could|should|can|may)\b|[,;.]|$)`;
/** What says of a noun which ones are meant: "of the same class", "with more than 5 billion in assets", "built before 1990". */
const RESTRICTION = new RegExp(
  [
    String.raw`^\s+of (?:the same|this|that|its|a similar) \p{L}+`,
    String.raw`^\s+(?:with|of|over|above|under|below)\s+(?:(?:assets|sales|staff|a capacity|an income) of\s+)?(?:more than|less than|fewer than|at least|over|under|up to|an? |\d)[^,;.]*?${END}`,
    String.raw`^\s+(?:older|larger|bigger|smaller|younger|longer|taller) than [^,;.]*?${END}`,
    String.raw`^\s+(?:built|made|opened|registered|founded|sold|born|issued) (?:before|after|between|since|by|in)\s[^,;.]*?${END}`,
  ].join('|'),
  'iu',
);

/** The noun with its restriction. */
function restrictionAt({ text, tokens }: Reading, token: number): Span | undefined {
  const noun = tokens[token];
  const found = noun && RESTRICTION.exec(text.slice(noun.end));
  return found ? { start: noun.start, end: noun.end + found[0].length } : undefined;
}

interface Whole extends TokenRange {
  /** Token of the noun. */
  readonly noun: number;
}

const PLACE =
  /^(?:country|nation|city|town|state|county|region|province|world|district|continent|kingdom|union|land)$/u;

const wholeIn = rememberingEach((reading: Reading): Whole | undefined => {
  const { tokens } = reading;
  for (const [from, { lower }] of tokens.entries()) {
    if (lower !== 'every' && lower !== 'all' && lower !== 'each') continue;
    for (let at = from + 2; at <= from + REACH; at++) {
      if (!/^(?:in|across|throughout)$/u.test(tokens[at]?.lower ?? '')) continue;
      const the = tokens[at + 1]?.lower === 'the';
      if (the && PLACE.test(tokens[at + 2]?.lower ?? '')) return { from, to: at + 3, noun: at - 1 };
    }
  }
  return undefined;
});
