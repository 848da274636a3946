import type { Token } from '../../text/token.ts';
import type { FrameSentence } from './frameContent.ts';
import type { Attribution, Certainty, TokenRange } from '../fact.ts';
import { subjectOf } from '../grammar/subjects.ts';

/** Adverbs that say how sure the writer is of the clause, with the verb they stand for. */
const ADVERBS = hedgesByWord({
  reportedly: ['report', 'claimed'],
  allegedly: ['allege', 'claimed'],
  purportedly: ['purport', 'claimed'],
  supposedly: ['suppose', 'claimed'],
  apparently: ['appear', 'possible'],
  seemingly: ['seem', 'possible'],
  possibly: ['possible', 'possible'],
  probably: ['probable', 'possible'],
  perhaps: ['perhaps', 'possible'],
  maybe: ['perhaps', 'possible'],
  potentially: ['potential', 'possible'],
  presumably: ['presume', 'possible'],
  likely: ['likely', 'possible'],
});

/** Adjectives that do the same for a noun. */
const ADJECTIVES = hedgesByWord({
  alleged: ['allege', 'claimed'],
  purported: ['purport', 'claimed'],
  supposed: ['suppose', 'claimed'],
  reported: ['report', 'claimed'],
  unconfirmed: ['confirm', 'claimed'],
  suspected: ['suspect', 'possible'],
  presumed: ['presume', 'possible'],
  possible: ['possible', 'possible'],
  potential: ['potential', 'possible'],
  probable: ['probable', 'possible'],
  apparent: ['appear', 'possible'],
  confirmed: ['confirm', 'confirmed'],
  verified: ['verify', 'confirmed'],
});

/** Hedges without a speaker: adverbs, adjectives before a noun, and "may", "might", "could". */
export function* hedges(sentence: FrameSentence): Generator<Attribution> {
  const { tokens, chunks } = sentence;
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    const adverb = ADVERBS.get(token.lower);
    const adjective = ADJECTIVES.get(token.lower);
    if (adverb) yield hedge(sentence, token, i, adverb, clauseAround(sentence, i));
    else if (adjective) {
      const group = chunks.nounAt[i];
      if (group && group.head > i) yield hedge(sentence, token, i, adjective, { from: i + 1, to: group.to });
    }
  }
  for (const verb of chunks.verbs) {
    if (verb.doubt === undefined) continue;
    const token = tokens[verb.doubt];
    // "could not be reached" is no guess, and "could" after "so that" neither; but a figure that "may rise" is one.
    if (!token || verb.negated || (token.lower === 'could' && chunks.classes[verb.from - 2] === 'that')) continue;
    const subject = subjectOf(tokens, chunks, verb);
    const content = { from: subject?.head.from ?? verb.from, to: clauseEnd(sentence, verb.to) };
    yield hedge(sentence, token, verb.doubt, [token.key, 'possible'], content);
  }
}

type Hedge = readonly [verb: string, certainty: Certainty];

function hedgesByWord(words: Readonly<Record<string, Hedge>>): ReadonlyMap<string, Hedge> {
  return new Map(Object.entries(words));
}

function hedge(
  sentence: FrameSentence,
  token: Token,
  i: number,
  [verb, certainty]: readonly [string, Certainty],
  content: TokenRange,
): Attribution {
  const negated = sentence.chunks.classes[i - 1] === 'negation';
  return {
    kind: 'attribution',
    span: { start: token.start, end: token.end },
    tokens: { from: i, to: i + 1 },
    verb,
    certainty: negated && certainty === 'confirmed' ? 'possible' : certainty,
    content,
  };
}

/** The clause that the adverb stands in, between commas. */
function clauseAround(sentence: FrameSentence, i: number): TokenRange {
  let from = i;
  while (from > 0 && !/^[,;:“”"]$/u.test(sentence.tokens[from - 1]?.text ?? '')) from--;
  return { from, to: clauseEnd(sentence, i + 1) };
}

function clauseEnd(sentence: FrameSentence, from: number): number {
  let to = from;
  while (to < sentence.end && !/^[,;:“”"]$/u.test(sentence.tokens[to]?.text ?? '')) to++;
  return to;
}
