import { inflectionKey } from '../../lexicon/inflection.ts';
import { isStop } from '../../lexicon/stopWords.ts';
import type { Alignment } from '../../match/align.ts';
import { closestWording, type Wording } from '../../match/wording.ts';

/** Words of a phrase whose wording alone does not say that the same remark is meant. */
const SHORT = { least: 2, most: 5 } as const;
const WORD = /^\p{L}[\p{L}'’-]*$/u;

/**
 * A short quotation that a sentence has but for one word in its midst or at an end: "have marginal utility" where it says
 * "have limited utility". That the very remark is meant must be known from the words around it. Undefined for another form
 * of the same word, and where no telling word is left.
 */
export function oneWordOff(quotation: string, sentence: number, { window }: Alignment): Wording | undefined {
  const one = window.sentences[sentence];
  const wording = one && closestWording(quotation, { window: { ...window, sentences: [one] } });
  const [difference, ...more] = wording?.differences ?? [];
  if (!wording || !difference || more.length > 0) return undefined;
  if (wording.words < SHORT.least || wording.words > SHORT.most) return undefined;
  const mine = quotation.slice(difference.mine.start, difference.mine.end).toLowerCase();
  const theirs = difference.expected.toLowerCase();
  if (!WORD.test(mine) || !WORD.test(theirs) || isStop(mine) || isStop(theirs)) return undefined;
  if (inflectionKey(mine) === inflectionKey(theirs)) return undefined;
  const rest = quotation.slice(0, difference.mine.start) + quotation.slice(difference.mine.end);
  const isTold = (rest.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => !isStop(word));
  return isTold ? wording : undefined;
}
