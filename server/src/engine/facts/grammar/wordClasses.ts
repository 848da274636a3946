import { functionClass, type FunctionClass } from '../../lexicon/functionWords.ts';
import { certaintyOf } from '../../lexicon/reportingVerbs.ts';
import { isTitle } from '../../lexicon/roleWords.ts';
import { verbForm } from '../../lexicon/verbForms.ts';
import type { Token } from '../../text/token.ts';
import type { Name } from '../fact.ts';
import { onlyVerb } from './onlyVerb.ts';
import { isAdverb, previousClass, verbOrNoun, type ClauseState, type WordClass } from './verbOrNoun.ts';

/**
 * The class of every token, by table and by the word before it. A noun is preferred where a word may be both: a verb that is
 * missed costs silence, a false one a wrong reading.
 */
export function tagWords(tokens: readonly Token[], names: readonly Name[]): WordClass[] {
  const inName = nameTokens(tokens, names);
  const classes: WordClass[] = [];
  const state: ClauseState = { finite: false, afterFinite: false, seenVerb: false };
  for (let i = 0; i < tokens.length; i++) {
    const found = inName[i] ? nameClass(tokens, i) : classOf(tokens, inName, classes, i, state);
    classes.push(found);
    if (endsClause(found, tokens[i])) state.finite = false;
    if (found === 'conjunction' || found === 'subordinator') state.afterFinite = false;
    if (FINITE.has(found)) {
      state.finite = true;
      state.afterFinite = true;
      state.seenVerb = true;
    }
  }
  demoteReduced(tokens, classes);
  const only = state.seenVerb ? undefined : onlyVerb(tokens, classes);
  if (only !== undefined) classes[only] = 'verb';
  return classes;
}

const FINITE: ReadonlySet<WordClass> = new Set(['be', 'have', 'do', 'modal', 'verb']);

function nameTokens(tokens: readonly Token[], names: readonly Name[]): boolean[] {
  const inName: boolean[] = Array.from({ length: tokens.length }, () => false);
  for (const name of names) inName.fill(true, name.tokens.from, name.tokens.to);
  return inName;
}

function nameClass(tokens: readonly Token[], i: number): WordClass {
  const token = tokens[i];
  return token?.kind === 'mark' ? 'joint' : 'name';
}

function endsClause(found: WordClass, token: Token | undefined): boolean {
  if (found === 'subordinator' || found === 'relative' || found === 'that' || found === 'conjunction') return true;
  if (found === 'preposition') return CLAUSAL.has(token?.lower ?? '');
  return found === 'mark' && /^[,;:“”"—–()…]$/u.test(token?.text ?? '');
}

/** Prepositions that may also open a clause ("after rebels seized"). */
export const CLAUSAL: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than']);

function classOf(
  tokens: readonly Token[],
  inName: readonly boolean[],
  classes: readonly WordClass[],
  i: number,
  state: ClauseState,
): WordClass {
  const token = tokens[i];
  if (!token) return 'mark';
  if (token.kind === 'number') return 'number';
  if (token.kind === 'mark') return markClass(tokens, classes, i);
  if (hedgesFigure(tokens, i)) return 'quantifier';
  const closed = functionClass(token.lower);
  const joined = token.glued && classes[i - 1] === 'joint';
  if (closed !== undefined && !joined) return closedClass(tokens, inName, classes, i, closed);
  if (token.lower === 'longer' && tokens[i - 1]?.lower === 'no') return 'adverb';
  if (token.lower === 'first' && /^(?:be|have)$/u.test(classes[i - 1] ?? '') && tokens[i + 1]?.lower.endsWith('ed'))
    return 'adverb';
  if (token.lower === 'due' && tokens[i + 1]?.lower === 'to') return 'preposition';
  if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') return 'preposition';
  if (token.lower === 'thanks' && tokens[i + 1]?.lower === 'to') return 'preposition';
  const form = verbForm(token.lower, token.key);
  if (joined || isHyphen(tokens[i + 1])) return 'noun';
  if (form === undefined) {
    if (isAdverb(token.lower)) return 'adverb';
    const before = previousClass(classes, i);
    // "did not fracture": whatever the word is elsewhere, here it is the verb.
    return before === 'modal' || (before === 'do' && classes[i - 1] === 'negation') ? 'verb' : 'noun';
  }
  return verbOrNoun(tokens, inName, classes, i, form, state);
}

const BEFORE_FIGURE = new Set(
  'over under about around nearly almost roughly approximately above below exactly'.split(' '),
);

/** Words that hedge the figure after them belong to its noun group ("at least 12 people", "more than 370"). */
function hedgesFigure(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  const before = tokens[i - 1]?.lower;
  if (BEFORE_FIGURE.has(word) || (word === 'than' && /^(?:more|less|fewer)$/u.test(before ?? '')))
    return isFigure(tokens, i + 1);
  if (word === 'at') return /^(?:least|most)$/u.test(tokens[i + 1]?.lower ?? '') && isFigure(tokens, i + 2);
  if (word === 'least' || word === 'most') return before === 'at' && isFigure(tokens, i + 1);
  if (word === 'up') return tokens[i + 1]?.lower === 'to' && isFigure(tokens, i + 2);
  if (word === 'to') return before === 'up' && isFigure(tokens, i + 1);
  if (word !== 'as') return false;
  const counted = /^(?:many|much|few)$/u;
  if (counted.test(tokens[i + 1]?.lower ?? '')) return tokens[i + 2]?.lower === 'as' && isFigure(tokens, i + 3);
  return counted.test(before ?? '') && tokens[i - 2]?.lower === 'as' && isFigure(tokens, i + 1);
}

function isFigure(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (/^[$£€]$/u.test(token.text) || token.lower === 'a') return isFigureWord(tokens[i + 1]);
  return isFigureWord(token);
}

function isFigureWord(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || functionClass(token.lower) === 'number');
}

