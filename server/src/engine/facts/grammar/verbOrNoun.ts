import { functionClass, type FunctionClass } from '../../lexicon/functionWords.ts';
import { certaintyOf } from '../../lexicon/reportingVerbs.ts';
import { verbForm, type VerbForm } from '../../lexicon/verbForms.ts';
import type { Token } from '../../text/token.ts';

/**
 * What a token is in its sentence. `noun` covers adjectives before a noun; `participle` a past participle without "have";
 * `that` the word as conjunction or relative; `joint` a hyphen, currency sign or percent sign inside a group.
 */
export type WordClass =
  FunctionClass | 'name' | 'noun' | 'number' | 'verb' | 'participle' | 'gerund' | 'that' | 'joint' | 'mark';

/** What is known of the clause so far. */
export interface ClauseState {
  /** A finite verb has been seen since the clause began. */
  finite: boolean;
  /** One has been seen since the sentence began or a conjunction. */
  afterFinite: boolean;
  /** One has been seen at all. */
  seenVerb: boolean;
}

const NO_VERB_AFTER: ReadonlySet<WordClass> = new Set([
  'determiner',
  'possessive',
  'quantifier',
  'number',
  'preposition',
]);

/**
 * The class of a word that may be a verb, from its form and the words around it.
 */
export function verbOrNoun(
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
      return isThirdPerson(tokens, inName, classes, i, form, state) ? 'verb' : 'noun';
    case 'past':
      return before === 'determiner' || before === 'possessive' ? 'noun' : 'verb';
    case 'participle':
      return pastParticiple(tokens, inName, before, i, true, state);
    case 'ed':
      if (form.nounToo && NO_VERB_AFTER.has(before ?? 'mark')) return 'noun';
      if (form.nounToo && tokens[i - 1]?.text === '(') return 'noun';
      return pastParticiple(tokens, inName, before, i, false, state);
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
  const next = tokens[i + 1];
  const plainObject = next?.kind === 'word' && functionClass(next.lower) === undefined && next.lower.endsWith('s');
  if (before === 'conjunction' && state.seenVerb)
    return plainObject || startsObject(tokens, inName, i + 1) ? 'verb' : 'noun';
  const subject = before === 'noun' || before === 'name' || before === 'pronoun' || before === 'relative';
  // "Put off its decision", "cut back the grant".
  const object = PARTICLES.has(next?.lower ?? '') ? i + 2 : i + 1;
  return subject && !state.finite && startsObject(tokens, inName, object) ? 'verb' : 'noun';
}

const PARTICLES: ReadonlySet<string> = new Set(['off', 'back', 'up', 'down', 'out', 'forward', 'aside']);

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
  if (before === 'quantifier') return !form.nounToo && STANDS_ALONE.has(tokens[at]?.lower ?? '');
  if (before === undefined || NO_VERB_AFTER.has(before) || before === 'be' || before === 'have') return false;
  if (before === 'pronoun')
    return /^(?:i|you|we|they|who)$/u.test(tokens[at]?.lower ?? '') && !isAdverb(tokens[i]?.lower ?? '');
  const object = startsObject(tokens, inName, i + 1);
  if (before === 'relative' || before === 'that') return !form.nounToo || object;
  if (before === 'conjunction' || before === 'mark') return followsPlainVerb(classes, at) && (!form.nounToo || object);
  if (before !== 'noun' && before !== 'name') return false;
  const plural =
    isPlural(tokens[at]) ||
    (before === 'name' && joinsNouns(classes, at)) ||
    (certaintyOf(tokens[i]?.key ?? '') !== undefined && joinsGroups(classes, at));
  // "Growers in the Alentejo fear that …": the plural stands before its preposition.
  const reports = tokens[i + 1]?.lower === 'that' && certaintyOf(tokens[i]?.key ?? '') !== undefined;
  if (!plural && reports && !state.finite && isPlural(tokens[subjectBefore(classes, at)])) return true;
  if (plural && state.seenVerb && closesReport(tokens, classes, at, i)) return true;
  if (plural && closesRelative(tokens, classes, i)) return true;
  if (!plural || state.finite) return false;
  return form.nounToo ? object : true;
}

/** "The roof fell in, the rescuers report": after a comma a group, and behind the verb of saying nothing but a mark. */
function closesReport(tokens: readonly Token[], classes: readonly WordClass[], at: number, i: number): boolean {
  if (certaintyOf(tokens[i]?.key ?? '') === undefined || (tokens[i + 1]?.kind ?? 'mark') !== 'mark') return false;
  let from = at;
  while (GROUPED.has(classes[from] ?? 'mark')) from--;
  return tokens[from]?.text === ',';
}

