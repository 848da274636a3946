import { functionClass, type FunctionClass } from '../lexicon/functionWords.ts';
import { verbForm, type VerbForm } from '../lexicon/verbForms.ts';
import type { Token } from '../text/token.ts';
import type { Name } from './fact.ts';

/**
 * What a token is in its sentence. `noun` covers adjectives before a noun; `participle` a past participle without "have";
 * `that` the word as conjunction or relative; `joint` a hyphen, currency sign or percent sign inside a group.
 */
export type WordClass =
  FunctionClass | 'name' | 'noun' | 'number' | 'verb' | 'participle' | 'gerund' | 'that' | 'joint' | 'mark';

/**
 * The class of every token, by table and by the word before it. A noun is preferred where a word may be both: a verb that is
 * missed costs silence, a false one a wrong reading.
 */
export function tagWords(tokens: readonly Token[], names: readonly Name[]): WordClass[] {
  const inName = nameTokens(tokens, names);
  const classes: WordClass[] = [];
  const state: ClauseState = { finite: false };
  for (let i = 0; i < tokens.length; i++) {
    const found = inName[i] ? nameClass(tokens, i) : classOf(tokens, inName, classes, i, state);
    classes.push(found);
    if (endsClause(found, tokens[i])) state.finite = false;
    else if (found === 'be' || found === 'have' || found === 'do' || found === 'modal' || found === 'verb')
      state.finite = true;
  }
  demoteReduced(tokens, classes);
  return classes;
}

interface ClauseState {
  /** A finite verb has been seen since the clause began. */
  finite: boolean;
}

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
  const closed = functionClass(token.lower);
  const joined = token.glued && classes[i - 1] === 'joint';
  if (closed !== undefined && !joined) return closedClass(tokens, inName, classes, i, closed);
  const form = verbForm(token.lower, token.key);
  if (joined || isHyphen(tokens[i + 1])) return 'noun';
  if (form === undefined) return isAdverb(token.lower) ? 'adverb' : 'noun';
  return openClass(tokens, inName, classes, i, form, state);
}

function markClass(tokens: readonly Token[], classes: readonly WordClass[], i: number): WordClass {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token) return 'mark';
  if (isHyphen(token) && next?.glued) return 'joint';
  if (/^[$£€¥%°&]$/u.test(token.text)) return 'joint';
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
  const before = previousClass(classes, i);
  switch (token?.lower) {
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
      return startsNoun(tokens, inName, i + 1) ? 'number' : 'pronoun';
    case 'may':
    case 'might':
    case 'will':
    case 'can':
      return before === 'determiner' || before === 'possessive' ? 'noun' : closed;
    case 'there':
    case 'here':
      return 'pronoun';
    case 'following':
    case 'including':
      return before === 'determiner' || before === 'be' ? 'noun' : closed;
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
  return kind === 'determiner' || kind === 'negation';
}

function isDemonstrative(tokens: readonly Token[], before: WordClass | undefined, i: number): boolean {
  const next = tokens[i + 1];
  if (!next || functionClass(next.lower) !== undefined || next.capital) return false;
  if (before === 'preposition') return true;
  return /^(?:day|night|year|month|week|time|point|reason|case|way|morning|afternoon|evening|moment|period|kind)$/u.test(
    next.lower,
  );
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
  return kind === undefined || kind === 'quantifier';
}

/** The class before `i`, adverbs and negations passed over. */
function previousClass(classes: readonly WordClass[], i: number): WordClass | undefined {
  let at = i - 1;
  while (at >= 0 && (classes[at] === 'adverb' || classes[at] === 'negation')) at--;
  return classes[at];
}

function previousIndex(classes: readonly WordClass[], i: number): number {
  let at = i - 1;
  while (at >= 0 && (classes[at] === 'adverb' || classes[at] === 'negation')) at--;
  return at;
}

const NO_VERB_AFTER: ReadonlySet<WordClass> = new Set([
  'determiner',
  'possessive',
  'quantifier',
  'number',
  'preposition',
]);