function markClass(tokens: readonly Token[], classes: readonly WordClass[], i: number): WordClass {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token) return 'mark';
  if (isHyphen(token) && next?.glued) return 'joint';
  if (/^[$£€¥%°&[\]]$/u.test(token.text)) return 'joint';
  if (
    token.text === '.' &&
    token.glued &&
    next?.capital &&
    tokens[i - 1]?.capital &&
    isTitle(tokens[i - 1]?.lower ?? '')
  ) {
    return 'joint';
  }
  // The possessive of a plural ("the rebels' advance").
  const plural = /^['’]$/u.test(token.text) && token.glued && tokens[i - 1]?.lower.endsWith('s') === true;
  const before = classes[i - 1];
  if (plural && (before === 'noun' || before === 'name') && next?.kind === 'word' && !next.glued) return 'possessive';
  return 'mark';
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && token.glued && /^[-\u2010\u2011]$/u.test(token.text);
}

function closedClass(
  tokens: readonly Token[],
  inName: readonly boolean[],
  classes: readonly WordClass[],
  i: number,
  closed: FunctionClass,
): WordClass {
  const token = tokens[i];
  if (!token) return closed;
  const before = previousClass(classes, i);
  switch (token.lower) {
    case "'s":
      return isVerbalS(tokens, classes, i) ? 'be' : 'possessive';
    case 'that':
      return isDemonstrative(tokens, before, i) ? 'determiner' : 'that';
    case 'which':
    case 'what':
      return closed === 'determiner' && token.lower === 'which' ? 'relative' : 'subordinator';
    case 'to':
      return opensInfinitive(tokens, inName, i) ? 'to' : 'preposition';
    case 'her':
    case 'his':
      return startsNoun(tokens, inName, i + 1) ? 'possessive' : 'pronoun';
    case 'one':
      if (tokens[i - 1]?.lower === 'no') return 'noun';
      return startsNoun(tokens, inName, i + 1) ? 'number' : 'pronoun';
    case 'may':
    case 'might':
    case 'will':
    case 'can':
      if (token.capital && i > 0 && token.lower === 'may' && before !== 'mark') return 'noun';
      return before === 'determiner' || before === 'possessive' ? 'noun' : closed;
    case 'there':
    case 'here':
      return 'pronoun';
    case 'following':
    case 'including':
      return before === 'determiner' || before === 'be' ? 'noun' : closed;
    case 'since':
      return before === 'have' ? 'adverb' : closed;
    case 'no':
      return tokens[i + 1]?.lower === 'longer' ? 'negation' : closed;
    case 'past':
    case 'own':
    case 'half':
      return before === 'determiner' || before === 'possessive' ? 'noun' : closed;
    default:
      return closed;
  }
}

/** The 's of "it's raining" against that of "the city's mayor". */
function isVerbalS(tokens: readonly Token[], classes: readonly WordClass[], i: number): boolean {
  const before = classes[i - 1];
  if (before === 'pronoun' || before === 'that' || before === 'relative' || before === 'subordinator') return true;
  const next = tokens[i + 1];
  if (!next) return false;
  const kind = functionClass(next.lower);
  return (kind === 'determiner' && !next.capital) || kind === 'negation';
}

