import type { Reading } from '../facts/fact.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Alignment } from '../match/align.ts';
import { type Span, spanOfMatch } from '../text/span.ts';
import type { Claim } from './claim.ts';

/** Groups of which any word stands for any other: sources say "biggest" for "largest". */
const GROUPS: readonly RegExp[] = [
  /\bfor the first time\b|\bthe first (?:\p{L}+ ){0,2}(?:ever|to|since|in)\b|\bnever before\b|\bunprecedented\b|\bmaiden\b|\binaugural\b|\bfirsts?\b/giu,
  /\bthe (?:only|sole)\b|\bonly\b|\bsole\b|\bno other\b|\bunique\b|\balone\b/giu,
  /\b(?:larg|bigg|great|high|heav|strong|long|tall|bold|wid|rich|fast|hard|steep|deep)(?:gest|est|iest)\b|\brecord\b|\bmost\b|\b(?:best|top|main|major|chief|leading|peak)\b|\bnumber one\b/giu,
  /\b(?:small|low|weak|short|poor|slow|light|few|narrow)(?:est)\b|\b(?:least|worst|fewest|minimum)\b/giu,
  /\b(?:dead|blood|bloodi|cost|costli|worst|deadli)(?:liest|est)\b|\bworst\b|\bdeadliest\b|\bbloodiest\b|\bmost (?:deadly|lethal|violent|destructive|costly)\b/giu,
];
/** What makes a claim of rank: a bare "first" or "most" is too often a plain number or a measure. */
const CLAIMED =
  /\bfor the first time\b|\bthe first (?:\p{L}+ ){0,2}(?:ever|to|since)\b|\bthe (?:only|sole) \p{L}+|\bthe (?:\p{L}+[-\s])?\p{L}{3,}(?:est|iest)\b (?:\p{L}+ ){0,3}(?:ever|since|in|of|on)\b|\bunprecedented\b|\ban? (?:all-time|new) record\b/giu;

/** A sentence that has this much of the claim is where its rank would be said. */
const RELATED = 0.35;

const claimedIn = rememberingEach(({ text }: Reading) => [...text.matchAll(CLAIMED)]);

/** "First", "only", "largest" that no passage on the subject carries. Spans are of the claim's text. */
export function uncarriedSuperlatives(claim: Claim, alignments: readonly Alignment[]): Span[] {
  const claimed = claimedIn(claim.reading);
  if (claimed.length === 0) return [];
  const passages = alignments.flatMap(({ sentenceCover, window }) =>
    window.sentences.filter((_, i) => (sentenceCover[i] ?? 0) >= RELATED).map(({ reading }) => reading.text),
  );
  return claimed.flatMap((match) => {
    const span = spanOfMatch(match);
    if (claim.reading.quotations.some(({ inner }) => inner.start <= span.start && span.end <= inner.end)) return [];
    const groups = GROUPS.filter((group) => match[0].search(group) >= 0);
    const carried = groups.length === 0 || passages.some((text) => groups.some((group) => text.search(group) >= 0));
    return carried ? [] : [span];
  });
}