function openClass(
  tokens: readonly Token[],
  inName: readonly boolean[],
  classes: readonly WordClass[],
  i: number,
  form: VerbForm,
  state: ClauseState,
): WordClass {
  const before = previousClass(classes, i);
  switch (form.shape) {
    case 'base':
      return isBaseVerb(tokens, inName, classes, i, form, state)
        ? 'verb'
        : pastLikeBase(tokens, inName, before, i, state);
    case 's':
      return isThirdPerson(tokens, inName, before, i, form, state) ? 'verb' : 'noun';
    case 'past':
      return before === 'determiner' || before === 'possessive' ? 'noun' : 'verb';
    case 'participle':
      return pastParticiple(tokens, inName, before, i, true);
    case 'ed':
      if (form.nounToo && NO_VERB_AFTER.has(before ?? 'mark')) return 'noun';
      return pastParticiple(tokens, inName, before, i, false);
    case 'ing':
      return gerundClass(tokens, inName, before, i, form);
  }
}

/** Verbs whose past looks like their plain form ("hit", "cut"): verb after a noun in a clause that has none yet. */
const SAME_PAST = new Set(
  'hit cut set put cost read shut split spread cast quit let bet shed hurt burst beat broadcast'.split(' '),
);

function pastLikeBase(
  tokens: readonly Token[],
  inName: readonly boolean[],
  before: WordClass | undefined,
  i: number,
  state: ClauseState,
): WordClass {
  const token = tokens[i];
  if (!token || !SAME_PAST.has(token.lower)) return 'noun';
  if (before === 'be') return 'participle';
  if (before === 'have') return 'verb';
  const subject = before === 'noun' || before === 'name' || before === 'pronoun' || before === 'relative';
  return subject && !state.finite && startsObject(tokens, inName, i + 1) ? 'verb' : 'noun';
}

function isBaseVerb(
  tokens: readonly Token[],
  inName: readonly boolean[],
  classes: readonly WordClass[],
  i: number,
  form: VerbForm,
  state: ClauseState,
): boolean {
  const at = previousIndex(classes, i);
  const before = classes[at];
  if (before === 'to' || before === 'modal' || before === 'do') return true;
  if (before === undefined || NO_VERB_AFTER.has(before) || before === 'be' || before === 'have') return false;
  if (before === 'pronoun')
    return /^(?:i|you|we|they|who)$/u.test(tokens[at]?.lower ?? '') && !isAdverb(tokens[i]?.lower ?? '');
  const object = startsObject(tokens, inName, i + 1);
  if (before === 'relative' || before === 'that') return !form.nounToo || object;
  if (before === 'conjunction' || before === 'mark') return followsPlainVerb(classes, at) && (!form.nounToo || object);
  if (before !== 'noun' && before !== 'name') return false;
  const plural = isPlural(tokens[at]) || (before === 'name' && joinsNouns(classes, at));
  if (!plural || state.finite) return false;
  return form.nounToo ? object : true;
}

/** "to attack and destroy": the verb joined to is an infinitive or follows a modal. */
function followsPlainVerb(classes: readonly WordClass[], conjunction: number): boolean {
  for (let at = conjunction - 1; at >= Math.max(0, conjunction - 12); at--) {
    const kind = classes[at];
    if (kind === 'to' || kind === 'modal') return true;
    if (kind === 'mark' || kind === 'subordinator' || kind === 'that' || kind === 'be' || kind === 'have') return false;
    if (kind === 'verb') {
      const earlier = previousClass(classes, at);
      return earlier === 'to' || earlier === 'modal' || earlier === 'do';
    }
  }
  return false;
}

function joinsNouns(classes: readonly WordClass[], at: number): boolean {
  let i = at;
  while (i >= 0 && (classes[i] === 'name' || classes[i] === 'joint')) i--;
  return classes[i] === 'conjunction' && (classes[i - 1] === 'name' || classes[i - 1] === 'noun');
}

const PLURALS = new Set(
  'people police children men women troops they we you those these both many some most few'.split(' '),
);

function isPlural(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    PLURALS.has(token.lower) || (token.lower.length > 3 && /[^s]s$/u.test(token.lower) && token.key !== token.lower)
  );
}

function isThirdPerson(
  tokens: readonly Token[],
  inName: readonly boolean[],
  before: WordClass | undefined,
  i: number,
  form: VerbForm,
  state: ClauseState,
): boolean {
  if (before === undefined || NO_VERB_AFTER.has(before) || before === 'be' || before === 'have') return false;
  if (before === 'pronoun' || before === 'relative') return true;
  if (before !== 'noun' && before !== 'name' && before !== 'that' && before !== 'mark' && before !== 'conjunction')
    return false;
  if (!form.nounToo) return before !== 'mark' || !state.finite;
  if (before === 'mark' || before === 'conjunction' || state.finite) return false;
  return startsObject(tokens, inName, i + 1) || tokens[i + 1]?.lower === 'to';
}