function isDemonstrative(tokens: readonly Token[], before: WordClass | undefined, i: number): boolean {
  const next = tokens[i + 1];
  if (!next || functionClass(next.lower) !== undefined || next.capital) return false;
  if (before === 'preposition') return true;
  if (before === 'verb' && !takesThat(tokens, i) && verbForm(next.lower, next.key)?.shape !== 'ed') {
    const after = functionClass(tokens[i + 2]?.lower ?? '');
    return after !== 'be' && after !== 'have' && after !== 'modal' && after !== 'do' && !next.lower.endsWith('s');
  }
  return /^(?:day|night|year|month|week|time|point|reason|case|way|morning|afternoon|evening|moment|period|kind)$/u.test(
    next.lower,
  );
}

const THAT_TAKERS = new Set(
  'know see ensure mean realize learn hear feel decide discover understand remember agree provide'.split(' '),
);

/** The verb before "that" may take a clause. */
function takesThat(tokens: readonly Token[], that: number): boolean {
  for (let i = that - 1; i >= Math.max(0, that - 3); i--) {
    const key = tokens[i]?.key ?? '';
    if (certaintyOf(key) !== undefined || THAT_TAKERS.has(key)) return true;
  }
  return false;
}

function opensInfinitive(tokens: readonly Token[], inName: readonly boolean[], i: number): boolean {
  let at = i + 1;
  while (tokens[at] !== undefined && isAdverb(tokens[at]?.lower ?? '')) at++;
  const next = tokens[at];
  if (next?.kind !== 'word' || inName[at]) return false;
  const kind = functionClass(next.lower);
  if (kind === 'be' || kind === 'have' || kind === 'do') return true;
  return kind === undefined && verbForm(next.lower, next.key)?.shape === 'base' && !next.lower.endsWith('ings');
}

function startsNoun(tokens: readonly Token[], inName: readonly boolean[], i: number): boolean {
  const next = tokens[i];
  if (!next || next.kind === 'mark') return false;
  if (inName[i] || next.kind === 'number') return true;
  const kind = functionClass(next.lower);
  return kind === undefined || kind === 'quantifier' || kind === 'number';
}

/**
 * "The men arrested on Friday were freed": of two finite verbs with nothing between them that opens a clause, the first is a
 * participle.
 */
function demoteReduced(tokens: readonly Token[], classes: WordClass[]): void {
  let candidate: number | undefined;
  for (let i = 0; i < classes.length; i++) {
    const kind = classes[i];
    if (kind === undefined) continue;
    const closesPhrase = kind === 'mark' && tokens[i]?.text === ',' && FINITE.has(classes[i + 1] ?? 'mark');
    if (closesPhrase) continue;
    const opens =
      kind === 'mark' ||
      kind === 'subordinator' ||
      kind === 'that' ||
      kind === 'relative' ||
      kind === 'conjunction' ||
      kind === 'pronoun';
    if (opens || (kind === 'preposition' && CLAUSAL.has(tokens[i]?.lower ?? ''))) candidate = undefined;
    if (!FINITE.has(kind) || previousClass(classes, i) === 'to') continue;
    if (candidate !== undefined && (kind !== 'verb' || previousClass(classes, i) === 'noun')) {
      if (
        !takesClause(tokens[candidate]) &&
        !INTRANSITIVE.has(tokens[candidate]?.key ?? '') &&
        isAfterPreposition(tokens, classes, candidate, i)
      )
        classes[candidate] = 'participle';
    }
    const free = previousClass(classes, i);
    candidate =
      kind === 'verb' && tokens[i]?.lower.endsWith('ed') && (free === 'noun' || free === 'name') ? i : undefined;
  }
}

/** Between a reduced participle and the main verb stand only phrases with a preposition or words of time. */
function isAfterPreposition(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  from: number,
  to: number,
): boolean {
  const next = classes[from + 1];
  return next === 'preposition' || next === 'adverb' || from + 1 === to || tokens[from + 1]?.lower === 'to';
}

/** Verbs that have no passive: "relied on men trained abroad" keeps its first verb. */
const INTRANSITIVE = new Set(
  `rely depend focus look arrive return go come result live work agree belong consist appear die happen remain travel depart
  collapse erupt emerge occur vanish disappear resign retire escape succeed serve flee fall rise vote`.split(/\s+/u),
);

const CLAUSE_TAKERS = new Set(
  'believe claim allege insist hope fear add announce report declare suggest expect warn'.split(' '),
);

function takesClause(token: Token | undefined): boolean {
  return token !== undefined && CLAUSE_TAKERS.has(token.key);
}
