import type { Token } from '../text/token.ts';
import type { Chunks } from './grammar/chunks.ts';
import type { Scope } from './fact.ts';

/**
 * Places on the ladder of quantifiers, longest wording first within a first word. `*` stands for any one word, `of` at the end
 * wants a noun group after it. From the order that linguists call a scale (no, few, some, many, most, all): a word implies
 * the weaker positive ones and excludes the stronger ones when copy has no more to say.
 */
const LADDER: readonly (readonly [number, string])[] = [
  [0, 'no|none of|none|not a single|not one|not any|nobody|no one|not a|neither of'],
  [
    1,
    'few|very few|only a few|only a handful of|a handful of|hardly any|scarcely any|barely any|little of|a fraction of',
  ],
  [1, 'a small part of|small parts of|a small number of|a minority of|only some|just a few|a tiny minority of'],
  [
    2,
    'some|some of|several|several of|a few|a few of|part of|parts of|a part of|a number of|a portion of|certain|various',
  ],
  [2, 'partly|partially|in part|sections of|a section of|a share of'],
  [
    3,
    'many|many of|much of|a large part of|large parts of|large swathes of|a large number of|large numbers of|a lot of',
  ],
  [
    3,
    'lots of|numerous|a great deal of|a great many|a good part of|plenty of|wide areas of|large areas of|not all|not every',
  ],
  [
    4,
    'most|most of|the majority of|a majority of|the vast majority of|the bulk of|the best part of|the greater part of',
  ],
  [4, 'nearly all|almost all|virtually all|practically all|nearly every|almost every|virtually every|all but|mostly'],
  [4, 'nearly the entire|almost the entire|nearly the whole|almost the whole|almost the whole of|nearly the whole of'],
  [4, 'nearly everyone|almost everyone|nearly everybody|almost everybody|virtually everyone|practically everyone'],
  [4, 'largely|almost entirely|almost completely|nearly entirely|mainly|almost wholly|all but one|overwhelmingly'],
  [
    5,
    'all|all of|all the|every|every single|each|each of|the whole of|the whole|whole|the entire|entire|entirely|completely',
  ],
  [
    5,
    'fully|wholly|totally|everyone|everybody|everything|both|both of|only|exclusively|solely|the only|the sole|every one of',
  ],
];

/** Fixed phrases in which a word of the ladder ranges over nothing. */
const IDIOMS = `at all|after all|above all|first of all|all right|all along|all over|all too|once and for all|no longer|no doubt|
no matter|no more than|no fewer than|no less than|no later than|no sooner|as many as|as many|how many|so many|too many|as much as|
each other|as a whole|on the whole|some time|for some time|in no way|no way|whether or no|the few|some other|not only|if only|
only if|only when|only after|all the same|all the more|all in all|most likely|most recent|most recently|most important|
the most|one of the most|its most|their most|his most|her most|a most|only just|all-time|best of all|worst of all|
not a|both sides of the argument|most wanted|most popular|most famous|most powerful|most serious|most expensive`;

const EVERYBODY = /^every(?:one|body)$/u;
/** What "everyone" ranges over. */
const PEOPLE = 'people';

interface Pattern {
  readonly words: readonly string[];
  readonly level: number;
}

const patterns = new Map<string, Pattern[]>();
const idioms = new Map<string, string[][]>();
readTables();

/**
 * The words of a sentence that say how much of something is meant ("nearly all of the city", "several shops", "no one"), each
 * with its place on the ladder and the noun it ranges over. "some" and "only" before a figure hedge the figure and are no
 * scope; superlatives ("the most serious") and fixed phrases ("at all", "no longer") are none either.
 */
export function readScopes(tokens: readonly Token[], chunks: Chunks): Scope[] {
  const scopes: Scope[] = [];
  for (let i = 0; i < tokens.length;) {
    const idiom = longest(tokens, i, idioms.get(tokens[i]?.lower ?? '') ?? []);
    const pattern = match(tokens, i);
    if (pattern === undefined || idiom >= pattern.words.length) {
      i += Math.max(1, idiom);
      continue;
    }
    const to = i + pattern.words.length;
    const scope = scopeOf(tokens, chunks, i, to, pattern);
    if (scope) scopes.push(scope);
    i = to;
  }
  return scopes;
}

function match(tokens: readonly Token[], i: number): Pattern | undefined {
  let best: Pattern | undefined;
  for (const pattern of patterns.get(tokens[i]?.lower ?? '') ?? []) {
    if (fits(tokens, i, pattern.words) && pattern.words.length > (best?.words.length ?? 0)) best = pattern;
  }
  return best;
}

function longest(tokens: readonly Token[], i: number, phrases: readonly (readonly string[])[]): number {
  let length = 0;
  for (const words of phrases) if (words.length > length && fits(tokens, i, words)) length = words.length;
  return length;
}

function fits(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  return words.every((word, k) => tokens[i + k]?.lower === word);
}

