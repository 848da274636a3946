import type { Name } from '../facts/fact.ts';
import { sameName, type NameRelation } from '../facts/sameName.ts';
import { countryWord } from '../lexicon/demonyms.ts';
import { isOrganisationWord } from '../lexicon/nameWords.ts';
import { PartOfSpeech, partsOfSpeech } from '../lexicon/partsOfSpeech.ts';
import { isRoleHead } from '../lexicon/roleWords.ts';
import { isExcerpt } from '../match/excerpt.ts';
import { sharedSides } from '../match/slot.ts';
import type { WindowSentence } from '../match/window.ts';
import type { Span } from '../text/span.ts';
import type { Comparison } from './comparison.ts';
import { misspeltWhole } from './name/wholeName.ts';
import type { Rule, RuleInput } from './rule.ts';

/** A slip is only called one where the passage speaks of the same thing: look-alike names are often different names. */
const IN_PLACE = 0.2;
/** What it takes for a letter or two in a whole article: hardly any right name is so near one of the article and not in any source. */
const IN_STORY = 0.05;
/** What it takes where no word of the name is the same. */
const WHOLE = 0.45;
/** What it takes where only a title is the same. */
const TITLED = 0.35;

export const nameRule: Rule = {
  meta: {
    kind: 'name',
    title: 'A name is spelt otherwise in the sources',
    what: 'Flags a name that no source has, where the sources have one that differs by a letter or two, or by one of its words, in the same place.',
    why: 'A misspelt name is the first thing that its owner sees.',
    fix: 'Take the source’s spelling.',
    limits: 'A spelling that any source uses is never flagged, nor are acronyms and names under five letters.',
    severity: { conflict: 'warning', disputed: 'information' },
    examples: [
      {
        source: 'Chief executive Marta Lindqvist said the bank would appeal.',
        draft: 'Chief executive Marta Lindquist said the bank would appeal.',
        flagged: 'Lindquist',
        expected: 'Lindqvist',
      },
      {
        source: 'The ferry Stella Borealis ran aground near Bergen on Monday.',
        draft: 'The ferry Stella Australis ran aground near Bergen on Monday.',
        flagged: 'Stella Australis',
        expected: 'Stella Borealis',
      },
      {
        source: 'The prize for the best screenplay went to Marit Solheimsen.',
        draft: 'Marit Solheim was honoured for what she wrote.',
        flagged: 'Solheim',
        expected: 'Solheimsen',
      },
      {
        source: 'Marta Lindqvist leads the bank. The appeal was filed by Marta Lindqvist’s lawyers.',
        draft: 'The appeal was filed by the lawyers of Lindqvist.',
      },
    ],
  },

  *compare(input: RuleInput): Iterable<Comparison> {
    for (const name of input.claim.reading.names) {
      if (name.hint === 'demonym' || isOfPlace(name, input)) continue;
      const unknown = unknownWords(name, input);
      const found = unknown.length === 0 ? misspeltWhole(name, input) : bestCounterpart(name, unknown, input);
      if (found) yield found;
    }
  },

  message: ({ claimed, expected, source, has }) =>
    `No source has the name ${claimed}; ${source} ${has} ${expected}. Check the spelling.`,
};

/** "The Thuringian plant" where the sources have "Thuringia": of that place, and no slip for it. */
function isOfPlace({ parts, span, tokens: { to } }: Name, { claim, isKnown }: RuleInput): boolean {
  const [word = '', ...more] = parts;
  const next = claim.reading.tokens[to];
  if (more.length > 0 || next?.kind !== 'word' || next.capital || claim.text.slice(span.end, next.start) !== ' ')
    return false;
  const place = /^(\p{L}{4,}a)n$/u.exec(word)?.[1];
  return place !== undefined && isKnown(place) && partsOfSpeech(next.key).includes(PartOfSpeech.Noun);
}

/** The words of the name that no source has, in no spelling that counts as the same. */
function unknownWords(name: Name, { claim, isKnown }: RuleInput): Span[] {
  return (
    claim.terms
      .filter((term) => term.kind === 'name' && name.span.start <= term.start && term.end <= name.span.end)
      // "Republic" for "Republika": the word of another language for what sort of thing it is.
      .filter((term) => term.lower.length >= 3 && !isKnown(term.lower) && !isOrganisationWord(term.lower))
      .map((term) => ({ start: term.start, end: term.end }))
  );
}

function areTwoCountries(a: Name, b: Name): boolean {
  const [mine, theirs] = [countryWord(a.parts.join(' ')), countryWord(b.parts.join(' '))];
  return mine !== undefined && theirs !== undefined && mine.country !== theirs.country;
}

function bestCounterpart(name: Name, unknown: readonly Span[], input: RuleInput): Comparison | undefined {
  const { claim, alignment } = input;
  // In an excerpt everything is near.
  const least = isExcerpt([alignment]) || countryWord(name.parts.join(' ')) !== undefined ? IN_PLACE : IN_STORY;
  let best: Comparison | undefined;
  for (const sentence of alignment.window.sentences) {
    for (const other of sentence.reading.names) {
      // "United Kingdom" is no slip of "United States".
      if (areTwoCountries(name, other)) continue;
      const relation = sameName(name, other);
      // An alias settles the words that it has; one that no source has must still be near a word of theirs.
      const known = relation === 'same' || relation === 'alias';
      const whole = isMisspeltPerson(name, unknown, other);
      const strength = Math.max(placeOf(name, other, sentence, input), whole ? PERSON : 0);
      if (strength < least || strength <= (best?.strength ?? 0)) continue;
      const close = relation === 'near-miss' || relation === 'variant';
      const slip = slipOf(claim.text, {
        name,
        unknown,
        other,
        sentence,
        nearMiss: close,
        known,
        strength,
        sides: sharedSides(claim.reading, name.tokens, sentence.reading, other.tokens),
      });
      if (!slip || (strength < IN_PLACE && !slip.near)) continue;
      best = {
        rule: 'name',
        relation: 'conflicts',
        reason: slip.reason,
        claimSpan: slip.span,
        passage: sentence.passage,
        passageSpan: other.span,
        expected: slip.expected,
        strength,
        ...(slip.near ? { provesPassage: true } : {}),
      };
    }
  }
  return best;
}

