import { positiveOf } from '../../lexicon/comparatives.ts';
import { remembering } from '../../lexicon/recentMap.ts';
import { isGreatestSince } from './gaps.ts';

/** "No stronger", "since then … hasn't", "nor": a negation that denies nothing by itself. "No longer" does. */
const COMPARISON =
  /\b(?:no|nothing|nobody|none)\s+(?!longer\b(?! than\b))(?:\p{L}{3,}er|more|less|fewer|other)\b|\b(?:nobody|no one|never)\b[^.;]*\b(?!(?:other|rather|later)\b)\p{L}{3,}er\s+than\b|\b(?:nobody|no one|none|never)\s+so\s+\p{L}|\b(?:no|nobody|none|nothing|never)\b[^.;]*\bas\s+(?!far|long|much|soon|well)\p{L}+\s+as\b|\bsince\b[^.;]*n['’]t\b|(?<!\bnot\b[^.;]*)\bnor\b/iu;

/** "No fighting has been as significant", "no harbour is busier": none of all others, whether they are named or not. */
const OUTDONE =
  /\b(?:no(?! longer\b)|nobody|none|nothing|never)\b[^.;,]*\b(?:is|are|was|were|be|been|prove[ds]?|seem(?:s|ed)?|look(?:s|ed)?)\s+(?:ever\s+)?(?:(?:as|so|more|less)\s+(?!than\b|(?:far|long|much|soon|well)\s+as\b)\p{L}{3,}(?!\s+as\s+[\d$€£])|(\p{L}{2,}er))\b/iu;

/** "No stronger storm has hit", "nobody so young has won", "nobody has swum faster than her": says how the strongest one compares, and denies nothing. */
export const isComparison = remembering(
  4000,
  (text: string) => COMPARISON.test(text) || isOutdone(text) || isGreatestSince(text),
);

function isOutdone(text: string): boolean {
  const found = OUTDONE.exec(text);
  if (!found) return false;
  const comparative = found[1]?.toLowerCase();
  return comparative === undefined || positiveOf(comparative) !== undefined;
}
