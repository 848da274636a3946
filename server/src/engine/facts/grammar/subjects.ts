import { certaintyOf, takesHearer } from '../../lexicon/reportingVerbs.ts';
import type { Token } from '../../text/token.ts';
import type { Chunks, NounGroup, VerbGroup } from './chunks.ts';
import type { TokenRange } from '../fact.ts';
import { CLAUSAL } from './wordClasses.ts';

/** Who does what a verb group says. */
export interface Subject {
  /** The noun group at its head. */
  readonly head: NounGroup;
  /** The whole group, apposition and relative clause included: from the head's start up to the verb. */
  readonly range: TokenRange;
  /** Taken over from an earlier verb. */
  readonly shared?: boolean;
}

/**
 * The subject of a finite verb group: the first noun group of its clause that no preposition governs; what "who", "which" or
 * "that" refers to; for a second verb after "and", the subject of the first. Undefined where none stands before the verb.
 * Walks left once, so that the whole sentence costs at most its length times its number of verbs.
 */
export function subjectOf(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup, depth = 0): Subject | undefined {
  const before = skipAdverbs(chunks, verb.from - 1);
  const kind = chunks.classes[before];
  if (kind === 'relative' || kind === 'that') {
    const antecedent = antecedentOf(tokens, chunks, before);
    return antecedent && { head: antecedent, range: { from: antecedent.from, to: antecedent.to } };
  }
  if (kind === 'conjunction') return sharedSubject(tokens, chunks, verb, before, depth);
  const clause = clauseNouns(tokens, chunks, before);
  const found = clause.groups.filter(
    (group) => (group.from === clause.opening || !isGoverned(tokens, chunks, group)) && !isTime(tokens, group),
  );
  const head = headOf(tokens, chunks, found, before);
  if (!head) {
    return kind === 'mark' && tokens[before]?.text === ','
      ? sharedSubject(tokens, chunks, verb, before, depth)
      : undefined;
  }
  return { head, range: { from: head.from, to: trimEnd(tokens, chunks, head.to, verb.from) } };
}

/**
 * The first group of the clause; but of several between commas the last, when no comma closes it before the verb: then
 * it is no apposition ("the plan, analysts said, may fail").
 */
function headOf(
  tokens: readonly Token[],
  chunks: Chunks,
  found: readonly NounGroup[],
  before: number,
): NounGroup | undefined {
  const first = found[0];
  const nearest = found.at(-1);
  if (nearest && nearest.to === before + 1 && NOMINATIVE.has(tokens[nearest.head]?.lower ?? '')) return nearest;
  if (nearest && nearest.to === before + 1 && followsOpening(chunks, found.at(-2), nearest)) return nearest;
  if (found.length < 2 || tokens[before]?.text === ',') return first;
  for (let k = found.length - 1; k > 0; k--) {
    const group = found[k];
    const left = found[k - 1];
    if (!group || !left) break;
    if (tokens[group.from - 1]?.text !== ',') continue;
    // "Spain, Italy and Malta": a list keeps its first.
    const listed = left.to === group.from - 1 && tokens[group.to]?.lower === 'and';
    return listed ? left : group;
  }
  return first;
}

/** "After the flood the choir sang", "an hour later the roof fell": nothing but an article parts it from what opens the clause. */
function followsOpening({ classes }: Chunks, left: NounGroup | undefined, group: NounGroup): boolean {
  if (!left || classes[group.from] !== 'determiner') return false;
  return classes.slice(left.to, group.from).every((kind) => kind === 'adverb');
}

/** Pronouns that are subjects wherever they stand before a verb. */
const NOMINATIVE = new Set(['he', 'she', 'they', 'we', 'i', 'it']);

function skipAdverbs(chunks: Chunks, from: number): number {
  let i = from;
  while (i >= 0 && (chunks.classes[i] === 'adverb' || chunks.classes[i] === 'negation')) i--;
  return i;
}

/** The noun group that a relative pronoun at `at` takes up. */
export function antecedentOf(tokens: readonly Token[], chunks: Chunks, at: number): NounGroup | undefined {
  const i = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  return chunks.nounAt[i];
}

