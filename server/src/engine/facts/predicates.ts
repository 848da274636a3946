import { inflectionKey } from '../lexicon/inflection.ts';
import { PartOfSpeech, partsOfSpeech } from '../lexicon/partsOfSpeech.ts';
import { certaintyOf } from '../lexicon/reportingVerbs.ts';
import type { Token } from '../text/token.ts';
import type { Chunks, NounGroup, VerbGroup } from './grammar/chunks.ts';
import type { Attribution, Predicate, TokenRange } from './fact.ts';
import { antecedentOf, isTime, subjectOf } from './grammar/subjects.ts';
import { isTakenUp } from './phrasalVerbs.ts';
import { CLAUSAL } from './grammar/wordClasses.ts';
import { spanOf } from './tokenRange.ts';

/**
 * What happens in a sentence: each verb group with who does it and to whom, the passive turned round. Where the words do not
 * tell who or whom, the place stays empty rather than guessed. `negated` counts "not", "never", "no" on subject or
 * object, "without", "failed to", and what somebody denies. Auxiliaries alone ("was", "had") are given with their own key.
 */
export function readPredicates(
  tokens: readonly Token[],
  chunks: Chunks,
  attributions: readonly Attribution[],
): Predicate[] {
  const denied = new Set<VerbGroup | undefined>();
  for (const frame of attributions) {
    if (frame.certainty === 'denied' && !deniesPronoun(tokens, frame)) denied.add(firstVerbIn(chunks, frame.content));
  }
  const predicates: Predicate[] = [];
  for (const verb of chunks.verbs) {
    const main = tokens[verb.main];
    if (!main || chunks.classes[verb.main] === 'modal') continue;
    const roles = rolesOf(tokens, chunks, verb);
    const negative = roles.agent?.negative === true || roles.patient?.negative === true;
    const undone = verb.passive ? undoneVerb(main) : undefined;
    const outside = isNegatedFromOutside(tokens, chunks, verb);
    const carrier = carrierOf(tokens, chunks, verb);
    const flips = [verb.negated || negative, outside, denied.has(verb), undone !== undefined].filter(Boolean).length;
    predicates.push({
      kind: 'predicate',
      span: spanOf(tokens, { from: carrier?.from ?? verb.from, to: verb.to }),
      tokens: { from: verb.from, to: verb.to },
      verb: verbKey(main, chunks.classes[verb.main]),
      ...(undone === undefined ? {} : { undoes: undone }),
      negated: flips % 2 === 1,
      ...(carrier ? { stated: true } : {}),
      passive: verb.passive,
      ...(roles.agent && { agent: groupRange(tokens, chunks, roles.agent) }),
      ...(roles.patient && { patient: groupRange(tokens, chunks, roles.patient) }),
    });
  }
  return predicates;
}

/** "Was unchanged" is "was not changed": the key of the verb. Not for verbs that undo something ("uncovered", "unveiled"). */
function undoneVerb({ lower, key }: Token): string | undefined {
  if (!/^un[\p{L}]{3,}(?:ed|aid|old|urt)$/u.test(lower) || partsOfSpeech(key).includes(PartOfSpeech.Verb))
    return undefined;
  const verb = inflectionKey(lower.slice(2));
  return partsOfSpeech(verb).includes(PartOfSpeech.Verb) ? verb : undefined;
}

/** The contracted "'s" and "'d" by the verb they stand for. */
function verbKey(main: Token, kind: string | undefined): string {
  return kind === 'be' || kind === 'have' || kind === 'do' ? kind : main.key;
}

interface Roles {
  readonly agent: NounGroup | undefined;
  readonly patient: NounGroup | undefined;
}

function rolesOf(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): Roles {
  const subject = withoutDummy(tokens, doer(tokens, chunks, verb));
  if (verb.passive) {
    // The "it" of "it was reported that" is nobody.
    const dummy = subject !== undefined && tokens[subject.head]?.lower === 'it' && tokens[verb.to]?.lower === 'that';
    return { agent: byAgent(tokens, chunks, verb), patient: dummy ? undefined : subject };
  }
  if (subject === undefined && isInverted(tokens, chunks, verb)) {
    return { agent: objectOf(tokens, chunks, verb), patient: undefined };
  }
  return { agent: subject, patient: objectOf(tokens, chunks, verb) ?? relativeObject(tokens, chunks, verb) };
}

