import type { Name, Reading, TokenRange } from '../facts/fact.ts';
import { earlyPronoun, openingPronoun, type Pronoun } from '../facts/lookingBack.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import { contentTerms, type Term } from './terms.ts';

/*
 * "He", "it" early in a sentence stand for what the sentence before speaks of. Where that is plain, the words they stand
 * for are read with the sentence, at the place of the pronoun, so that "It will stay closed until Thursday" speaks of the
 * museum. In sources only a pronoun at the very head is read so; in drafts, where the sentence before is most often in
 * sight, also "On his back …" and "Work on it …".
 */

/** What a pronoun may stand for, carried from sentence to sentence. */
export interface Antecedent {
  readonly person?: readonly Term[];
  readonly thing?: readonly Term[];
}

/** Worth of all that a pronoun stands for, against one such word. */
const STANDING = 0.6;

/** What the next sentence's "he" or "it" would stand for; `before` is what it was for this one. */
export function antecedentAfter(reading: Reading, before: Antecedent): Antecedent {
  const spoken = spokenOf(reading);
  if (spoken.person && (spoken.thing || !spoken.opening)) return spoken;
  const person = spoken.person ?? before.person;
  const thing = spoken.thing ?? (spoken.opening ? before.thing : undefined);
  return { ...(person ? { person } : {}), ...(thing ? { thing } : {}) };
}

/** What a sentence itself speaks of. */
interface SpokenOf extends Antecedent {
  /** The pronoun that it opens with: it speaks of what that stands for. */
  readonly opening?: Pronoun;
}

/** The same passages come again and again. */
const spokenOf = rememberingEach(readSpokenOf);

function readSpokenOf(reading: Reading): SpokenOf {
  const terms = contentTerms(reading);
  const subject = subjectOf(reading);
  const thing = subject
    ? terms.filter((t) => t.token >= subject.from && t.token < subject.to && t.kind !== 'order')
    : [];
  const person = personIn(reading, subject);
  const opening = openingPronoun(reading);
  const named = person
    ? terms.filter((t) => t.kind === 'name' && person.span.start <= t.start && t.end <= person.span.end)
    : [];
  return {
    ...(named.length > 0 ? { person: named } : {}),
    ...(thing.length > 0 && !person ? { thing } : {}),
    ...(opening ? { opening } : {}),
  };
}

function subjectOf({ predicates }: Reading): TokenRange | undefined {
  return predicates.find(({ agent }) => agent !== undefined)?.agent ?? predicates[0]?.patient;
}

/** Who acts or speaks, else the one who is spoken of alone. A surname by itself does not say that it is a person's. */
function personIn(reading: Reading, subject: TokenRange | undefined): Name | undefined {
  const persons = reading.names.filter((name) => name.hint === 'person');
  const names = persons.length > 0 ? persons : reading.names.filter((name) => name.hint === 'unknown');
  return names.find((name) => isSpeakerOrSubject(name, reading, subject)) ?? only(names);
}

function only(persons: readonly Name[]): Name | undefined {
  return persons.length === 1 ? persons[0] : undefined;
}

function isSpeakerOrSubject(name: Name, reading: Reading, subject: TokenRange | undefined): boolean {
  const { from } = name.tokens;
  if (subject && subject.from <= from && from < subject.to) return true;
  return reading.attributions.some(({ speaker }) => speaker !== undefined && speaker.from <= from && from < speaker.to);
}

/** The words that a sentence's opening pronoun stands for, as terms at its place; none where there is no such pronoun. */
export function pronounTerms(reading: Reading, before: Antecedent): Term[] {
  return termsAt(spokenOf(reading).opening, before);
}

/**
 * A draft sentence's terms with those that its first pronoun stands for, in order. `before`: the sentences before it that
 * lead up to it, oldest first. What is put in is not judged with the clause (`framed`), only helps to
 * find it.
 */
export function withAntecedent(reading: Reading, terms: readonly Term[], before: readonly Reading[]): readonly Term[] {
  const pronoun = earlyPronoun(reading);
  if (!pronoun || before.length === 0) return terms;
  let antecedent: Antecedent = {};
  for (const one of before) antecedent = antecedentAfter(one, antecedent);
  const words = termsAt(pronoun, antecedent);
  const stood = words.map((term) => ({ ...term, weight: (STANDING * term.weight) / words.length, framed: true }));
  const at = terms.findIndex(({ token }) => token > pronoun.at);
  return at < 0 ? [...terms, ...stood] : [...terms.slice(0, at), ...stood, ...terms.slice(at)];
}

function termsAt(opening: Pronoun | undefined, before: Antecedent): Term[] {
  if (!opening) return [];
  const words = before[opening.standsFor];
  return (words ?? []).map((term) => ({
    ...term,
    kind: 'noun',
    fact: -1,
    start: opening.token.start,
    end: opening.token.end,
    token: opening.at,
  }));
}
