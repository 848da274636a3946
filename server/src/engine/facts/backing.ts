import { rememberingEach } from '../lexicon/recentMap.ts';
import { isStop } from '../lexicon/stopWords.ts';
import type { Name, Reading, TokenRange } from './fact.ts';
import { holdsToken } from './tokenRange.ts';

/** That somebody stands behind somebody, in either form: "the US-backed alliance", "the alliance, which is backed by the US". */
export interface Backing {
  /** "Backed", "led". */
  readonly word: string;
  readonly by: Name;
  /** The noun, or the whole name, of who is backed. */
  readonly whom: TokenRange;
}

const WORDS: ReadonlySet<string> = new Set(
  'backed led owned run funded supported controlled held trained armed financed sponsored operated managed occupied'.split(
    ' ',
  ),
);

/** Who stands behind whom in a sentence, where a name says who; plain words of the way it is done stay apart ("led", "backed"). */
export const backingsIn = rememberingEach((reading: Reading): readonly Backing[] =>
  reading.names.length === 0
    ? []
    : reading.tokens.flatMap(({ lower }, at): Backing[] => {
        if (!WORDS.has(lower)) return [];
        const isBehindHyphen = reading.tokens[at - 1]?.text === '-';
        const end = isBehindHyphen ? at - 1 : -1;
        const by = reading.names.find(({ tokens }) => (isBehindHyphen ? tokens.to === end : isBy(reading, at, tokens)));
        const whom = by && (isBehindHyphen ? groupAfter(reading, at + 1) : groupBefore(reading, at));
        return by && whom ? [{ word: lower, by, whom }] : [];
      }),
);

/** "Backed by the Turkish state": by a name, not "by Monday". */
function isBy({ tokens }: Reading, at: number, { from }: TokenRange): boolean {
  if (tokens[at + 1]?.lower !== 'by') return false;
  return from === at + 2 || (from === at + 3 && tokens[at + 2]?.lower === 'the');
}

/** The head of the nouns that begin at a token. */
function groupAfter(reading: Reading, from: number): TokenRange | undefined {
  let last = from - 1;
  while (isPlain(reading, last + 1)) last++;
  return last < from ? undefined : headAt(reading, last);
}

/** The head of what stands before "backed", "which are backed" or "is backed". */
function groupBefore(reading: Reading, at: number): TokenRange | undefined {
  const { tokens } = reading;
  let last = at - 1;
  while (/^(?:is|are|was|were|been|has|have|being)$/u.test(tokens[last]?.lower ?? '')) last--;
  if (/^(?:which|that|who)$/u.test(tokens[last]?.lower ?? '')) last--;
  else if (last < at - 1) return subjectOf(reading, at);
  while (tokens[last]?.text === ',') last--;
  // "The Free Farmers (FF), which are".
  if (tokens[last]?.text === ')') last = tokens.findLastIndex(({ text }, i) => i < last && text === '(') - 1;
  return isPlain(reading, last) ? headAt(reading, last) : undefined;
}

/** "The farmers that hold the mill are backed by": the head of the first nouns. */
function subjectOf(reading: Reading, at: number): TokenRange | undefined {
  const first = reading.tokens.findIndex((_, i) => isPlain(reading, i));
  return first < 0 || first > 2 || first >= at ? undefined : groupAfter(reading, first);
}

function isPlain({ tokens, names, predicates }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || predicates.some((one) => holdsToken(one.tokens, at))) return false;
  return !isStop(token.key) || names.some((name) => holdsToken(name.tokens, at));
}

function headAt({ names }: Reading, at: number): TokenRange {
  return names.find(({ tokens }) => holdsToken(tokens, at))?.tokens ?? { from: at, to: at + 1 };
}
