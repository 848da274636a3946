import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import { weekdays } from '../date/calendarWords.ts';
import { looksPlural } from './plurals.ts';
import { smallNumbers } from './numberWords.ts';
import { joinsWords } from './tokenSteps.ts';
import { units } from './units.ts';

/** What a figure counts. */
export interface CountedNoun {
  /** Key of the head. */
  readonly noun: string;
  readonly span: Span;
  /** Keys of the words between figure and head. */
  readonly modifiers: readonly string[];
  /** The figure is part of another: "ten of the 12 people", "20 of them". */
  readonly part: boolean;
}

/** How many words after a figure may belong to its noun group. */
const reach = 6;

/**
 * The noun counted by the figure whose measure ends at token `to` and whose hedge or currency begins at `from`. `single`:
 * the figure is one or a rank, so a singular noun follows. Without a tagger the head is the last plural of the run of
 * words after the figure (the last word before a verb or a function word, when nothing there is plural).
 */
export function countedNoun(
  tokens: readonly Token[],
  from: number,
  to: number,
  single: boolean,
): CountedNoun | undefined {
  const partitive = nounOfWhole(tokens, to);
  if (partitive) return partitive;
  return nounGroup(tokens, to, single) ?? nounBefore(tokens, from);
}

const wholeStart = /^(the|these|those|its|their|his|her|our|your|my|all|which|whom|them|us|whose)$/;

/** "ten of the 12 people killed", "20 of them children", "eight out of 28 provinces". */
function nounOfWhole(tokens: readonly Token[], to: number): CountedNoun | undefined {
  const out = tokens[to]?.lower === 'out' ? to + 1 : to;
  if (tokens[out]?.lower !== 'of') return undefined;
  let at = out + 1;
  const start = tokens[at]?.lower ?? '';
  if (/^(them|whom|which|us|you)$/.test(start)) {
    at += 1;
    if (/^(were|are|was|is|being|have|had|has|been)$/.test(tokens[at]?.lower ?? '')) at += 1;
    const group = nounGroup(tokens, at, false);
    return group && { ...group, part: true };
  }
  let steps = 0;
  while (steps < 4 && (wholeStart.test(tokens[at]?.lower ?? '') || isFigureWord(tokens[at]))) {
    at += 1;
    steps += 1;
  }
  const group = nounGroup(tokens, at, false);
  return group && { ...group, part: steps > 0 };
}

function isFigureWord(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || figureWords.has(token.lower));
}

const figureWords: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion more than least at about some nearly'.split(
    ' ',
  ),
);

function nounGroup(tokens: readonly Token[], to: number, single: boolean): CountedNoun | undefined {
  const run: Token[] = [];
  let at = joinsWords(tokens, to) ? to + 1 : to;
  // "Two more people", "12 other officers": the word narrows nothing.
  while (
    /^(more|other|further|additional|such|new|different|separate|of|the)$/.test(tokens[at]?.lower ?? '') &&
    at - to < 3
  ) {
    if (/^(of|the)$/.test(tokens[at]?.lower ?? '') && at > to) break;
    if (tokens[at]?.lower === 'the') break;
    at += 1;
  }
  let head = -1;
  while (run.length < reach) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || isStop(token, run.length) || opensNext(tokens, at)) break;
    if (head >= 0 && !continuesNoun(token)) break;
    // "The second city Aleppo": a name beside the noun.
    if (single && token.capital && run.at(-1)?.capital === false) break;
    run.push(token);
    if (looksPlural(token.lower) && !narrowsNext(tokens, at)) head = run.length - 1;
    at = joinsWords(tokens, at + 1) ? at + 2 : at + 1;
    // The number of a name: "covid-19 cases", "F-16 jets".
    if (tokens[at]?.kind === 'number' && tokens[at]?.glued) at += 1;
    if (/^'s?$/.test(tokens[at]?.lower ?? '') && tokens[at]?.glued) at += 1;
  }
  if (head < 0)
    head = single ? firstBeforeVerb(run) : run.length > 0 && !endsLikeVerb(run[0]) ? firstBeforeVerb(run) : -1;
  const noun = run[head];
  // "And felled 260 sick ones": of what was named before.
  if (noun?.lower === 'ones') return undefined;
  if (!noun || (single && noun.lower.endsWith('est') && noun.lower.length > 5)) return undefined;
  const modifiers = run.slice(0, head).map((token) => token.key);
  return { noun: noun.key, span: { start: noun.start, end: noun.end }, modifiers, part: false };
}

/** "6.4 billion three months earlier", "3 million euros last year": another figure, or when it was. */
function opensNext(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (smallNumbers.has(word)) return word !== 'one';
  return /^(last|next|past|previous|every)$/.test(word) && isTime(tokens[at + 1]);
}