/** "The ferry, which the county runs, sank": between "which" and a comma a group alone, so that its last word is what it does. */
function closesRelative(tokens: readonly Token[], classes: readonly WordClass[], i: number): boolean {
  if (tokens[i + 1]?.text !== ',') return false;
  let from = i - 1;
  while (GROUPED.has(classes[from] ?? 'mark')) from--;
  return classes[from] === 'relative' && from < i - 1;
}

const GROUPED: ReadonlySet<WordClass> = new Set<WordClass>([
  'noun',
  'name',
  'determiner',
  'joint',
  'quantifier',
  'number',
]);

/** The noun that opens the clause before prepositions: "growers" of "growers in the Alentejo"; −1 for none. */
function subjectBefore(classes: readonly WordClass[], end: number): number {
  let at = end;
  let noun = -1;
  while (at >= 0 && PHRASAL.has(classes[at] ?? 'mark')) {
    if (classes[at] === 'preposition') noun = at - 1;
    at--;
  }
  return at < 0 || classes[at] === 'mark' || classes[at] === 'conjunction' ? noun : -1;
}

const PHRASAL: ReadonlySet<WordClass> = new Set<WordClass>([
  'noun',
  'name',
  'determiner',
  'possessive',
  'preposition',
  'number',
  'joint',
]);

const STANDS_ALONE = new Set(['some', 'many', 'most', 'few', 'others', 'all', 'both', 'several']);

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

/** "The army and its ally Russia say": two groups, the second of several words. */
function joinsGroups(classes: readonly WordClass[], at: number): boolean {
  let i = at;
  while (JOINED.has(classes[i] ?? 'mark')) i--;
  if (classes[i] !== 'conjunction') return false;
  const own = classes[i + 1];
  const first = classes[i - 1];
  return (own === 'possessive' || own === 'determiner') && (first === 'noun' || first === 'name');
}

