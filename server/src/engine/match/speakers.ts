import type { Attribution, Name, Reading, TokenRange } from '../facts/fact.ts';
import { holderOf } from '../facts/roles.ts';
import { isOneName, sameName } from '../facts/sameName.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import { isDescribing } from '../lexicon/describingWords.ts';
import { inflectionKeys } from '../lexicon/inflection.ts';
import { nounClass } from '../lexicon/nounClass.ts';
import { countryWord } from '../lexicon/demonyms.ts';
import { areTwoVoices } from '../lexicon/speakerFamilies.ts';
import { areOpponents, areTwoSides } from '../lexicon/speakerSides.ts';
import { isStop } from '../lexicon/stopWords.ts';
import { contains, type Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import { compareWords, FOUND } from './similarity.ts';
import { type Expansions, isNextTo, type SourceWindow } from './window.ts';

/** Who says something, as the frame of an attribution has it. Offsets are of the sentence's text. */
export interface Speaker {
  readonly span: Span;
  readonly text: string;
  readonly names: readonly Name[];
  /** All names of the frame, those that only describe too: "the resident, who was known as …". */
  readonly mentioned: readonly Name[];
  /** Keys of the common nouns ("army", "source"). */
  readonly words: readonly string[];
  /** Key of the noun that the others go with: "union" of "the pilots’ union of the north". */
  readonly head?: string;
  /** Named only by what the person belongs to: "the West Ham boss". */
  readonly described: boolean;
  /** Several persons: "rescuers", "residents". */
  readonly plural: boolean;
  /** "He", "it", "they": somebody named before. */
  readonly pronoun: boolean;
}

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'who', 'i', 'we', 'which']);

/** The speaker of a frame; undefined where the frame names nobody ("reportedly"). What follows a comma or "of" only describes. */
export function speakerOf(reading: Reading, { speaker }: Pick<Attribution, 'speaker'>): Speaker | undefined {
  if (!speaker) return undefined;
  const { to } = speaker;
  const from = listStart(reading, speaker);
  const tokens = reading.tokens.slice(from, to);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  const cut = tokens.findIndex((token, i) => i > 0 && (token.text === ',' || token.lower === 'of'));
  const mainEnd = cut < 0 ? last.end : (tokens[cut]?.start ?? last.end);
  const all = reading.names.filter((name) => from <= name.tokens.from && name.tokens.to <= to);
  // "France, Germany and Britain" speak together; "Rami X, head of Y" is one.
  const several = tokens.some((token) => token.lower === 'and') && all.length > 1;
  const main = several ? all : all.filter((name) => name.span.start < mainEnd);
  const words = tokens.filter((token) => isCommonNoun(token) && !all.some((name) => contains(name.span, token)));
  const head = words.findLast((token) => token.start < mainEnd) ?? (all.length === 0 ? words.at(-1) : undefined);
  const described = head !== undefined && main.length > 0 && main.every((name) => name.span.end <= head.start);
  const apposed = described || main.length === 0 ? appositionOf(reading, all) : undefined;
  return {
    span: { start: first.start, end: last.end },
    text: reading.text.slice(first.start, last.end),
    names: apposed ?? (main.length > 0 ? main : all),
    mentioned: all,
    words: words.map((token) => token.key),
    ...(head === undefined ? {} : { head: head.key }),
    described: described && !apposed,
    plural: head !== undefined && head.lower.endsWith('s') && head.lower !== head.key,
    pronoun: all.length === 0 && tokens.every((token) => PRONOUNS.has(token.lower) || isStop(token.key)),
  };
}

