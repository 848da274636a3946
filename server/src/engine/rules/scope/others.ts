import type { Name, Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { nounClass } from '../../lexicon/nounClass.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { isBesides } from '../relation/parties.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';

/** Share of what the draft says of them that the sentence must have. */
const CLAUSE = 0.6;

/** "Only Danish divers searched" where the source has others beside them in one breath: "Danish and Swedish divers searched". */
export const others: Way = {
  concerns: ({ reading }) => soleOf(reading) !== undefined,
  compare: compareOthers,
};

function* compareOthers({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const mine = soleOf(claim.reading);
  if (!mine) return;
  const { predicate, party, span } = mine;
  const own = [...claim.terms.entries()].filter(([, { token, kind }]) => kind !== 'order' && holdsToken(party, token));
  const names = own.filter(([, { kind }]) => kind === 'name');
  const meant = (names.length > 0 ? names : own.slice(-1)).map(([i]) => i);
  if (meant.length === 0) return;
  // "Only children were hurt": the verb says it all.
  const isBare = !claim.terms.some((term) => isBesides(term, [party, predicate.tokens]));
  let best: { readonly sentence: WindowSentence; readonly list: TokenRange; readonly cover: number } | undefined;
  for (const [s, sentence] of alignment.window.sentences.entries()) {
    const { reading } = sentence;
    const cover = isBare ? coverOfVerb(predicate, reading) : clauseCover(predicate, s, { claim, alignment }, party);
    if (cover < Math.max(CLAUSE, best?.cover ?? 0)) continue;
    // The source says itself that they are alone, or leaves somebody out.
    if (ALONE.test(reading.text)) return;
    const lists = names.length > 0 ? nameLists(reading) : partiesOf(reading);
    const list = lists.find(
      (range) => meant.every((i) => isFoundWithin(i, s, range, alignment)) && hasAnother(range, s, sentence),
    );
    if (list && actsIn(reading, list, predicate)) best = { sentence, list, cover };
  }
  if (!best) return;
  const { reading: source, passage } = best.sentence;
  const passageSpan = spanOf(source.tokens, best.list);
  yield {
    rule: 'scope',
    relation: 'conflicts',
    reason: 'the source has others beside them',
    claimSpan: span,
    passage,
    passageSpan,
    expected: source.text.slice(passageSpan.start, passageSpan.end),
    strength: best.cover,
  };

  /** Whether a list has somebody whom the draft does not name at all. */
  function hasAnother(range: TokenRange, s: number, { reading, terms }: WindowSentence): boolean {
    if (reading.tokens.slice(range.from, range.to).some(({ lower }) => /^others?$/u.test(lower))) return true;
    const heads = names.length > 0 ? namesIn(reading, range).map((name) => name.tokens) : headsIn(reading, range);
    return heads.some(
      (head) =>
        terms.some(({ token }) => holdsToken(head, token)) &&
        !claim.terms.some((_, i) => isFoundWithin(i, s, head, alignment)),
    );
  }
}

function coverOfVerb({ verb, passive }: Predicate, { predicates }: Reading): number {
  return predicates.some((one) => one.verb === verb && one.passive === passive && !one.negated) ? 1 : 0;
}

/** Words by which a sentence says that nobody else did it, or that the listed ones did not all do it. */
const ALONE =
  /\b(?:only|alone|sole(?:ly)?|exclusively|except|unlike|without|neither|nor|respectively|instead)\b|\bbut not\b/iu;

interface Sole {
  readonly predicate: Predicate;
  readonly party: TokenRange;
  readonly span: { readonly start: number; readonly end: number };
}

/** Those who alone do what the sentence says: "only Norway and Peru have banned it". */
const soleOf = rememberingEach((reading: Reading): Sole | undefined => {
  const { tokens, predicates } = reading;
  const at = tokens.findIndex(({ lower }) => lower === 'only');
  if (at < 0 || /^(?:not|n't|the|if|an?|but)$/u.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const predicate = predicates.find((one) => one.tokens.from > at);
  const subject = predicate?.passive ? predicate.patient : predicate?.agent;
  if (!predicate || predicate.negated || !subject || subject.from > at + BEFORE || subject.to < at) return undefined;
  const party = { from: at + 1, to: predicate.tokens.from };
  if (
    party.to - party.from > LONGEST ||
    tokens.slice(at, party.to).some(({ lower, kind }) => LIMITING.test(lower) || kind === 'number')
  )
    return undefined;
  return { predicate, party, span: spanOf(tokens, { from: at, to: party.to }) };
});

/** Tokens of those who alone do it, and from "only" to the first word of theirs. */
const LONGEST = 10;
const BEFORE = 2;
/** "Only those who pay", "only people over 60", "only after": others are set apart by what follows. */
const LIMITING =
  /^(?:who|which|that|whose|over|under|above|below|with|without|from|in|at|on|of|after|when|before|if|then|by|to|those)$/u;

/** Names that stand in one list: "Norway, Peru, Kenya and other states". */
const nameLists = rememberingEach((reading: Reading): readonly TokenRange[] => {
  const { names, tokens } = reading;
  const lists: TokenRange[] = [];
  for (const { tokens: own } of names) {
    const last = lists.at(-1);
    if (last && isJoined(reading, last.to, own.from)) lists[lists.length - 1] = { from: last.from, to: own.to };
    else lists.push(own);
  }
  return lists
    .map(({ from, to }) => ({ from, to: withRest(reading, to) }))
    .filter((list) => tokens.slice(list.from, list.to).some(({ lower }) => lower === 'and'));
});

/** "…, Kenya and other states had", "… and the bishop spoke". */
function withRest({ tokens, predicates }: Reading, to: number): number {
  const at = tokens[to]?.text === ',' ? to + 1 : to;
  if (tokens[at]?.lower !== 'and') return to;
  if (/^others?$/u.test(tokens[at + 1]?.lower ?? '')) return at + 2;
  return predicates.find(({ tokens: { from } }) => from > at + 1 && from <= at + LAST)?.tokens.from ?? to;
}

/** Tokens from the last "and" of a list to its verb. */
const LAST = 4;

/** Whether nothing but "and" or a comma stands between two tokens. */
function isJoined({ tokens }: Reading, from: number, to: number): boolean {
  if (to - from > JOINT || to === from) return false;
  const between = tokens.slice(from, to).map(({ lower }) => lower);
  return (
    between.every((word) => /^(?:,|and|the|both)$/u.test(word)) &&
    between.some((word) => word === ',' || word === 'and')
  );
}

const JOINT = 3;

function namesIn({ names }: Reading, range: TokenRange): readonly Name[] {
  return names.filter(({ tokens }) => holdsToken(range, tokens.from));
}

/** Those of whom a verb says something, as far back as a list of them goes: "eleven children and four adults". */
const partiesOf = rememberingEach((reading: Reading): readonly TokenRange[] => {
  const { tokens, predicates } = reading;
  return predicates.flatMap((one): TokenRange[] => {
    const to = one.tokens.from;
    const from =
      tokens.findLastIndex(
        ({ kind, lower }, i) => i < to && (ENDS_LIST.has(lower) || (kind === 'mark' && lower !== ',')),
      ) + 1;
    const clear = !predicates.some(({ tokens: other }) => other.from >= from && other.from < to);
    return clear && tokens.slice(from, to).some(({ lower }) => lower === 'and') ? [{ from, to }] : [];
  });
});

const ENDS_LIST: ReadonlySet<string> = new Set(
  'of in on at by for from with after before when as to who which that but between among while because near'.split(' '),
);

/** The nouns for people of a list. */
function headsIn({ tokens }: Reading, { from, to }: TokenRange): readonly TokenRange[] {
  return tokens.flatMap(({ key, kind }, i) =>
    i >= from && i < to && kind === 'word' && /^(?:person|group)$/u.test(nounClass(key) ?? '')
      ? [{ from: i, to: i + 1 }]
      : [],
  );
}

/** Whether those of a list are the ones who do it: right before a verb, or behind "by". */
function actsIn({ tokens, predicates }: Reading, { from, to }: TokenRange, { passive }: Predicate): boolean {
  if (
    /^(?:by)$/u.test(tokens[from - 1]?.lower ?? '') ||
    (tokens[from - 1]?.lower === 'the' && tokens[from - 2]?.lower === 'by')
  )
    return !passive;
  return predicates.some((one) => {
    const subject = one.passive ? one.patient : one.agent;
    return (
      !one.negated &&
      one.passive === passive &&
      one.tokens.from >= to &&
      one.tokens.from - to <= NEAR &&
      subject !== undefined
    );
  });
}

/** Tokens from a list to its verb: "Danish and Swedish navy divers have now found". */
const NEAR = 3;