/** How surely one person is meant where given name and most of the surname are the same, whatever is said of them. */
const PERSON = 0.5;
/** Letters that two surnames must share, of which one goes on. */
const STEM = 5;

/** "Marit Solheim" for "Marit Solheimsen": one word is the same, and the other, that no source has, nearly so. */
function isMisspeltPerson(name: Name, unknown: readonly Span[], other: Name): boolean {
  if (name.parts.length < 2 || name.parts.length !== other.parts.length || unknown.length !== 1) return false;
  if (name.hint === 'organisation' || other.hint === 'organisation' || other.hint === 'place') return false;
  const pairs = name.parts.map((part, i) => [part, other.parts[i] ?? ''] as const);
  const [apart, ...more] = pairs.filter(([mine, theirs]) => mine !== theirs);
  return apart !== undefined && more.length === 0 && (isSlip(sameName(...apart)) || isCutShort(...apart));
}

function isCutShort(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= STEM && a !== b && (a.startsWith(b) || b.startsWith(a));
}

/** How well the claim's words around the name stand around the source's name. */
function placeOf(name: Name, other: Name, sentence: WindowSentence, { claim, alignment }: RuleInput): number {
  let place = 0;
  for (let i = 0; i < claim.terms.length; i++) {
    const term = claim.terms[i];
    if (!term || term.start < name.span.start || name.span.end < term.end) continue;
    for (let at = sentence.from; at < sentence.to; at++) {
      const theirs = alignment.window.terms[at]?.term;
      if (!theirs || theirs.start < other.span.start || other.span.end < theirs.end) continue;
      place = Math.max(place, alignment.place(i, at));
    }
  }
  return place;
}

/** Another spelling of the same sounds is a slip as well: no source spells it so. */
function isSlip(relation: NameRelation): boolean {
  return relation === 'near-miss' || relation === 'variant';
}

/** "Umm Mahmoud" and "Umm Mohamed", "Abu Ali" and "Abu Omar": called after a child each. */
function haveOneByname(a: string, b: string): boolean {
  const byname = BYNAME.exec(a)?.[0];
  return byname !== undefined && b.startsWith(byname);
}

const BYNAME = /^(?:Umm?|Om|Abu|Ibn|Bint)\s/u;

interface Slip {
  readonly span: Span;
  readonly expected: string;
  readonly reason: string;
  /** A misspelling, not another name that shares a part. */
  readonly near: boolean;
}

interface Pairing {
  readonly name: Name;
  readonly unknown: readonly Span[];
  readonly other: Name;
  readonly sentence: WindowSentence;
  readonly nearMiss: boolean;
  /** The names are one name but for the unknown words. */
  readonly known: boolean;
  readonly strength: number;
  /** On how many sides the words next to both names are the same. */
  readonly sides: number;
}

function slipOf(
  text: string,
  { name, unknown, other, sentence, nearMiss, known, strength, sides }: Pairing,
): Slip | undefined {
  const theirs = sentence.reading.text.slice(other.span.start, other.span.end);
  const first = unknown[0];
  if (!first) return undefined;
  for (const word of unknown) {
    const mine = text.slice(word.start, word.end).toLowerCase();
    const close = other.parts.find(
      (part) =>
        isSlip(sameName(mine, part)) || (name.parts.length > 1 && strength >= IN_PLACE && isCutShort(mine, part)),
    );
    if (close === undefined) continue;
    const token = sentence.reading.tokens.find(
      (t) => other.span.start <= t.start && t.end <= other.span.end && sameName(t.lower, close) === 'same',
    );
    const reason = `“${mine}” is a letter or two from “${close}”`;
    return { span: word, expected: token?.text ?? theirs, reason, near: true };
  }
  if (known) return undefined;
  const own = text.slice(name.span.start, name.span.end);
  if (strength >= IN_PLACE && haveOneByname(own, theirs))
    return { span: name.span, expected: theirs, reason: 'the same byname with another name', near: false };
  const shared = name.parts.filter((part) => other.parts.includes(part));
  if (shared.length === 0 || other.parts.length < name.parts.length || name.parts.length < 2) {
    return nearMiss && strength >= WHOLE
      ? { span: name.span, expected: theirs, reason: 'a letter or two apart', near: true }
      : undefined;
  }
  // "United Kingdom" beside "United Nations": a country that there is, spelt as it is.
  if (countryWord(name.parts.join(' ')) !== undefined) return undefined;
  // "Duke of", "Sheikh", "of Norway": a title or country alone does not make it the same name, save in the very same slot.
  const telling = shared.some(
    (part) => partsOfSpeech(part).length === 0 && !isRoleHead(part) && countryWord(part) === undefined,
  );
  if (!telling && (strength < TITLED || sides === 0)) return undefined;
  const reason = `shares “${shared.join(' ')}” with the source’s name`;
  return { span: name.span, expected: theirs, reason, near: false };
}
