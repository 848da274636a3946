import { inflectionKey } from '../lexicon/inflection.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import { type Span, spanOfMatch } from '../text/span.ts';
import type { Reading } from './fact.ts';
import { smallNumbers } from './quantity/numberWords.ts';

/** Two counts that an "and" joins, of which one may be "a": "two women and a child". */
export interface JoinedCounts {
  readonly first: Counted;
  readonly second: Counted;
  readonly span: Span;
}

interface Counted {
  readonly count: number;
  /** Key of the noun. */
  readonly noun: string;
}

const COUNT = String.raw`(an?|\d{1,3}|${[...smallNumbers.keys()].join('|')})`;
const NOUN = String.raw`\s+(?:\p{Ll}+\s+)??(\p{Ll}+)`;
const JOINED = new RegExp(String.raw`\b${COUNT}${NOUN}\s+and\s+${COUNT}${NOUN}\b`, 'giu');

/** The joined counts of a sentence. */
export const joinedCountsIn = rememberingEach(({ text }: Reading): readonly JoinedCounts[] =>
  text.includes(' and ')
    ? [...text.matchAll(JOINED)].map((match) => ({
        first: counted(match[1], match[2]),
        second: counted(match[3], match[4]),
        span: spanOfMatch(match),
      }))
    : [],
);

function counted(word = '', noun = ''): Counted {
  const lower = word.toLowerCase();
  const count = /^an?$/u.test(lower) ? 1 : (smallNumbers.get(lower) ?? Number(lower));
  return { count, noun: inflectionKey(noun.toLowerCase()) };
}
