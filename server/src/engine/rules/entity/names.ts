import type { Name, Reading } from '../../facts/fact.ts';
import { isAcronym } from '../../facts/name/acronym.ts';
import { sameName } from '../../facts/sameName.ts';
import { countryWord } from '../../lexicon/demonyms.ts';
import { partsOfSpeech } from '../../lexicon/partsOfSpeech.ts';
import type { Alignment } from '../../match/align.ts';
import { LONGEST, REORDERED } from '../../match/figures.ts';
import { isMetBesides } from '../../match/meeting.ts';
import { FOUND } from '../../match/similarity.ts';
import { sharedSides } from '../../match/slot.ts';
import type { Term } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import { wordsAt } from '../wordsAt.ts';
import { areTwoBodies } from './bodies.ts';
import { ownTheSame } from './owners.ts';

/** How well the clause must stand around the other name. */
const CONFLICT = 0.5;
/** Two nationalities in one slot exclude each other more surely than two names; so does a name that no source has. */
const SURER = 0.42;
/** With all words around it the same, only the name can be another. */
const VERBATIM = 0.9;
/** How much better than around the name's own nearest mention. */
const LEAD = 0.18;

/** A name where the passage has another one in the same slot of the same clause, and the draft's nowhere in it. */
export function anotherName(
  index: number,
  term: Term,
  { claim, alignment, isKnown }: RuleInput,
): Comparison | undefined {
  const mine = claim.reading.names[term.fact];
  // An acronym that no source has may stand for any of their names.
  const unknown = !isKnown(term.lower);
  if (!mine || isDescribedPerson(mine) || (unknown && isInitials(claim.text, mine))) return undefined;
  if (isOrdinaryOpening(mine, term, claim.reading, alignment)) return undefined;
  const match = alignment.matches[index];
  // "Oslo" for "Norway", which the draft has as well.
  const taken = match?.relation === 'alias' && isCapital(mine) && isMetBesides(index, match.at, alignment);
  const own = match && match.value >= FOUND && !taken ? match.place : 0;
  const most = alignment.placeAtMost(index);
  if (most < SURER || own > most - LEAD) return undefined;
  let best: { readonly theirs: Name; readonly sentence: WindowSentence; readonly strength: number } | undefined;
  for (const [s, sentence] of alignment.window.sentences.entries()) {
    if (sentence.reading.names.length === 0) continue;
    const short = sentence.reading.tokens.length <= LONGEST;
    const local = short ? alignment.local(index, s) : 0;
    const reordered = local >= VERBATIM ? local : REORDERED * local;
    for (const theirs of sentence.reading.names) {
      if (sortsApart(mine.hint, theirs.hint)) continue;
      const surer = unknown || (mine.hint === 'demonym' && theirs.hint === 'demonym');
      const needed = surer ? SURER : CONFLICT;
      const isTooWeak = (strength: number): boolean =>
        strength < needed || own > strength - LEAD || strength <= (best?.strength ?? 0);
      const place = placeAround(theirs, sentence);
      if (isTooWeak(Math.max(place, reordered))) continue;
      const owners = ownTheSame(claim.reading, mine, sentence.reading, theirs);
      const sides = owners ? 2 : sharedSides(claim.reading, mine.tokens, sentence.reading, theirs.tokens);
      const strength = sides === 2 ? Math.max(place, reordered) : place;
      if (sides === 0 || isTooWeak(strength)) continue;
      if (!owners && owns(claim.reading, mine) !== owns(sentence.reading, theirs)) continue;
      if (!areRivals(mine, theirs) || isSpokenOf(theirs)) continue;
      if (isListed(theirs, sentence.reading) && !isListed(mine, claim.reading)) continue;
      const { names } = sentence.reading;
      if (isNamedIn(mine, { names: taken ? names.filter((name) => !isTaken(name)) : names })) break;
      best = { theirs, sentence, strength };
    }
  }
  return best && !SAYS_OTHERS_TOO.test(claim.text) ? otherName(mine, best) : undefined;

  /** How well the claim's clause stands around the other name. */
  function placeAround({ span }: Name, sentence: WindowSentence): number {
    let place = 0;
    for (let p = sentence.from; p < sentence.to; p++) {
      const word = alignment.window.terms[p]?.term;
      if (word && span.start <= word.start && word.end <= span.end) place = Math.max(place, alignment.place(index, p));
    }
    return place;
  }

  /** "Norway" is the draft's other name, and not its "Oslo". */
  function isTaken(other: Name): boolean {
    return claim.reading.names.some((name) => name !== mine && sameName(name, other) === 'same');
  }

  /** The claim speaks of the other name as well: both take part. */
  function isSpokenOf(other: Name): boolean {
    return claim.reading.names.some((name) => name !== mine && sameName(name, other) !== 'different');
  }
}

function otherName(
  mine: Name,
  {
    theirs,
    sentence: { passage, reading },
    strength,
  }: { readonly theirs: Name; readonly sentence: WindowSentence; readonly strength: number },
): Comparison {
  return {
    rule: 'entity',
    relation: 'conflicts',
    reason: `“${theirs.parts.join(' ')}” stands where the draft has “${mine.parts.join(' ')}”`,
    claimSpan: mine.span,
    ...wordsAt({ passage, reading }, theirs.span),
    strength,
  };
}