function scopeOf(
  tokens: readonly Token[],
  chunks: Chunks,
  from: number,
  to: number,
  pattern: Pattern,
): Scope | undefined {
  const first = tokens[from];
  const next = tokens[to];
  const last = tokens[to - 1];
  if (!first || !last || isHyphen(next) || isHyphen(tokens[from - 1])) return undefined;
  const lower = last.lower;
  // "some 300", "only three", "all 12": the figure carries it.
  if (next !== undefined && chunks.classes[to] === 'number' && /^(?:some|only|no|all|each|both)$/u.test(lower)) {
    if (lower !== 'all') return undefined;
  }
  // "At most 50 people"; but "at most museums".
  if (lower === 'most' && tokens[from - 1]?.lower === 'at' && chunks.classes[to] !== 'noun') return undefined;
  if (lower === 'only' && chunks.classes[to] === 'quantifier') return undefined;
  // "Twelve in all"; but "in all of the country".
  if (lower === 'all' && tokens[from - 1]?.lower === 'in' && !isNounGroup(chunks, to)) return undefined;
  const alone = lower === 'most' && to - from === 1 && standsAlone(chunks, from, to);
  if (lower === 'most' && !alone && !(isNounGroup(chunks, to) && isPlainNoun(tokens, chunks, to))) return undefined;
  // "Only to drivers under 21": what follows the preposition is limited.
  const limits = first.lower === 'only' && to - from === 1 && chunks.classes[to] === 'preposition';
  if (limits) return limitedScope(tokens, chunks, from, to);
  if (first.lower === 'only' && from > 0 && chunks.classes[to] !== 'determiner' && chunks.classes[to] !== 'noun')
    return undefined;
  const noun = alone ? 'them' : EVERYBODY.test(lower) ? PEOPLE : rangesOver(tokens, chunks, to);
  const base = {
    kind: 'scope' as const,
    span: { start: first.start, end: last.end },
    tokens: { from, to },
    level: pattern.level,
  };
  return noun === undefined ? base : { ...base, noun };
}

/** "Only to drivers under 21", "only in two regions": of all that a noun names, so much; "only to drivers" sets others apart. */
function limitedScope(tokens: readonly Token[], chunks: Chunks, from: number, to: number): Scope | undefined {
  const [first, group] = [tokens[from], chunks.nounAt[to + 1]];
  if (!first || !group || group.from !== to + 1) return undefined;
  const described = chunks.classes.slice(group.from, group.head).some((kind) => kind !== 'determiner');
  // "Only to shops larger than": the shops.
  const compared = tokens[group.head]?.lower.endsWith('er') === true && tokens[group.to]?.lower === 'than';
  const isLimited =
    described || compared || /^(?:preposition|relative|quantifier)$/u.test(chunks.classes[group.to] ?? '');
  if (!isLimited) return undefined;
  const noun = tokens[compared ? group.head - 1 : group.head]?.key;
  if (noun === undefined) return undefined;
  const span = { start: first.start, end: tokens[to]?.end ?? first.end };
  return { kind: 'scope', span, tokens: { from, to: to + 1 }, level: LIMITED, noun };
}

/** As "only". */
const LIMITED = 5;

/** "Most are men": what is spoken of was named before. */
function standsAlone({ classes }: Chunks, from: number, to: number): boolean {
  const before = classes[from - 1];
  return (before === undefined || before === 'mark' || before === 'conjunction') && VERBAL.has(classes[to] ?? 'mark');
}

const VERBAL: ReadonlySet<string> = new Set(['be', 'have', 'modal', 'do']);

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && token.glued && token.text === '-';
}

function isNounGroup(chunks: Chunks, i: number): boolean {
  return chunks.nounAt[i] !== undefined;
}

/** After "most" a plural noun says that "most" counts; anything else may be a superlative. */
function isPlainNoun(tokens: readonly Token[], chunks: Chunks, i: number): boolean {
  const head = tokens[chunks.nounAt[i]?.head ?? i];
  if (!head) return false;
  const opens = i < 2 || chunks.classes[i - 2] === 'preposition' || chunks.classes[i - 2] === 'mark';
  return (
    head.key !== head.lower || head.lower === 'people' || head.lower === 'children' || (opens && MASS.has(head.lower))
  );
}

/** "Control of most land": things that are measured and have no plural. */
const MASS: ReadonlySet<string> = new Set(
  'land territory farmland housing traffic water food fuel aid fighting damage equipment output production trade staff'.split(
    ' ',
  ),
);

/** Key of the noun that the words range over: of the group after them ("of" passed over), or around them. */
function rangesOver(tokens: readonly Token[], chunks: Chunks, to: number): string | undefined {
  let i = to;
  if (tokens[i]?.lower === 'of') i++;
  // "All but two of the 88 people".
  const counted = chunks.nounAt[i];
  if (counted && isNumber(tokens, chunks, counted.head) && tokens[counted.to]?.lower === 'of') i = counted.to + 1;
  const group = chunks.nounAt[i];
  if (!group || group.head < i) return undefined;
  return tokens[group.head]?.key;
}

function isNumber(tokens: readonly Token[], { classes }: Chunks, at: number): boolean {
  return tokens[at]?.kind === 'number' || classes[at] === 'number';
}

function readTables(): void {
  for (const [level, wordings] of LADDER) {
    for (const wording of wordings.split('|')) {
      const words = wording.split(' ');
      put(patterns, words[0] ?? '', { words, level });
    }
  }
  for (const idiom of IDIOMS.split('|')) {
    const words = idiom.trim().split(' ');
    put(idioms, words[0] ?? '', words);
  }
}

function put<T>(table: Map<string, T[]>, key: string, value: T): void {
  const entries = table.get(key);
  if (entries) entries.push(value);
  else table.set(key, [value]);
}