function startsObject(tokens: readonly Token[], inName: readonly boolean[], i: number): boolean {
  const next = tokens[i];
  if (!next) return false;
  const kind = functionClass(next.lower);
  if (kind === 'determiner' || kind === 'possessive' || kind === 'pronoun' || next.lower === 'that') return true;
  return inName[i] === true || next.kind === 'number' || /^[$£€]$/u.test(next.text);
}

/** Past tense, participle after "be" or "have", participle after a noun, or adjective. */
function pastParticiple(
  tokens: readonly Token[],
  inName: readonly boolean[],
  before: WordClass | undefined,
  i: number,
  onlyParticiple: boolean,
): WordClass {
  const next = tokens[i + 1];
  if (before === 'be') return 'participle';
  if (before === 'have') return 'verb';
  const nounFollows = next?.kind === 'word' && functionClass(next.lower) === undefined && !isAdverb(next.lower);
  if (before === 'determiner' || before === 'possessive' || before === 'quantifier') return 'noun';
  if (before === 'preposition' || before === 'number') return nounFollows || inName[i + 1] ? 'noun' : 'participle';
  if (onlyParticiple) return 'participle';
  if (before === 'pronoun' || before === 'relative') return next?.lower === 'by' ? 'participle' : 'verb';
  if (before === undefined) return nounFollows ? 'noun' : 'participle';
  if (before === 'mark' && nounFollows && !isMarkClause(tokens, i)) return 'verb';
  return next?.lower === 'by' ? 'participle' : 'verb';
}

function isMarkClause(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.text === ',';
}

function gerundClass(
  tokens: readonly Token[],
  inName: readonly boolean[],
  before: WordClass | undefined,
  i: number,
  form: VerbForm,
): WordClass {
  if (before === 'be') return 'gerund';
  if (before === 'determiner' || before === 'possessive' || before === 'quantifier' || before === 'number')
    return 'noun';
  const object = startsObject(tokens, inName, i + 1);
  if (form.nounToo) return object && before !== 'noun' ? 'gerund' : 'noun';
  const next = tokens[i + 1];
  const preposed = next?.kind === 'word' && functionClass(next.lower) === 'preposition';
  if (object || preposed || next?.lower === 'to' || next?.lower === 'that') return 'gerund';
  return before === 'preposition' || before === 'mark' || before === 'noun' || before === 'name' ? 'gerund' : 'noun';
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
    const opens =
      kind === 'mark' ||
      kind === 'subordinator' ||
      kind === 'that' ||
      kind === 'relative' ||
      kind === 'conjunction' ||
      kind === 'pronoun';
    if (opens || (kind === 'preposition' && CLAUSAL.has(tokens[i]?.lower ?? ''))) candidate = undefined;
    const finite = kind === 'be' || kind === 'modal' || kind === 'have' || kind === 'do' || kind === 'verb';
    if (!finite) continue;
    if (candidate !== undefined && (kind !== 'verb' || previousClass(classes, i) === 'noun')) {
      if (!takesClause(tokens[candidate]) && isAfterPreposition(tokens, classes, candidate, i))
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

const CLAUSE_TAKERS = new Set(
  'believe claim allege insist hope fear add announce report declare suggest expect warn'.split(' '),
);

function takesClause(token: Token | undefined): boolean {
  return token !== undefined && CLAUSE_TAKERS.has(token.key);
}

const NOT_ADVERBS = new Set(
  `family only early daily italy ally rally reply supply assembly monopoly july anomaly belly bully deadly elderly friendly
  likely lovely lively lonely costly ugly unlikely weekly monthly yearly hourly quarterly homily butterfly fly apply comply
  imply multiply rely holy jelly kelly lily sally billy emily beverly orderly motherly fatherly brotherly cowardly timely
  worldly unruly melancholy wally bodily folly hilly silly chilly curly burly gully`.split(/\s+/u),
);

function isAdverb(lower: string): boolean {
  return (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower)) || functionClass(lower) === 'adverb';
}
