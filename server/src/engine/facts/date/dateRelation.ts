import { functionClass } from '../../lexicon/functionWords.ts';
import type { Token } from '../../text/token.ts';
import type { DateRelation } from '../fact.ts';
import { isAdverb } from '../grammar/verbOrNoun.ts';
import type { Direction } from './resolveDate.ts';

const relations: ReadonlyMap<string, DateRelation> = new Map([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['before', 'before'],
  ['pre', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['post', 'after'],
  ['by', 'by'],
  ['from', 'from'],
]);

const skipped =
  /^(the|early|late|mid|middle|end|start|beginning|of|on|in|at|night|evening|morning|afternoon|dawn|-|day|month|year|as|around|about|least|,)$/;

/**
 * How the words before the date at tokens `from` to `to` bound it. "Before Friday's vote" bounds nothing: the vote was on
 * Friday. "As of 5 May" is on that day, "ahead of", "prior to" before it, "from 2016 onwards" since then.
 */
export function dateRelation(tokens: readonly Token[], from: number, to: number): DateRelation {
  const possessive =
    tokens[to]?.lower === "'s" || (tokens[to]?.glued === true && /^['’]$/.test(tokens[to]?.text ?? ''));
  if (possessive) return 'on';
  let at = from - 1;
  for (let steps = 0; steps < 4 && at >= 0; steps++, at--) {
    const word = tokens[at]?.lower ?? '';
    const before = tokens[at - 1]?.lower ?? '';
    if (word === 'of' && before === 'as') return 'on';
    if (word === 'of' && before === 'ahead') return 'before';
    if (word === 'to' && before === 'prior') return 'before';
    if (word === 'to' && before === 'up') return 'until';
    if (word === 'than' && before === 'later') return tokens[at - 2]?.lower === 'no' ? 'by' : 'after';
    if (word === 'than' && before === 'earlier') return tokens[at - 2]?.lower === 'no' ? 'from' : 'before';
    if (/^(on|in)$/.test(word) && /^(starting|beginning|effective|began|beginning)$/.test(before))
      return before === 'began' ? 'on' : 'from';
    if (word === 'between') return 'from';
    if (word === 'dating' || (word === 'to' && before === 'back')) return 'from';
    const relation = relationOf(tokens, at);
    if ((relation === 'after' || relation === 'before') && namesEvent(tokens, from, to)) return 'on';
    if (relation) return relation === 'before' && before === 'or' ? 'by' : relation;
    if (!skipped.test(word)) break;
    // "On", "in" end the look: "before noon on Friday" is on Friday.
    if (/^(on|in|at)$/.test(word)) break;
  }
  return /^(onwards?|forward)$/.test(tokens[to]?.lower ?? '') ? 'from' : 'on';
}

/** "The following Friday" and "a post on Friday" bound nothing; "pre-2011" does. */
function relationOf(tokens: readonly Token[], at: number): DateRelation | undefined {
  const word = tokens[at]?.lower ?? '';
  if ((word === 'pre' || word === 'post') && tokens[at + 1]?.text !== '-') return undefined;
  if (word === 'following' && tokens[at - 1]?.lower === 'the') return undefined;
  return relations.get(word);
}

/** "After the 12 August blast": the date says when the blast was, and "after" is of the blast. */
function namesEvent(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  if (next?.kind !== 'word' || next.glued || next.capital || isAdverb(next.lower)) return false;
  if (functionClass(next.lower) !== undefined) return false;
  return /^(the|a|an|its|their|his|her|this|that)$/.test(tokens[from - 1]?.lower ?? '');
}

const ahead =
  /^(will|shall|due|scheduled|planned|plans|expected|expects|expect|awaits|await|upcoming|deadline|expires|expire|until|till|slated|would|ahead)$/;
/** Ends of a clause, and verbs whose time is past: what stands before them says nothing about the date. */
const clauseEnd = /^(said|says|told|announced|reported|and|but|[.;:,"“”])$/;

/** Whether the words around the date at tokens `from` to `to` look back or ahead from the day of writing. */
export function dateDirection(tokens: readonly Token[], from: number, to: number): Direction {
  const before = tokens[from - 1]?.lower ?? '';
  if (before === 'next' || before === 'coming' || before === 'following') return 'next';
  if (before === 'last' || before === 'previous') return 'last';
  if (isFixedFor(tokens, from - 1)) return 'ahead';
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) {
    const word = tokens[at]?.lower ?? '';
    if (ahead.test(word) || looksAhead(tokens, at)) return 'ahead';
    // "Will be announced on 11 December" ends no clause.
    if (clauseEnd.test(word) && tokens[at - 1]?.lower !== 'be') return 'back';
  }
  return from <= FRONTED && leadsAhead(tokens, to) ? 'ahead' : 'back';
}

/** "Booked for September", "set a hearing for 5 May", "postponed to June": what is fixed for a day is still to come. */
function isFixedFor(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - FIXED), at).map(({ lower }) => lower);
  if (tokens[at]?.lower === 'for') return before.some((word) => fixing.test(word));
  return tokens[at]?.lower === 'to' && before.some((word) => moving.test(word));
}

/** Tokens between a verb and the day for which it fixes something. */
const FIXED = 4;
const fixing =
  /^(?:set|sets|setting|fixed|fixes|booked|books|arranged|listed|pencilled|penciled|timetabled|rescheduled)$/;
const moving = /^(?:postponed|postpones|delayed|deferred|rescheduled|adjourned)$/;

/** "Is to reopen", "are set to meet", "expect prices to rise", "may not open", "begins": in copy none of these tells of what has been. */
function looksAhead(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (/^(?:may|must)$/.test(word)) return next !== 'have' && tokens[at]?.capital === false;
  if (/^(?:begins|starts|opens|reopens|resumes)$/.test(word)) return true;
  if (word !== 'to' || next === 'have') return false;
  const before = tokens.slice(Math.max(0, at - HOPED), at).map(({ lower }) => lower);
  return before.slice(-2).some((one) => /^(?:is|are)$/.test(one)) || before.some((one) => hoping.test(one));
}

/** Tokens between a hope and what is hoped ("expects the three banks to"). */
const HOPED = 4;
const hoping = /^(?:expects?|hopes?|wants?|intends?|aims?|forecasts?|promises?|agrees?)$/;

/** Tokens before a date that opens its sentence: "On", "From the". */
const FRONTED = 2;

/** "On 30 October, the minutes will be published": the first clause behind the date looks ahead. */
function leadsAhead(tokens: readonly Token[], to: number): boolean {
  const start = tokens[to]?.text === ',' ? to + 1 : to;
  for (const { lower } of tokens.slice(start, start + 12)) {
    if (/^(?:will|shall)$/.test(lower)) return true;
    if (clauseEnd.test(lower)) return false;
  }
  return false;
}
