import type { Attribution, Name } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import { saidCover, saidIn } from '../match/said.ts';
import { FOUND } from '../match/similarity.ts';
import {
  areTwoOfStory,
  changedMember,
  compareSpeakers,
  speakerOf,
  speakersIn,
  type Speaker,
} from '../match/speakers.ts';
import type { WindowSentence } from '../match/window.ts';
import { isPersonIn, speakerBefore } from './attribution/goesOn.ts';
import { areTwoOffices } from './attribution/otherOffice.ts';
import type { Comparison } from './comparison.ts';
import type { Rule, RuleInput } from './rule.ts';
import { wordsAt } from './wordsAt.ts';

/** How much of what is said the passage must cover. */
const CONTENT = 0.6;
/** The same where a pronoun stands for who speaks, and what the one meant says elsewhere to leave it open. */
const MOST = 0.75;
const LITTLE = 0.35;
/** Content of fewer words is said by many; of so few all must be there. */
const FEWEST = 2;
const SHORT = 3;
const WHOLE = 0.95;

export const attributionRule: Rule = {
  meta: {
    kind: 'attribution',
    title: 'Somebody else says it in the source',
    what: 'Compares who says, counts or claims something with who does so in the source.',
    why: 'Words in the wrong mouth are worse than wrong words.',
    fix: 'Name the source’s speaker.',
    limits:
      'Descriptions (“the group”, “officials”) can stand for anybody and are left alone, and so is a pronoun unless the sentence before names its one speaker.',
    severity: { conflict: 'information', disputed: 'hint' },
    examples: [
      {
        source: 'The pilots’ union said the airline had ignored three warnings about the runway.',
        draft: 'The transport ministry said the airline had ignored three warnings about the runway.',
        flagged: 'The transport ministry',
        expected: 'The pilots’ union',
      },
      {
        source: 'The pilots’ union said the airline had ignored three warnings about the runway.',
        draft: 'The airline had ignored three warnings about the runway, the union said.',
      },
      {
        source:
          'The coastguard said on Monday that at least 25 people had been killed in the floods. More than 300 people have been killed so far, according to the ministry.',
        draft: 'By Monday more than 300 people had been killed, according to the ministry.',
      },
    ],
  },

  *compare(input: RuleInput): Iterable<Comparison> {
    const { claim } = input;
    for (const frame of claim.reading.attributions) {
      const own = speakerOf(claim.reading, frame);
      const speaker = own?.pronoun ? speakerBefore(own, claim.context.previous) : own;
      if (!own || !speaker) continue;
      const goesOn = own !== speaker;
      for (const compared of compareFrame(frame, speaker, input, goesOn))
        yield goesOn ? { ...compared, claimSpan: own.span } : compared;
    }
  },

  message: ({ claimed, expected, source }) =>
    `The draft gives this to ${claimed}; in ${source} it is ${expected}. Check who said it.`,
};

/** `standsIn`: the speaker is told by a pronoun, so more of what is said has to be there, and nothing like it from the one meant. */
function* compareFrame(frame: Attribution, speaker: Speaker, input: RuleInput, standsIn = false): Iterable<Comparison> {
  let agreed: { readonly sentence: WindowSentence; readonly theirs: Speaker; readonly cover: number } | undefined;
  let other: typeof agreed;
  const least = standsIn ? MOST : CONTENT;
  const isShort = saidIn(frame, input.claim.terms).length < SHORT;
  for (const [index, sentence] of input.alignment.window.sentences.entries()) {
    const cover = saidCover(frame, index, input.claim, input.alignment, {
      fewest: FEWEST,
      back: speaker.head !== undefined,
    });
    const isLittle = cover < (isShort ? WHOLE : least);
    if (isLittle && (!standsIn || cover < LITTLE)) continue;
    for (const voice of speakersIn(input.alignment.window, index)) {
      const compared = compareSpeakers(speaker, voice, input.alignment.window.expansions);
      const apart =
        compared !== 'different' &&
        (areTwoOfStory(speaker, voice, input.alignment.window, index) ||
          areTwoOffices(speaker, voice, input.alignment.window));
      const relation = apart ? 'different' : compared;
      if (relation === 'same' && standsIn) return;
      if (isLittle) continue;
      if (relation === 'same' && cover > (agreed?.cover ?? 0)) agreed = { sentence, theirs: voice, cover };
      if (
        relation === 'different' &&
        (!standsIn || isPersonIn(sentence.reading.text, voice)) &&
        cover > (other?.cover ?? 0) &&
        hasFigures(frame, index, input)
      )
        other = { sentence, theirs: voice, cover };
    }
  }
  const changed = agreed && changedMember(speaker, agreed.theirs, input.alignment.window.expansions);
  if (agreed && changed) {
    yield ofAnother(changed, agreed.sentence, agreed.cover);
    return;
  }
  const outdone =
    agreed && other && other.cover > agreed.cover && lacksVerb(frame, agreed.sentence, other.sentence, input);
  const found = agreed && !outdone && agreed.cover > 0.8 * (other?.cover ?? 0) ? agreed : other;
  if (!found) return;
  yield {
    rule: 'attribution',
    relation: found === agreed ? 'agrees' : 'conflicts',
    reason: found === agreed ? 'the same speaker' : `said by ${found.theirs.text}`,
    claimSpan: speaker.span,
    passage: found.sentence.passage,
    passageSpan: found.theirs.span,
    expected: found.theirs.text,
    strength: found.cover,
  };
}

/** One of several who say it together is another in the source. */
function ofAnother(
  [mine, theirs]: readonly [Name, Name],
  { passage, reading }: WindowSentence,
  strength: number,
): Comparison {
  return {
    rule: 'entity',
    relation: 'conflicts',
    reason: 'one of those who say it is another',
    claimSpan: mine.span,
    ...wordsAt({ passage, reading }, theirs.span),
    strength,
  };
}

/** "Teachers say that the roof leaks, the council says that it was repaired": a verb of what is said is in the other alone. */
function lacksVerb(
  { content }: Attribution,
  own: WindowSentence,
  other: WindowSentence,
  { claim, alignment }: RuleInput,
): boolean {
  const { sentences } = alignment.window;
  const [mine, theirs] = [sentences.indexOf(own), sentences.indexOf(other)];
  return claim.terms.some(
    ({ kind, framed, token }, i) =>
      kind === 'verb' &&
      !framed &&
      holdsToken(content, token) &&
      (alignment.inSentence[i]?.[theirs] ?? 0) >= FOUND &&
      (alignment.inSentence[i]?.[mine] ?? 0) < FOUND,
  );
}

/** Whether the sentence has every figure that is said: 25 dead, counted by one, say nothing of who counted 300. */
function hasFigures(frame: Attribution, sentence: number, { claim, alignment }: RuleInput): boolean {
  return claim.terms.every((term, i) => {
    if (term.kind !== 'quantity' || term.token < frame.content.from || term.token >= frame.content.to) return true;
    return (alignment.relations[i] ?? []).some(
      (match) => match.value >= FOUND && alignment.window.terms[match.at]?.sentence === sentence,
    );
  });
}
