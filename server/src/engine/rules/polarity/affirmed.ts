import { denialsIn } from '../../facts/denials.ts';
import type { Predicate, Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { areOfParts } from './ofParts.ts';
import { isComparison } from './comparison.ts';
import { areOfTwoVoices } from './twoVoices.ts';
import {
  GOING_ON,
  hasFewWords,
  isBegun,
  isClaimed,
  isNoLonger,
  isOfAnotherParticle,
  LIGHT,
  statingIn,
} from './negations.ts';

/** How alike the words must be, and share of the clause that must be there, for the verb itself and for one like it. */
const SAME = { alike: 0.8, clause: 0.5 } as const;
const LIKE = { alike: 0.55, clause: 0.66 } as const;
/** "Take" and "give" go with every noun: the clause must be there nearly whole. */
const LIGHT_CLAUSE = 0.62;
/** Of the whole sentence, however far from the verb. */
const SENTENCE = 0.4;

/**
 * A verb that the draft negates, where the source tells of the same in words of any sort ("did not die", "his death") and
 * denies nothing: most of a clause that is worded anew is found, and its "not" is not.
 */
export const affirmed: Way = {
  // "Nobody took that call": so few words are found by chance.
  concerns: (claim) => !isComparison(claim.text) && !hasFewWords(claim) && statingIn(claim.reading).some(isDenial),
  compare: compareAffirmed,
};

function* compareAffirmed({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const predicate of statingIn(claim.reading)) {
    if (!isDenial(predicate)) continue;
    const index = claim.terms.findLastIndex(
      ({ token, kind }) => kind !== 'order' && holdsToken(predicate.tokens, token),
    );
    const term = claim.terms[index];
    if (!term || isSupposed(claim.reading, predicate)) continue;
    const light = rarity(predicate.verb) < LIGHT;
    let best: { readonly at: number; readonly cover: number } | undefined;
    for (const { at, value } of alignment.relations[index] ?? []) {
      const other = alignment.window.terms[at];
      const sentence = other && alignment.window.sentences[other.sentence];
      if (!sentence || value < (light ? SAME : LIKE).alike || deniesSomething(sentence.reading)) continue;
      if (isClaimed(sentence.reading, other.term.token)) continue;
      if (isOfAnotherParticle(claim.reading, predicate, sentence.reading)) continue;
      // "No longer lists": it did once.
      if (isNoLonger(claim.reading, predicate) && !GOING_ON.test(sentence.reading.text)) continue;
      const verb = sentence.reading.predicates.find(({ tokens }) => holdsToken(tokens, other.term.token));
      if (verb && isBegun(sentence.reading, verb)) continue;
      if (areOfParts(claim.reading, predicate.tokens.from, sentence.reading, other.term.token)) continue;
      const floor = light ? LIGHT_CLAUSE : (value >= SAME.alike ? SAME : LIKE).clause;
      const cover = clauseCover(predicate, other.sentence, { claim, alignment });
      if (cover < Math.max(floor, best?.cover ?? 0) || (alignment.sentenceCover[other.sentence] ?? 0) < SENTENCE)
        continue;
      if (areOfTwoVoices(claim.reading, alignment.window, other.sentence)) continue;
      best = { at, cover };
    }
    const other = best && alignment.window.terms[best.at];
    const sentence = other && alignment.window.sentences[other.sentence];
    if (!best || !sentence || isDeniedBeside(predicate, best.cover, { claim, alignment })) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: 'negated in the draft, and nothing is in the source',
      claimSpan: predicate.span,
      passage: sentence.passage,
      passageSpan: { start: other.term.start, end: other.term.end },
      expected: sentence.reading.text.slice(other.term.start, other.term.end),
      strength: best.cover,
    };
  }
}

function isDenial({ negated, undoes }: Predicate): boolean {
  return negated && undoes === undefined;
}

/** Verbs and particles that deny without a "not": closed classes (negative quantifiers, verbs of failing, refusing, preventing). */
const DENIES =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|hardly|barely|scarcely|rarely|cannot|only|few|little|un(?:able|willing|likely)|against|instead|except|despite|fail\w*|refus\w*|declin\w*|reject\w*|lack\w*|avoid\w*|prevent\w*|block\w*|stop\w*|forb[aio]d\w*|bann?\w*|den(?:y|ies|ied|ying)|doubt\w*|rul(?:e|es|ed|ing) out|(?:miss|abandon|scrap|cancel|withdr[ae]w|drop|postpon|delay|defer|adjourn|shelv)\w*|put(?:s|ting)? off)\b|n['’]t\b/iu;

/** Whether a sentence denies anything, in whatever words. */
export const deniesSomething: (reading: Reading) => boolean = rememberingEach(
  (reading: Reading) =>
    reading.predicates.some(({ negated }) => negated) || DENIES.test(reading.text) || denialsIn(reading).length > 0,
);

/** "If they do not win": supposed, and not stated. */
function isSupposed({ tokens }: Reading, { tokens: { from } }: Predicate): boolean {
  return tokens.slice(0, from).some(({ lower }) => lower === 'if' || lower === 'unless' || lower === 'whether');
}

/** A sentence that denies something has nearly as much of the clause: the draft may have its "not" from there. */
function isDeniedBeside(predicate: Predicate, cover: number, input: Pick<RuleInput, 'claim' | 'alignment'>): boolean {
  return input.alignment.window.sentences.some(
    ({ reading }, s) => deniesSomething(reading) && clauseCover(predicate, s, input) >= BESIDE * cover,
  );
}

const BESIDE = 0.75;
