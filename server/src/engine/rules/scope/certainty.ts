import type { Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { type Span, spanOfMatch } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim that a sentence must have before its certainty is held against the claim's. */
const CERTAINTY = 0.5;
/** Tokens from which on what is confirmed is a clause, not a noun. */
const CLAUSE = 4;

/** "Confirmed" where the source only claims. */
export const certainty: Way = {
  concerns: ({ reading }) => sureFrames(reading).length > 0,
  compare: compareCertainty,
};

function* compareCertainty({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const span of sureFrames(claim.reading)) {
    for (const [index, sentence] of alignment.window.sentences.entries()) {
      const cover = alignment.sentenceCover[index] ?? 0;
      const { attributions } = sentence.reading;
      const confirmed = attributions.find((a) => a.certainty === 'confirmed');
      const weaker = attributions.find((a) => a.speaker && (a.certainty === 'claimed' || a.certainty === 'possible'));
      // What one source only claims, another simply says.
      const settled = confirmed ?? (weaker ? undefined : attributions.find((a) => a.certainty === 'said'));
      const theirs = settled ?? weaker;
      if (!theirs || cover < CERTAINTY) continue;
      yield {
        rule: 'scope',
        relation: settled ? 'agrees' : 'conflicts',
        reason: settled
          ? 'confirmed or said in the source'
          : `confirmed in the draft, ${theirs.certainty} in the source`,
        claimSpan: span,
        ...wordsAt(sentence, theirs.span),
        strength: cover,
      };
    }
  }
}

/** The words by which a sentence vouches for what it tells. */
const sureFrames = rememberingEach(({ text, attributions, predicates, tokens }: Reading): readonly Span[] => {
  // "Confirmed cases" only names a kind of case.
  const frames = attributions.filter(
    ({ certainty: sure, content }) => sure === 'confirmed' && content.to - content.from >= CLAUSE,
  );
  // "Proves that night shifts cause": of a clause whose verb may be a noun.
  const proofs = predicates.filter(
    ({ verb, negated, tokens: own }) =>
      PROVING.has(verb) &&
      !negated &&
      tokens[own.to]?.lower === 'that' &&
      !frames.some((frame) => holdsToken(frame.tokens, own.from)),
  );
  const sure = SURE.exec(text);
  return [...[...frames, ...proofs].map(({ span }) => span), ...(sure ? [spanOfMatch(sure)] : [])];
});

/** "There is no doubt that": the writer vouches for it himself. */
const SURE =
  /\b(?:there (?:is|was|can be) no (?:doubt|question) that|it is (?:certain|beyond (?:doubt|dispute|question)) that|(?:beyond|without) (?:a |any )?doubt|undoubtedly|indisputably)\b/iu;

const PROVING: ReadonlySet<string> = inflectionKeys('prove confirm demonstrate establish');