/** "Has appealed, too": says itself that others do it as well. */
export const SAYS_OTHERS_TOO = /,\s*too\b|\btoo\s*[.,;]|\bas well\b(?! as\b)/iu;

/** Of one sort, and no form of one another. */
export function areRivals(a: Name, b: Name): boolean {
  if (sortsApart(a.hint, b.hint) || sameName(a, b) !== 'different') return false;
  if (standsFor(a, b) || standsFor(b, a) || isStateNamedElsewhere(a) || isStateNamedElsewhere(b)) return false;
  return (
    !a.parts.some((part) =>
      b.parts.some((other) => (part === other && !isParentOf(part)) || isShortFor(part, other)),
    ) || areTwoBodies(a, b)
  );
}

/** "Abu Hamid" and "Abu Hassan" share no name: they are the fathers of two. */
function isParentOf(part: string): boolean {
  return part === 'abu' || part === 'umm' || part === 'um' || part === 'oum';
}

/** One of three names or more in a row: each is a part of what a single name would say. */
function isListed(name: Name, { names, tokens }: Reading): boolean {
  const at = names.indexOf(name);
  const joined = (a: Name | undefined, b: Name | undefined): boolean => {
    const between = a && b ? tokens.slice(a.tokens.to, b.tokens.from) : [];
    return between.length > 0 && between.every(({ lower }) => lower === ',' || lower === 'and' || lower === 'or');
  };
  let [first, last] = [at, at];
  while (joined(names[first - 1], names[first])) first--;
  while (joined(names[last], names[last + 1])) last++;
  return last - first >= 2;
}

export function isNamedIn(name: Name, { names }: Pick<Reading, 'names'>): boolean {
  return names.some(
    (other) =>
      sameName(name, other) !== 'different' ||
      (name.parts.some((part) => part.length > 3 && other.parts.includes(part)) && !areTwoBodies(name, other)),
  );
}

/** "The ministry's" stands for what it owns, "the ministry" for itself. */
function owns(reading: Reading, name: Name): boolean {
  return reading.tokens[name.tokens.to]?.key === "'s";
}

/** "The Frenchman" is somebody named elsewhere. */
function isDescribedPerson(name: Name): boolean {
  return name.hint === 'demonym' && /(?:man|woman|men|women)$/u.test(name.parts.at(-1) ?? '');
}

function isCapital({ parts }: Name): boolean {
  return countryWord(parts.join(' '))?.use === 'capital';
}

/** "L.A.", not "U.S.": letters that only stand for a name. */
function isInitials(text: string, { span, parts }: Name): boolean {
  return isAcronym(text.slice(span.start, span.end)) && countryWord(parts.join(' ')) === undefined;
}

/** "Teen wakes up": a word of the language that only its place gives a capital; the article has it for no name. */
function isOrdinaryOpening(
  { tokens: { from, to } }: Name,
  term: Term,
  { tokens }: Reading,
  { window }: Alignment,
): boolean {
  const opens = from === 0 || (tokens[from - 1]?.kind === 'mark' && tokens[from - 1]?.text !== '-');
  if (to - from !== 1 || !opens || partsOfSpeech(term.key).length === 0) return false;
  return !window.terms.some((other) => other.term.kind === 'name' && other.term.lower === term.lower);
}

/** "L.A." for "Los Angeles", "ISIS" for "Islamic State": letters that begin with those of the words. */
function standsFor(short: Name, long: Name): boolean {
  const letters =
    short.parts.length === 1 ? (short.acronym ?? short.parts[0] ?? '').replaceAll('.', '').toLowerCase() : '';
  const initials = long.parts.map((part) => part.charAt(0)).join('');
  return letters.length >= 2 && letters.length <= 6 && long.parts.length >= 2 && letters.startsWith(initials);
}

/** "The Kingdom", "the Republic": by its form, a state that is named elsewhere. */
function isStateNamedElsewhere({ parts }: Name): boolean {
  return parts.length === 1 && FORMS_OF_STATE.has(parts[0] ?? '');
}

const FORMS_OF_STATE: ReadonlySet<string> = new Set(
  'kingdom republic sultanate emirate emirates principality federation commonwealth union archipelago'.split(' '),
);

/** "Dem" for "Democrat", "Hibs" for "Hibernian", and names that begin so much alike that they may be forms of one. */
function isShortFor(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3 || a.slice(0, 3) !== b.slice(0, 3)) return false;
  return Math.min(a.length, b.length) <= LONGEST_SHORT_FORM || a.slice(0, ALIKE) === b.slice(0, ALIKE);
}

/** "Wolves" for "Wolverhampton". */
const LONGEST_SHORT_FORM = 6;
const ALIKE = 5;

/** A person is no place; a people may stand for its country. */
function sortsApart(a: string, b: string): boolean {
  if (a === 'unknown' || b === 'unknown') return false;
  return a !== b && !(isCountryLike(a) && isCountryLike(b));
}

function isCountryLike(hint: string): boolean {
  return hint === 'demonym' || hint === 'place';
}
