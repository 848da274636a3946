import type { Attribution, Reading } from '../../facts/fact.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { saidCover } from '../../match/said.ts';
import { compareSpeakers, speakerOf, speakersIn } from '../../match/speakers.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** How much of what is admitted or denied the sentence must have. */
const CONTENT = 0.45;
const FEWEST = 2;

const ADMITTING: ReadonlySet<string> = inflectionKeys('admit acknowledge concede confess confirm');

/** "Admitted that …" for "denied that …", or the other way round, by the same speaker or one that a pronoun stands for. */
export const admissions: Way = {
  concerns: ({ reading }) => reading.attributions.some((frame) => stanceOf(frame) !== undefined),
  compare: compareAdmissions,
};

function* compareAdmissions({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const frame of claim.reading.attributions) {
    const stance = stanceOf(frame);
    const speaker = speakerOf(claim.reading, frame);
    if (!stance || !speaker) continue;
    let best: (Turned & { readonly cover: number }) | undefined;
    for (const [index, sentence] of alignment.window.sentences.entries()) {
      const cover = saidCover(frame, index, claim, alignment, { fewest: FEWEST });
      if (cover < Math.max(CONTENT, best?.cover ?? 0)) continue;
      const theirs = sentence.reading.attributions.find((other) => stanceOf(other) !== undefined);
      if (!theirs) continue;
      // Somebody denies it, and somebody admits it: each is right of one.
      if (stanceOf(theirs) === stance) return;
      const same = speakersIn(alignment.window, index).some(
        (voice) => speaker.pronoun || compareSpeakers(speaker, voice, alignment.window.expansions) === 'same',
      );
      if (same) best = { passage: sentence.passage, reading: sentence.reading, frame: theirs, cover };
    }
    if (!best) continue;
    const passageSpan = verbOf(best.reading, best.frame);
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: stance === 'admitted' ? 'denied in the source' : 'admitted in the source',
      claimSpan: verbOf(claim.reading, frame),
      ...wordsAt(best, passageSpan),
      strength: best.cover,
    };
  }
}

interface Turned {
  readonly passage: Comparison['passage'];
  readonly reading: Reading;
  readonly frame: Attribution;
}

/** Whether a frame says that something is so against one's will, or that it is not so. */
export function stanceOf({ verb, certainty }: Attribution): 'admitted' | 'denied' | undefined {
  if (certainty === 'denied') return 'denied';
  return ADMITTING.has(verb) ? 'admitted' : undefined;
}

function verbOf({ tokens }: Reading, frame: Attribution): Span {
  const verb = tokens.slice(frame.tokens.from, frame.tokens.to).find(({ key }) => key === frame.verb);
  return verb ? { start: verb.start, end: verb.end } : frame.span;
}