function sharedSubject(
  tokens: readonly Token[],
  chunks: Chunks,
  verb: VerbGroup,
  at: number,
  depth: number,
): Subject | undefined {
  // "She conceded that it was dire but said": who reports twice is one speaker.
  const reports = certaintyOf(tokens[verb.main]?.key ?? '') !== undefined;
  const near = chunks.verbs.slice(0, verb.index).filter((v) => v.mood === 'finite' && at - v.main <= 40);
  const reporting = reports ? near.findLast((v) => certaintyOf(tokens[v.main]?.key ?? '') !== undefined) : undefined;
  for (let k = (reporting ?? verb).index - (reporting ? 0 : 1); k >= 0; k--) {
    const earlier = chunks.verbs[k];
    if (!earlier || at - earlier.main > 40) return undefined;
    if (earlier.mood === 'finite') {
      const subject = depth > 3 ? undefined : subjectOf(tokens, chunks, earlier, depth + 1);
      return subject && { ...subject, shared: true };
    }
  }
  return undefined;
}

/** Tokens that a subject may stand before its verb: sentences of copy keep far within it, and no text takes longer than linear. */
const reach = 80;

interface ClauseNouns {
  readonly groups: readonly NounGroup[];
  /** Where the clause opens after "and" or "but". */
  readonly opening?: number;
}