/** Where a list of three names or more begins whose last ones were taken for the speaker: "France, Germany, and Britain said". */
function listStart({ tokens, names }: Reading, { from: last, to }: TokenRange): number {
  const joint = tokens[last - 1]?.lower === 'and' ? last - 1 : -1;
  const isName = names.some((name) => name.tokens.from === last);
  // "The United States, France and Italy said", of which France was taken for the first.
  const isList =
    joint < 0 && tokens[last - 1]?.text === ',' && tokens.slice(last, to).some(({ lower }) => lower === 'and');
  if (!isName || !names.some((name) => name.tokens.to === to) || (joint < 0 && !isList)) return last;
  let from = last;
  let listed = isList ? 1 : 0;
  let end = isList ? last - 1 : tokens[joint - 1]?.text === ',' ? joint - 1 : joint;
  for (;;) {
    const before = names.find((name) => name.tokens.to === end);
    if (!before) return listed > 1 ? from : last;
    listed++;
    from = tokens[before.tokens.from - 1]?.lower === 'the' ? before.tokens.from - 1 : before.tokens.from;
    if (tokens[from - 1]?.text !== ',') return listed > 1 ? from : last;
    end = from - 1;
  }
}

/** "A resident of Sorel, Ada Karim": who it is stands behind the comma, and Sorel is no speaker. */
function appositionOf({ tokens }: Reading, names: readonly Name[]): readonly Name[] | undefined {
  const [person, ...more] = names.filter(
    ({ hint, parts, tokens: { from } }) =>
      tokens[from - 1]?.text === ',' &&
      (hint === 'person' || hint === 'unknown') &&
      countryWord(parts.join(' ')) === undefined,
  );
  return person && more.length === 0 && person === names.at(-1) ? [person] : undefined;
}

function isCommonNoun(token: Token): boolean {
  return token.kind === 'word' && !isStop(token.key) && !PRONOUNS.has(token.lower);
}

/**
 * The speakers of a sentence of the window, frame by frame. For "he said", and for a quotation without a frame, the speaker
 * named last in the sentences before; one that cannot be resolved stays a pronoun.
 */
export function speakersIn(window: SourceWindow, index: number): Speaker[] {
  const sentence = window.sentences[index];
  if (!sentence) return [];
  if (WHOLLY_QUOTED.test(sentence.reading.text)) {
    const voice = namedBefore(window, index, false);
    return voice ? [voice] : [];
  }
  return sentence.reading.attributions.flatMap((frame) => {
    const own = speakerOf(sentence.reading, frame);
    if (!own) return [];
    if (own.pronoun) return [namedBefore(window, index, /^(?:he|she)$/iu.test(own.text)) ?? own];
    const body = isAnyBody(own) ? namedBefore(window, index, false) : undefined;
    return body && sortOf(body) !== 'person' && isNamedItself(body) ? [own, body] : [own];
  });
}

const BODIES: ReadonlySet<string> = new Set([
  'group',
  'organisation',
  'organization',
  'body',
  'watchdog',
  'charity',
  'monitor',
]);

/** "The group", "the organisation": a body that was named before, of whatever sort. */
function isAnyBody({ head, words, names, text }: Speaker): boolean {
  return head !== undefined && BODIES.has(head) && words.length === 1 && names.length === 0 && /^the\b/iu.test(text);
}