/** The "there" of "there were" does nothing. */
function withoutDummy(tokens: readonly Token[], group: NounGroup | undefined): NounGroup | undefined {
  return group !== undefined && /^(?:there|here)$/u.test(tokens[group.head]?.lower ?? '') ? undefined : group;
}

function doer(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): NounGroup | undefined {
  switch (verb.mood) {
    case 'finite':
      return isInverted(tokens, chunks, verb) ? undefined : subjectOf(tokens, chunks, verb)?.head;
    case 'infinitive':
      return infinitiveSubject(tokens, chunks, verb);
    case 'participle':
    case 'gerund':
      return besideNoun(tokens, chunks, verb) ?? leftUndone(tokens, chunks, verb);
  }
}

/** "…, said Ms Roe": the subject of a reporting verb stands after it. */
function isInverted(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): boolean {
  if (verb.mood !== 'finite' || verb.passive || certaintyOf(tokens[verb.main]?.key ?? '') === undefined) return false;
  if (!/^[,”"’'?!]$/u.test(tokens[verb.from - 1]?.text ?? '')) return false;
  const subject = subjectOf(tokens, chunks, verb);
  return subject === undefined || subject.shared === true;
}

/** Verbs whose object does what the infinitive says ("urged Spain to sign"). */
const OBJECT_CONTROL = new Set(
  'urge ask tell force order allow persuade warn invite instruct permit enable encourage advise require want expect help compel cause convince lead let press push request appoint elect'.split(
    ' ',
  ),
);

function infinitiveSubject(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): NounGroup | undefined {
  const governor = governorOf(chunks, verb);
  if (!governor) return undefined;
  const object = objectOf(tokens, chunks, governor);
  const key = tokens[governor.main]?.key ?? '';
  if (object && OBJECT_CONTROL.has(key) && !governor.passive) return object;
  if (object && governor.to !== verb.from && chunks.nounAt[verb.from - 1] !== object) return undefined;
  return governor.mood === 'finite' ? subjectOf(tokens, chunks, governor)?.head : undefined;
}

/** The verb group that an infinitive hangs on: the last one before it, no clause opening between. */
function governorOf(chunks: Chunks, verb: VerbGroup): VerbGroup | undefined {
  const governor = chunks.verbs[verb.index - 1];
  if (!governor) return undefined;
  for (let at = governor.to; at < verb.from; at++) {
    const kind = chunks.classes[at];
    if (kind === 'mark' || kind === 'subordinator' || kind === 'that' || kind === 'relative') return undefined;
    if (kind === 'conjunction') return at === verb.from - 1 ? governorOf(chunks, governor) : undefined;
  }
  return governor;
}

/** "the men arrested on Friday", "planes carrying aid": the noun right before; after a comma the subject of the clause. */
function besideNoun(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): NounGroup | undefined {
  const before = verb.from - 1;
  const group = chunks.nounAt[before];
  if (group) return isTime(tokens, group) ? undefined : group;
  const outer = chunks.nounAt[before - 1] ?? (tokens[before - 1]?.text === '-' ? chunks.nounAt[before - 2] : undefined);
  if (outer && verb.mood === 'participle' && /^[,–—-]$/u.test(tokens[before]?.text ?? '')) return outer;
  const kind = chunks.classes[before];
  if (kind !== 'preposition') return undefined;
  const governor = chunks.verbs[verb.index - 1];
  if (governor?.passive && isBarred(tokens, chunks, verb)) return subjectOf(tokens, chunks, governor)?.head;
  if (governor?.mood !== 'finite' || governor.passive) return undefined;
  if (BLAMING.has(tokens[governor.main]?.key ?? '')) return objectOf(tokens, chunks, governor);
  return subjectOf(tokens, chunks, governor)?.head;
}

/** "Accused the party of intimidating voters": the one who is accused does it. */
const BLAMING = new Set(
  'accuse suspect convict blame criticise criticize condemn charge thank praise fault acquit clear sue fine ban bar prevent keep'.split(
    ' ',
  ),
);

const PARTICLES = new Set(['up', 'down', 'out', 'off', 'over', 'away', 'back', 'on', 'through']);

/** The noun group right after the verb; after a particle only with an article ("carried out the search"). */
function objectOf(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): NounGroup | undefined {
  let i = verb.to;
  while (chunks.classes[i] === 'adverb' || isParticleOf(tokens[i])) i++;
  if (PARTICLES.has(tokens[i]?.lower ?? '') && chunks.classes[i + 1] === 'determiner' && tokens[i]?.lower !== 'on') i++;
  if (/^["“‘]$/u.test(tokens[i]?.text ?? '')) i++;
  const group = chunks.nounAt[i];
  if (!group || group.from !== i || isTime(tokens, group)) return undefined;
  if (/^(?:more|less)$/u.test(tokens[group.head]?.lower ?? '') || tokens[group.to]?.lower === "'s") return undefined;
  const reports = certaintyOf(tokens[verb.main]?.key ?? '') !== undefined;
  // "the group leading the revolt lost": the clause goes on with its own subject.
  if (verb.mood === 'gerund' && !reports) return group;
  return isSubjectOfNext(tokens, chunks, group, reports) ? undefined : group;
}

function isParticleOf(token: Token | undefined): boolean {
  return token !== undefined && isTakenUp(token);
}

/** "said rebels left": the group is the subject of the clause that follows. */
function isSubjectOfNext(tokens: readonly Token[], chunks: Chunks, group: NounGroup, reports: boolean): boolean {
  let i = group.to;
  while (i < chunks.classes.length) {
    const verb = chunks.verbAt[i];
    if (verb) return verb.mood === 'finite' && !verb.passive ? true : verb.mood === 'finite';
    const kind = chunks.classes[i];
    // "Hit the bus as it turned": a clause of its own.
    if (kind === 'preposition' && CLAUSAL.has(tokens[i]?.lower ?? '') && chunks.nounAt[i + 1]) return false;
    const joins = reports && kind === 'conjunction' && i === group.to && chunks.nounAt[i + 1] !== undefined;
    if (!joins && kind !== 'preposition' && kind !== 'adverb' && chunks.nounAt[i] === undefined) return false;
    i = chunks.nounAt[i]?.to ?? i + 1;
  }
  return false;
}

/** "the bridge that engineers closed": the object stands before the relative pronoun. */
function relativeObject(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): NounGroup | undefined {
  const subject = chunks.nounAt[verb.from - 1];
  const pronoun = subject ? subject.from - 1 : -1;
  const kind = chunks.classes[pronoun];
  if (!subject || (kind !== 'relative' && kind !== 'that') || verb.mood !== 'finite') return undefined;
  const earlier = chunks.verbs[verb.index - 1];
  if (kind === 'that' && earlier && certaintyOf(tokens[earlier.main]?.key ?? '') !== undefined) return undefined;
  const antecedent = antecedentOf(tokens, chunks, pronoun);
  return antecedent && !isTime(tokens, antecedent) ? antecedent : undefined;
}

/** The agent after "by"; a time, a figure or a gerund there is none. */
function byAgent(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): NounGroup | undefined {
  for (let i = verb.to; i < Math.min(tokens.length, verb.to + 8); i++) {
    if (tokens[i]?.lower === 'by') {
      const group = chunks.nounAt[i + 1];
      if (!group || isTime(tokens, group) || tokens[group.head]?.kind === 'number') return undefined;
      return chunks.verbAt[group.to]?.mood === 'finite' ? undefined : group;
    }
    if (chunks.verbAt[i] || chunks.classes[i] === 'mark') return undefined;
  }
  return undefined;
}

/** "Calls went unanswered", "the bill remains unpaid": the subject of the verb before. */
function leftUndone(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): NounGroup | undefined {
  const governor = chunks.verbAt[verb.from - 1];
  const [main, own] = [tokens[governor?.main ?? -1], tokens[verb.main]];
  if (governor?.mood !== 'finite' || !main || !own || !STAYING.has(main.key) || undoneVerb(own) === undefined)
    return undefined;
  return subjectOf(tokens, chunks, governor)?.head;
}

const STAYING = new Set(['go', 'remain', 'stay']);

/** Verbs that say that what follows does not happen. */
const PREVENTING = new Set(['fail', 'refuse', 'decline', 'neglect', 'omit', 'avoid', 'stop', 'cease', 'quit']);
/** Of these only what is done is meant: "stopped taking", but "stopped to take"; "rule out" is read as "exclude". */
const ENDING = new Set([
  'stop',
  'avoid',
  'quit',
  'exclude',
  'postpone',
  'delay',
  'abandon',
  'escape',
  'forgo',
  'resist',
]);
/** Verbs that say of what follows that it goes on or begins, and nothing else. */
const GOING_ON = new Set(['continue', 'keep', 'begin', 'start', 'resume', 'proceed']);

function isNegatedFromOutside(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): boolean {
  if (verb.mood === 'gerund' && tokens[verb.from - 1]?.lower === 'without') return true;
  if (isYetTo(tokens, chunks, verb) || isBarred(tokens, chunks, verb)) return true;
  if (shortOf(tokens, chunks, verb)) return true;
  if (verb.mood === 'infinitive' && UNABLE.has(tokens[verb.from - 1]?.lower ?? '')) return true;
  const governor = verbBefore(tokens, chunks, verb);
  if (governor?.negated && isPermitted(tokens, verb, governor)) return true;
  if (WILLING.has(tokens[verb.from - 1]?.lower ?? '')) return chunks.verbs[verb.index - 1]?.negated === true;
  if (!governor || governor.negated || (verb.mood !== 'infinitive' && verb.mood !== 'gerund')) return false;
  const key = tokens[governor.main]?.key ?? '';
  if (ENDING.has(key)) return verb.mood === 'gerund';
  return PREVENTING.has(key) && (verb.mood === 'infinitive' || key === 'cease');
}

/** The verb right before one, with the particle that it has taken up: "ruled out raising". */
function verbBefore(tokens: readonly Token[], chunks: Chunks, { from }: VerbGroup): VerbGroup | undefined {
  return chunks.verbAt[from - (isParticleOf(tokens[from - 1]) ? 2 : 1)];
}

/** "Stopped short of passing": the verb that did not get so far. */
function shortOf(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): VerbGroup | undefined {
  if (verb.mood !== 'gerund' || tokens[verb.from - 1]?.lower !== 'of' || tokens[verb.from - 2]?.lower !== 'short')
    return undefined;
  return chunks.verbAt[verb.from - 3];
}

const WILLING = new Set(['able', 'willing', 'ready', 'prepared']);
const UNABLE = new Set(['unable', 'unwilling', 'forbidden']);

/** "Barred the firm from selling", "was banned from selling". */
function isBarred(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): boolean {
  const governor = chunks.verbs[verb.index - 1];
  if (verb.mood !== 'gerund' || tokens[verb.from - 1]?.lower !== 'from' || !governor || governor.negated) return false;
  if (!BARRING.has(tokens[governor.main]?.key ?? '')) return false;
  return tokens.slice(governor.to, verb.from).every(({ kind }) => kind !== 'mark');
}

const BARRING = new Set('bar ban prevent stop block exclude keep prohibit restrain'.split(' '));

/** "Was not allowed to enter". */
function isPermitted(tokens: readonly Token[], verb: VerbGroup, governor: VerbGroup): boolean {
  return (
    verb.mood === 'infinitive' &&
    governor.to === verb.from &&
    governor.passive &&
    PERMITTING.has(tokens[governor.main]?.key ?? '')
  );
}

const PERMITTING = new Set(['allow', 'permit', 'authorize']);

/** "Have yet to approve", "is yet to come". */
function isYetTo(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): boolean {
  if (verb.mood !== 'infinitive' || tokens[verb.from - 1]?.lower !== 'yet') return false;
  const kind = chunks.classes[verb.from - 2];
  return kind === 'have' || kind === 'be';
}

/**
 * The verb that only says of this one that it goes on, begins, ends or does not come about: "goes on sharing", "has stopped
 * taking", "is to return", "have yet to vote". Undefined where there is none.
 */
function carrierOf(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): VerbGroup | undefined {
  if (verb.mood !== 'infinitive' && verb.mood !== 'gerund') return undefined;
  const between = tokens[verb.from - 1]?.lower;
  if (isBarred(tokens, chunks, verb)) return finite(chunks.verbs[verb.index - 1]);
  const short = shortOf(tokens, chunks, verb);
  if (short) return finite(short);
  if (between === 'able' || UNABLE.has(between ?? '')) return finite(chunks.verbs[verb.index - 1]);
  if (WILLING.has(between ?? '')) return unwilling(tokens, chunks, chunks.verbs[verb.index - 1]);
  const governor =
    between === 'on' || between === 'yet' ? chunks.verbAt[verb.from - 2] : verbBefore(tokens, chunks, verb);
  if (governor?.mood !== 'finite') return undefined;
  if (between === 'yet') return isYetTo(tokens, chunks, verb) ? governor : undefined;
  const key = tokens[governor.main]?.key ?? '';
  // "Went on sharing", which is read as "continued".
  if (between === 'on') return key === 'go' || key === 'keep' || key === 'continue' ? governor : undefined;
  if (chunks.classes[governor.main] === 'be') return verb.mood === 'infinitive' ? governor : undefined;
  return GOING_ON.has(key) || PREVENTING.has(key) || ENDING.has(key) || isPermitted(tokens, verb, governor)
    ? governor
    : undefined;
}

/** "Was not prepared to pay" says that it was not done; who is prepared has not paid yet. */
function unwilling(tokens: readonly Token[], chunks: Chunks, governor: VerbGroup | undefined): VerbGroup | undefined {
  if (governor?.mood !== 'finite') return undefined;
  return governor.negated || subjectOf(tokens, chunks, governor)?.head.negative ? governor : undefined;
}

function finite(governor: VerbGroup | undefined): VerbGroup | undefined {
  return governor?.mood === 'finite' ? governor : undefined;
}

/** "Denied that, saying …": what is denied was said before. */
function deniesPronoun(tokens: readonly Token[], { tokens: verb }: Attribution): boolean {
  return /^(?:that|this|it|them)$/u.test(tokens[verb.to]?.lower ?? '') && tokens[verb.to + 1]?.kind === 'mark';
}

function firstVerbIn(chunks: Chunks, content: TokenRange): VerbGroup | undefined {
  const first = chunks.verbs.find((verb) => verb.main >= content.from && verb.main < content.to);
  // In "denied reports claiming that" the claim is what the reports do.
  return first?.mood === 'finite' || first?.from === content.from ? first : undefined;
}

/** The group without its article, with what "and" joins to it. */
function groupRange(tokens: readonly Token[], chunks: Chunks, group: NounGroup): TokenRange {
  let from = group.from;
  while (from < group.head && chunks.classes[from] === 'determiner') from++;
  const inner =
    tokens[group.to]?.lower === 'of' && isMeasure(tokens, chunks, group) ? chunks.nounAt[group.to + 1] : undefined;
  if (inner) return { from, to: inner.to };
  let to = group.to;
  const joined = tokens[to]?.lower === 'and' ? chunks.nounAt[to + 1] : undefined;
  if (joined && chunks.verbAt[joined.to] === undefined) to = joined.to;
  else if (joined && chunks.verbAt[joined.to]?.mood === 'finite' && isClauseStart(tokens, chunks, group))
    to = joined.to;
  return { from, to };
}

const MEASURES = new Set(
  'part number dozen score majority handful group series half third quarter rest pair couple lot total one none all'.split(
    ' ',
  ),
);

/** The group only measures what "of" brings ("most of the town", "dozens of flights"). */
function isMeasure(tokens: readonly Token[], chunks: Chunks, group: NounGroup): boolean {
  const head = tokens[group.head];
  const kind = chunks.classes[group.head];
  return head?.kind === 'number' || kind === 'number' || kind === 'quantifier' || MEASURES.has(head?.key ?? '');
}

/** No verb stands before the group in its clause, so that "and" joins subjects and no clauses. */
function isClauseStart(tokens: readonly Token[], chunks: Chunks, group: NounGroup): boolean {
  const before = chunks.classes[group.from - 1];
  const verb = chunks.verbAt[group.from - 1];
  if (verb) return certaintyOf(tokens[verb.main]?.key ?? '') !== undefined;
  return before === undefined || before === 'mark' || before === 'that' || before === 'subordinator';
}