const JOINED: ReadonlySet<WordClass> = new Set<WordClass>(['noun', 'name', 'determiner', 'possessive', 'joint']);

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
  classes: readonly WordClass[],
  i: number,
  form: VerbForm,
  state: ClauseState,
): boolean {
  const before = previousClass(classes, i);
  if (before === undefined || NO_VERB_AFTER.has(before) || before === 'be' || before === 'have') return false;
  if (before === 'pronoun' || before === 'relative') return true;
  if (before !== 'noun' && before !== 'name' && before !== 'that' && before !== 'mark' && before !== 'conjunction')
    return false;
  if (!form.nounToo && before === 'conjunction')
    return startsObject(tokens, inName, i + 1) || tokens[i + 1]?.lower === 'to';
  if (!form.nounToo) return before !== 'mark' || !state.finite;
  // "The plan, aides said, breaks the law."
  const aside = tokens[i - 1]?.text === ',' && certaintyOf(tokens[i - 2]?.key ?? '') !== undefined;
  if (aside) return startsObject(tokens, inName, i + 1);
  const closes = /^[,”"’']$/u.test(tokens[i - 1]?.text ?? '') && state.seenVerb;
  if (closes && certaintyOf(tokens[i]?.key ?? '') !== undefined) return startsObject(tokens, inName, i + 1);
  if (closesRelative(tokens, classes, i)) return true;
  if (before === 'mark' || before === 'conjunction' || state.finite) return false;
  const after = tokens[i + 2];
  const infinitive = tokens[i + 1]?.lower === 'to' && after && verbForm(after.lower, after.key)?.shape === 'base';
  return startsObject(tokens, inName, i + 1) || infinitive === true;
}

function startsObject(tokens: readonly Token[], inName: readonly boolean[], i: number): boolean {
  const next = tokens[i];
  if (!next) return false;
  const kind = functionClass(next.lower);
  if (kind === 'determiner' || kind === 'possessive' || kind === 'pronoun' || next.lower === 'that') return true;
  return inName[i] === true || next.kind === 'number' || /^[$£€]$/u.test(next.text);
}

/** Adjectives after which a form in -ed is another one ("new confirmed cases"). */
const ADJECTIVES = new Set(
  'new more other recent first last additional further heavily old former many several'.split(' '),
);

/** Past tense, participle after "be" or "have", participle after a noun, or adjective. */
function pastParticiple(
  tokens: readonly Token[],
  inName: readonly boolean[],
  before: WordClass | undefined,
  i: number,
  onlyParticiple: boolean,
  state: ClauseState,
): WordClass {
  const next = tokens[i + 1];
  if (before === 'be') return 'participle';
  if (before === 'have') return 'verb';
  const nounFollows = next?.kind === 'word' && functionClass(next.lower) === undefined && !isAdverb(next.lower);
  if (before === 'determiner' || before === 'possessive' || before === 'quantifier') return 'noun';
  if (before === 'preposition' || before === 'number') return nounFollows || inName[i + 1] ? 'noun' : 'participle';
  if (before === 'verb' || before === 'gerund' || before === 'participle') return nounFollows ? 'noun' : 'participle';
  const opened = tokens[i]?.glued === true && /^["“‘'([]$/u.test(tokens[i - 1]?.text ?? '');
  if (opened && /^["”’')\]]$/u.test(next?.text ?? '')) return 'noun';
  const listed = before === 'mark' && nounFollows && !inName[i + 1] && tokens[i - 1]?.text === ',';
  if (listed && state.afterFinite && certaintyOf(tokens[i]?.key ?? '') === undefined) return 'noun';
  if (nounFollows && tokens[i]?.glued && /^["“‘'([]$/u.test(tokens[i - 1]?.text ?? '')) return 'noun';
  if (before === 'noun' && nounFollows && ADJECTIVES.has(tokens[i - 1]?.lower ?? '')) return 'noun';
  if (onlyParticiple) return 'participle';
  if (before === 'pronoun' || before === 'relative') return next?.lower === 'by' ? 'participle' : 'verb';
  if (before === undefined) return nounFollows ? 'noun' : 'participle';
  if (before === 'mark' && nounFollows && !isMarkClause(tokens, i)) return 'verb';
  return next?.lower === 'by' ? 'participle' : 'verb';
}

function isMarkClause(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.text === ',';
}

/** Adjectives in -ing after "be" ("was willing to"). */
const PREDICATIVE = new Set('willing missing surprising interesting outstanding ongoing pending'.split(' '));

function gerundClass(
  tokens: readonly Token[],
  inName: readonly boolean[],
  before: WordClass | undefined,
  i: number,
  form: VerbForm,
): WordClass {
  if (before === 'be') return PREDICATIVE.has(tokens[i]?.lower ?? '') ? 'noun' : 'gerund';
  if (before === 'determiner' || before === 'possessive' || before === 'quantifier' || before === 'number')
    return 'noun';
  if (isAccusedOf(tokens, i)) return 'gerund';
  const object = startsObject(tokens, inName, i + 1);
  const next = tokens[i + 1];
  if (form.nounToo) {
    const article = next !== undefined && /^(?:determiner|possessive|pronoun)$/u.test(functionClass(next.lower) ?? '');
    return article || (next?.lower === 'that' && before !== 'noun') ? 'gerund' : 'noun';
  }
  const preposed = next?.kind === 'word' && functionClass(next.lower) === 'preposition';
  if (object || preposed || next?.lower === 'to' || next?.lower === 'that') return 'gerund';
  return before === 'preposition' ? 'gerund' : 'noun';
}

/** "Accused the party of intimidating voters": what is done, and no sort of voters. */
function isAccusedOf(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i - 1]?.lower === 'of' && tokens.slice(Math.max(0, i - ACCUSED), i).some(({ key }) => ACCUSING.has(key))
  );
}

const ACCUSING: ReadonlySet<string> = new Set(['accuse', 'suspect', 'convict', 'acquit']);
/** Tokens from the verb through the one who is accused. */
const ACCUSED = 9;

/** The class before `i`, adverbs and negations passed over. */
export function previousClass(classes: readonly WordClass[], i: number): WordClass | undefined {
  let at = i - 1;
  while (at >= 0 && (classes[at] === 'adverb' || classes[at] === 'negation')) at--;
  return classes[at];
}

function previousIndex(classes: readonly WordClass[], i: number): number {
  let at = i - 1;
  while (at >= 0 && (classes[at] === 'adverb' || classes[at] === 'negation')) at--;
  return at;
}

const NOT_ADVERBS = new Set(
  `family only early daily italy ally rally reply supply assembly monopoly july anomaly belly bully deadly elderly friendly
  likely lovely lively lonely costly ugly unlikely weekly monthly yearly hourly quarterly homily butterfly fly apply comply
  imply multiply rely holy jelly kelly lily sally billy emily beverly orderly motherly fatherly brotherly cowardly timely
  worldly unruly melancholy wally bodily folly hilly silly chilly curly burly gully`.split(/\s+/u),
);

/** Whether the lower-case word is an adverb, by its ending or the table. */
export function isAdverb(lower: string): boolean {
  return (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower)) || functionClass(lower) === 'adverb';
}