/** Goes on with what somebody said before. */
const WHOLLY_QUOTED = /^["“”][^"“”]+["“”]$/u;

/** How many sentences back a pronoun's speaker is looked for. */
const BACK = 3;

/** `single`: the pronoun stands for one person. */
function namedBefore(window: SourceWindow, index: number, single: boolean): Speaker | undefined {
  for (let before = index - 1; before >= 0 && before >= index - BACK; before--) {
    const earlier = window.sentences[before];
    const next = window.sentences[before + 1];
    if (!earlier || !isNextTo(earlier, next)) return undefined;
    for (const frame of earlier.reading.attributions.toReversed()) {
      const speaker = speakerOf(earlier.reading, frame);
      // "She" is no prosecutors: whom it stands for is left open.
      if (speaker && !speaker.pronoun)
        return single && speaker.plural && speaker.names.length === 0 ? undefined : speaker;
    }
    const subject = single ? onlyPersonIn(earlier.reading) : undefined;
    if (subject) return subject;
  }
  return undefined;
}

/** "Analyst Pia Menk called it steep": the subject of a sentence that names nobody else. */
function onlyPersonIn(reading: Reading): Speaker | undefined {
  const persons = reading.names.filter(({ hint }) => hint === 'person' || hint === 'unknown');
  const agent = reading.predicates[0]?.agent;
  const [person] = persons;
  if (!person || !agent || persons.length > 1 || !holdsToken(agent, person.tokens.from)) return undefined;
  return speakerOf(reading, { speaker: agent });
}

/**
 * Whether two speakers are the same, as far as their words tell. `unknown` where one is a pronoun or only described
 * ("the group", "officials"): a description can stand for any name.
 */
export function compareSpeakers(a: Speaker, b: Speaker, expansions: Expansions): 'same' | 'different' | 'unknown' {
  if (a.pronoun || b.pronoun) return 'unknown';
  if (a.names.some((x) => b.names.some((y) => x.hint !== 'demonym' && isSame(x, y, expansions)))) return 'same';
  if (isMentioned(a, b, expansions) || isMentioned(b, a, expansions)) return 'unknown';
  // "Prosecutor A" and "prosecutor B" are two: where both are named, what they are does not decide.
  const named = isNamed(a) && isNamed(b);
  if (areOfTwoSides(a, b)) return 'different';
  if (isGroupOf(a, b) || isGroupOf(b, a)) return 'unknown';
  if (!named && (a.words.some((word) => b.words.includes(word)) || areRelated(a.head, b.head))) return 'same';
  if (sharesNameWord(a, b, expansions) || sharesNameWord(b, a, expansions)) return 'same';
  if (speaksFor(a, b) || isSpokesman(a, b) || isSpokesman(b, a)) return 'unknown';
  if (describes(a, b) || describes(b, a)) return 'unknown';
  return isSpecific(a) && isSpecific(b) ? 'different' : 'unknown';
}

/**
 * Whether two speakers of whom one is only described ("the skipper", "police") are two all the same: what they are called
 * names two voices, and the article has the described one act or speak in a sentence of its own. `sentence`: of `voice`.
 */
export function areTwoOfStory(speaker: Speaker, voice: Speaker, window: SourceWindow, sentence: number): boolean {
  const { head } = speaker;
  if (head === undefined || speaker.pronoun || voice.pronoun || isNamedItself(speaker)) return false;
  if (speaker.words.some((word) => voice.words.includes(word))) return false;
  const theirs = voice.head ?? roleOf(voice, window);
  if (theirs === undefined || !areTwoVoices(head, theirs)) return false;
  return window.sentences.some(
    ({ reading }, s) =>
      s !== sentence &&
      reading.predicates.some(
        ({ agent }) =>
          agent !== undefined &&
          isAgent(head, reading.tokens.slice(agent.from, agent.to)) &&
          !voice.names.some((name) =>
            reading.names.some((one) => holdsToken(agent, one.tokens.from) && sameName(name, one) !== 'different'),
          ),
      ),
  );
}

/** "As any council would": none of the story. */
const GENERAL: ReadonlySet<string> = new Set(['any', 'no', 'every', 'each', 'another']);

/** The word itself acts: "the skipper", "skipper Jon Lie"; of "the state television" the state is none that does. */
function isAgent(head: string, agent: readonly Token[]): boolean {
  if (GENERAL.has(agent[0]?.lower ?? '')) return false;
  return agent.some(({ key }, i) => {
    const next = agent[i + 1];
    return key === head && (next?.kind !== 'word' || next.capital || isStop(next.key));
  });
}

/** Not only by where they are or what they are of: "the town of Aalborg", "residents in Aalborg". */
function isNamedItself({ names, text, span }: Speaker): boolean {
  return names.some(
    (name) =>
      name.hint !== 'demonym' &&
      !/\b(?:of|in|at|from|near)\s+(?:the\s+)?$/iu.test(text.slice(0, name.span.start - span.start)),
  );
}

/** The head of the title that the article gives somebody who is named: "Health minister Olga Tamm". */
function roleOf({ names }: Speaker, { sentences }: SourceWindow): string | undefined {
  for (const { reading } of sentences) {
    for (const role of reading.roles) {
      const held = holderOf(role, reading);
      if (held && names.some((name) => isOneName(name, held))) return role.words.at(-1);
    }
  }
  return undefined;
}

/** "European officials" may be the French. */
const WIDER: ReadonlySet<string> = new Set(['africa', 'asia', 'europe', 'korea']);

/** "Two army sources" and "rebel sources", "Lorvian officials" and "officials from Estrel": alike, and of two sides or countries. */
function areOfTwoSides(a: Speaker, b: Speaker): boolean {
  if (areOpposed(a, b)) return true;
  if (a.head === undefined || b.head === undefined) return false;
  if (a.head !== b.head && !areRelated(a.head, b.head)) return false;
  const [x, y] = [a, b].map(({ names }) => names.map((name) => countryWord(name.parts.join(' '))?.country));
  const abroad = x !== undefined && y !== undefined && x.length > 0 && y.length > 0;
  if (abroad && [...x, ...y].every((country) => country !== undefined && !WIDER.has(country.toLowerCase())))
    return !x.some((country) => y.includes(country));
  const besides = ({ words, head }: Speaker): string[] => words.filter((word) => word !== head);
  return !isNamed(a) && !isNamed(b) && areTwoSides(besides(a), besides(b));
}

/** "Rebel sources" and "the Syrian army", neither of them named: they fight or bargain with each other. */
function areOpposed(a: Speaker, b: Speaker): boolean {
  return !isNamed(a) && !isNamed(b) && areOpponents(a.words, b.words);
}

const OF_COUNTRIES: ReadonlySet<string> = inflectionKeys(
  'power country nation state government ally capital neighbour signatory',
);

/** "Four Western powers, the United States among them": any of the countries that the other text lists. */
function isGroupOf({ head, plural }: Speaker, { names }: Speaker): boolean {
  return plural && head !== undefined && OF_COUNTRIES.has(head) && names.length > 0 && names.every(isCountry);
}

function isCountry(name: Name): boolean {
  return countryWord(name.parts.join(' ')) !== undefined;
}

/** The one who is another in two lists of three or more who speak together: Italy for Britain. Undefined where not just one is. */
export function changedMember(a: Speaker, b: Speaker, expansions: Expansions): readonly [Name, Name] | undefined {
  if (a.names.length < 3 || a.names.length !== b.names.length) return undefined;
  const mine = a.names.filter((name) => !b.names.some((other) => isSame(name, other, expansions)));
  const theirs = b.names.filter((name) => !a.names.some((other) => isSame(name, other, expansions)));
  const [own, other] = [mine[0], theirs[0]];
  return own && other && mine.length === 1 && theirs.length === 1 ? [own, other] : undefined;
}

/** One of them is named in what describes the other. */
function isMentioned({ names }: Speaker, { mentioned }: Speaker, expansions: Expansions): boolean {
  return names.some((x) => x.hint === 'person' && mentioned.some((y) => isSame(x, y, expansions)));
}

function isNamed(speaker: Speaker): boolean {
  return speaker.names.some((name) => name.hint !== 'demonym');
}

function areRelated(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && (compareWords(a, b)?.value ?? 0) >= FOUND;
}

/** "the observatory" for the "Syrian Observatory for Human Rights". */
function sharesNameWord(described: Speaker, named: Speaker, expansions: Expansions): boolean {
  return described.words.some((word) => named.names.some((name) => fullParts(name, expansions).includes(word)));
}

/** What is written somebody has written. */
const DOCUMENTS: ReadonlySet<string> = inflectionKeys(
  'paper document filing file letter statement email message memo minute record log transcript draft copy note review audit appraisal',
);

/**
 * Named, or of a kind that is no mere description: "the army", "the prosecutors’ union", "rescuers". One person who is only
 * described ("the defender", "the 34-year-old") may bear any name.
 */
function isSpecific(speaker: Speaker): boolean {
  if (speaker.names.some((name) => name.hint !== 'demonym')) return true;
  // "Its owner", "her union": by whom it belongs to, anybody.
  if (
    speaker.head === undefined ||
    isDescribing(speaker.head) ||
    DOCUMENTS.has(speaker.head) ||
    /^(?:its|their|his|her)\b/iu.test(speaker.text)
  )
    return false;
  return speaker.plural || nounClass(speaker.head) !== 'person';
}

/** "The two boxers", "the White House press secretary": persons by what they are, who may be those named. */
function describes(a: Speaker, b: Speaker): boolean {
  if (sortOf(b) === 'body' || b.names.length === 0) return false;
  const ofPersons = a.head !== undefined && nounClass(a.head) === 'person';
  if (ofPersons && a.described) return true;
  return (
    ofPersons &&
    a.names.every((name) => name.hint === 'organisation' || name.hint === 'place' || name.hint === 'demonym')
  );
}

const SPOKESMEN: ReadonlySet<string> = new Set(['spokesman', 'spokeswoman', 'spokesperson']);

/** "Spokesman Tom Hale" says what his firm says: whose spokesman he is stands elsewhere, and "Kestrel" may be a firm. */
function isSpokesman({ words, names }: Speaker, other: Speaker): boolean {
  const isOwn = names.every(({ hint }) => hint === 'person' || hint === 'unknown');
  return isOwn && words.some((word) => SPOKESMEN.has(word)) && sortOf(other) !== 'person';
}

/** A person speaks for a body: "Mr Earnest" does not contradict "the White House". */
function speaksFor(a: Speaker, b: Speaker): boolean {
  const sorts = new Set([sortOf(a), sortOf(b)]);
  return sorts.has('person') && sorts.has('body');
}

function sortOf(speaker: Speaker): 'person' | 'body' | 'unknown' {
  if (speaker.names.some((name) => name.hint === 'person')) return 'person';
  const ofPerson = speaker.head !== undefined && nounClass(speaker.head) === 'person';
  if (speaker.names.length > 0 && ofPerson && !speaker.plural) return 'person';
  if (speaker.names.some((name) => name.hint === 'organisation' || name.hint === 'place')) return 'body';
  return speaker.head !== undefined && !ofPerson ? 'body' : 'unknown';
}

/** The same name, or a short form of it: all words of the one are words of the other, acronyms spelt out. */
function isSame(a: Name, b: Name, expansions: Expansions): boolean {
  if (isOneName(a, b)) return true;
  // Sources spell a name now so, now so; with the rest of the name alike it is the same person.
  if (sameName(a, b) === 'near-miss' && a.parts.length > 1 && b.parts.length > 1) return true;
  // "Pedersen" for "Geir O Pederson": whose spelling is right is for the name rule.
  if (a.parts.length !== b.parts.length && Math.min(a.parts.length, b.parts.length) === 1 && isMisspelt(a, b))
    return true;
  if (a.parts[0] === b.parts[0] && a.parts.length > 1 && isNear(a.parts.at(-1), b.parts.at(-1))) return true;
  const [x, y] = [fullParts(a, expansions), fullParts(b, expansions)];
  return x.every((part) => y.includes(part)) || y.every((part) => x.includes(part));
}

function isMisspelt(a: Name, b: Name): boolean {
  const [x, y] = [a.parts.at(-1), b.parts.at(-1)];
  return x !== undefined && y !== undefined && sameName(x, y) === 'near-miss';
}

function isNear(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && sameName(a, b) !== 'different';
}

function fullParts(name: Name, expansions: Expansions): readonly string[] {
  const [only, ...rest] = name.parts;
  return (rest.length === 0 && only !== undefined ? expansions.get(only) : undefined) ?? name.parts;
}