/** Noun groups of the clause that ends before the verb, left to right. */
function clauseNouns(tokens: readonly Token[], chunks: Chunks, last: number): ClauseNouns {
  const found: NounGroup[] = [];
  let joint: number | undefined;
  for (let i = last; i >= Math.max(0, last - reach);) {
    const verb = chunks.verbAt[i];
    const noun = chunks.nounAt[i];
    if (i === last && isDash(tokens[i])) {
      const open = dashBefore(tokens, i);
      if (open !== undefined) {
        i = open - 1;
        continue;
      }
    }
    if (tokens[i]?.text === ')') {
      i = bracketStart(tokens, i) - 1;
      continue;
    }
    if (verb && verb.mood === 'finite') {
      const object = found.findIndex((group) => group.from === verb.to);
      const relative = relativeBefore(chunks, verb);
      if (
        relative !== undefined &&
        (tokens[last]?.text === ',' || !found.some((g, k) => k !== object && !isGoverned(tokens, chunks, g)))
      ) {
        found.length = 0;
        i = relative - 1;
        continue;
      }
      const outer = tokens[last]?.text === ',' ? openRelative(tokens, chunks, i) : undefined;
      if (outer !== undefined) {
        found.length = 0;
        i = outer - 1;
        continue;
      }
      const aside = found.length === 0 ? asideStart(tokens, chunks, verb) : undefined;
      if (aside !== undefined) {
        i = aside - 1;
        continue;
      }
      const key = tokens[verb.main]?.key ?? '';
      const hearer = takesHearer(key) && object > 0 ? verb.to + 1 : 0;
      const contrast = joint !== undefined && (tokens[joint]?.lower === 'but' || tokens[joint - 1]?.text === ',');
      const plain = certaintyOf(key) === undefined || contrast;
      const cut = plain ? (joint ?? (object >= 0 ? verb.to + 1 : 0)) : hearer;
      return {
        groups: found.filter((group) => group.from >= cut).toReversed(),
        ...(plain && joint !== undefined && { opening: joint + 1 }),
      };
    }
    if (noun) {
      found.push(noun);
      i = noun.from - 1;
      continue;
    }
    if (endsClauseAt(tokens, chunks, i)) {
      const atEnd = i === last || (i === last - 1 && tokens[last]?.text === ',');
      if (found.length > 0 || (atEnd && /^["”’']$/u.test(tokens[i]?.text ?? ''))) break;
      if (chunks.classes[i] === 'subordinator') break;
    }
    if (chunks.classes[i] === 'conjunction' && found.length > 0) joint ??= i;
    i = verb ? verb.from - 1 : i - 1;
  }
  return { groups: found.toReversed() };
}

/** Index of the ", who" left of `i` whose clause may run up to the comma before the verb; undefined for none. */
function openRelative(tokens: readonly Token[], chunks: Chunks, i: number): number | undefined {
  for (let at = i; at > Math.max(0, i - reach); at--) {
    if (/^[;:“”"]$/u.test(tokens[at]?.text ?? '')) return undefined;
    if (chunks.classes[at] === 'relative' && tokens[at - 1]?.text === ',') return at;
  }
  return undefined;
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && (/^[–—]$/u.test(token.text) || (token.text === '-' && token.kind === 'mark'));
}

/** The dash that opens what the dash at `close` closes ("the army -- backed by tanks -- advanced"). */
function dashBefore(tokens: readonly Token[], close: number): number | undefined {
  let from = close - 1;
  while (isDash(tokens[from])) from--;
  for (let i = from; i > Math.max(0, close - 40); i--) {
    const dash = tokens[i];
    if (!isDash(dash) || (dash?.text === '-' && dash.glued && !isDash(tokens[i - 1]))) continue;
    return isDash(tokens[i - 1]) ? i - 1 : i;
  }
  return undefined;
}

function bracketStart(tokens: readonly Token[], close: number): number {
  for (let i = close - 1; i >= Math.max(0, close - 40); i--) if (tokens[i]?.text === '(') return i;
  return close;
}

/** Start of ", analysts said," with both commas, ended by the verb group; undefined for no such aside. */
function asideStart(tokens: readonly Token[], chunks: Chunks, verb: VerbGroup): number | undefined {
  if (tokens[verb.to]?.text !== ',' || certaintyOf(tokens[verb.main]?.key ?? '') === undefined) return undefined;
  for (let i = verb.from - 1; i >= 0; i--) {
    if (chunks.verbAt[i]) return undefined;
    if (tokens[i]?.text === ',') return i;
  }
  return undefined;
}

/** Index of the "who", "which" or "that" whose clause the verb group is in; undefined for none. */
function relativeBefore(chunks: Chunks, verb: VerbGroup): number | undefined {
  let i = skipAdverbs(chunks, verb.from - 1);
  const subject = chunks.nounAt[i];
  if (subject) i = subject.from - 1;
  const kind = chunks.classes[i];
  if (kind === 'relative') return i;
  return kind === 'that' && chunks.nounAt[i - 1] !== undefined ? i : undefined;
}

function endsClauseAt(tokens: readonly Token[], chunks: Chunks, i: number): boolean {
  const kind = chunks.classes[i];
  if (kind === 'subordinator' || kind === 'that' || kind === 'relative') return true;
  if (kind === 'preposition')
    return (
      CLAUSAL.has(tokens[i]?.lower ?? '') && chunks.nounAt[i + 1] !== undefined && !followedByComma(tokens, chunks, i)
    );
  if (kind === 'mark' && tokens[i]?.text === '-') return !tokens[i]?.glued;
  return kind === 'mark' && /^[;:“”"?!…‘’'–—]$/u.test(tokens[i]?.text ?? '');
}

/** "After the game, she said": the phrase ends at the comma, so "after" opens no clause. */
function followedByComma(tokens: readonly Token[], chunks: Chunks, preposition: number): boolean {
  for (let i = preposition + 1; i < Math.min(tokens.length, preposition + reach); i++) {
    if (chunks.verbAt[i]?.mood === 'finite') return false;
    if (tokens[i]?.text === ',') return true;
  }
  return false;
}

/** A preposition or a verb form without subject stands before it. */
function isGoverned(tokens: readonly Token[], chunks: Chunks, group: NounGroup, depth = 0): boolean {
  const before = chunks.classes[group.from - 1];
  if (before === 'preposition') {
    const i = group.from - 1;
    return !CLAUSAL.has(tokens[i]?.lower ?? '') || followedByComma(tokens, chunks, i);
  }
  const listed = tokens[group.from - 1]?.text === ',' && /^(?:,|and|or)$/u.test(tokens[group.to]?.lower ?? '');
  const earlier = before === 'conjunction' || listed ? chunks.nounAt[group.from - 2] : undefined;
  if (earlier && depth < 8) return isGoverned(tokens, chunks, earlier, depth + 1);
  const verb = chunks.verbAt[group.from - 1];
  return verb !== undefined && verb.mood !== 'finite';
}

const TIME = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december year month week day night morning afternoon evening weekend hour minute today yesterday`.split(
    /\s+/u,
  ),
);

/** Whether the group names a time ("Sunday", "last week"). */
export function isTime(tokens: readonly Token[], group: NounGroup): boolean {
  const head = tokens[group.head];
  if (head?.kind === 'number') return /^(?:1[5-9]|20)\d\d$/u.test(head.text) && group.to - group.from <= 2;
  if (!TIME.has(head?.lower ?? '') && !TIME.has(head?.key ?? '')) return false;
  const first = tokens[group.from]?.lower ?? '';
  return (
    group.from === group.head || /^(?:last|next|this|that|late|early|earlier|the|one|every|each|mid|\d.*)$/u.test(first)
  );
}

function trimEnd(tokens: readonly Token[], chunks: Chunks, least: number, end: number): number {
  let to = end;
  while (
    to > least &&
    (chunks.classes[to - 1] === 'adverb' || chunks.classes[to - 1] === 'negation' || tokens[to - 1]?.text === ',')
  )
    to--;
  return to;
}