function isTime(token: Token | undefined): boolean {
  return (
    token !== undefined && (units.get(token.lower)?.dimension === 'duration' || isDayName(token) || isPeriod(token))
  );
}

function isPeriod({ lower }: Token): boolean {
  return /^(night|season|spring|summer|autumn|fall|winter|weekend|term|time)$/.test(lower);
}

/** "31 wounded medical workers", "12 missing hikers": a word for the hurt before the noun it narrows. */
function narrowsNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!hurt.test(tokens[at]?.lower ?? '') || next?.kind !== 'word') return false;
  return !stops.has(next.lower) && !/(ed|ing|ly)$/.test(next.lower) && !isDayName(next);
}

const hurt = /^(dead|wounded|injured|missing|homeless|displaced|youth|media|data|police|crew|staff)$/;

function isDayName(token: Token): boolean {
  return token.capital && weekdays.has(token.lower);
}

/** After a plural only another plural goes on with the group ("police officers", "sports cars"). */
function continuesNoun(token: Token): boolean {
  return looksPlural(token.lower) && !nounlikeVerb.test(token.lower) && !hurt.test(token.lower);
}

const nounlikeVerb =
  /^(says|dies|lives|remains|comes|goes|makes|takes|includes|shows|means|needs|wants|starts|ends|leaves|works|plays|wins|runs|was)$/;

function endsLikeVerb(token: Token | undefined): boolean {
  return token === undefined || /(ed|ing|ly)$/.test(token.lower);
}

/** Index of the last word before the first that looks like a verb form or adverb. */
function firstBeforeVerb(run: readonly Token[]): number {
  const verb = run.findIndex((token, i) => i > 0 && /(ed|ly)$/.test(token.lower) && token.lower.length > 4);
  if (verb >= 0) return verb - 1;
  // "The first time attending".
  return run.length > 1 && run.at(-1)?.lower.endsWith('ing') ? run.length - 2 : run.length - 1;
}

const stops: ReadonlySet<string> = new Set(
  (
    'a an the this that these those and or but nor so yet as at by for from in into of off on onto out over per since than through to toward towards under until upon via with within without ' +
    'about above across after against along among amid around before behind below beneath beside between beyond during near inside outside ' +
    'am is are was were be been being has have had having do does did will would can could may might must shall should ' +
    'he she it they we you i him her them us who whom whose which what when where while why how if because although though unless whether ' +
    'north south east west northeast northwest southeast southwest northern southern long wide high tall deep thick old all both ' +
    'worth hit struck due not no nor never also still just only even already too then now there here however later earlier ago away apart ' +
    "said says say told killed died 's n't plus versus each respectively alone come came went go got rose fell left won lost took made began become became saw found felt held kept led met paid put ran sat sent set stood known seen shown given taken written driven spoken chosen hidden born drawn grown"
  ).split(' '),
);

function isStop(token: Token, index: number): boolean {
  // "50 killed", "12 dead": right after the figure the word is what was counted.
  if (index === 0 && /^(northern|southern)$/.test(token.lower)) return false;
  if (index === 0 && /^(killed|left)$/.test(token.lower)) return token.lower === 'left';
  return stops.has(token.lower);
}

/** "the death toll has risen to 56", "a toll of five", "the number of cases rose to 90". */
function nounBefore(tokens: readonly Token[], from: number): CountedNoun | undefined {
  if (
    !/^(to|at|of|was|is|been|by|stood|reached|hit|as|passed|surpassed|exceeded|past)$/.test(
      tokens[from - 1]?.lower ?? '',
    )
  )
    return undefined;
  const floor = Math.max(0, from - 16);
  for (let i = from - 1; i >= floor; i--) {
    const token = tokens[i];
    if (!token || /^[.;:()]$/.test(token.text)) return undefined;
    if (token.kind === 'number') return undefined;
    if (token.lower === 'toll') {
      const death = tokens[i - 1]?.lower === 'death';
      const first = death ? tokens[i - 1] : token;
      if (first) return { noun: first.key, span: { start: first.start, end: token.end }, modifiers: [], part: false };
    }
    if (i === from - 1 && token.lower === 'of' && groups.has(tokens[i - 1]?.lower ?? '')) {
      const group = tokens[i - 1];
      return group && { noun: group.key, span: { start: group.start, end: group.end }, modifiers: [], part: false };
    }
    if (token.lower === 'of' && /^(number|total|tally|count)$/.test(tokens[i - 1]?.lower ?? '') && i < from - 1) {
      const group = nounGroup(tokens, i + 1, false);
      return group;
    }
  }
  return undefined;
}

/** "A crew of 29": people and things that are counted by what they make up. */
const groups: ReadonlySet<string> = new Set(
  'crew team staff crowd audience workforce squad cast class choir congregation delegation family jury panel committee garrison convoy fleet herd flock membership readership turnout'.split(
    ' ',
  ),
);
