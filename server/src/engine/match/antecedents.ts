import type { Name, Reading } from '../facts/fact.ts';
import { openingPronoun } from '../facts/openingPronoun.ts';
import type { Term } from './terms.ts';

/*
 * "He", "it" at the head of a sentence stand for what the sentence before speaks of. Where that is plain, the words they
 * stand for are read with the sentence, at the place of the pronoun, so that "It will stay closed until Thursday" speaks
 * of the museum.
 */

/** What a pronoun may stand for, carried from sentence to sentence. */
export interface Antecedent {
  readonly person?: readonly Term[];
  readonly thing?: readonly Term[];
}

/** What the next sentence's "he" or "it" would stand for; `before` is what it was for this one. */
export function antecedentAfter(reading: Reading, terms: readonly Term[], before: Antecedent): Antecedent {
  const opening = openingPronoun(reading);
  const subject = reading.predicates.find(({ agent }) => agent !== undefined)?.agent;
  const within = subject
    ? terms.filter((t) => t.token >= subject.from && t.token < subject.to && t.kind !== 'order')
    : [];
  const person = reading.names.find((name) => name.hint === 'person' && isSpeakerOrSubject(name, reading, subject));
  const named = person
    ? terms.filter((t) => t.kind === 'name' && person.span.start <= t.start && t.end <= person.span.end)
    : [];
  const keptPerson = named.length > 0 ? named : before.person;
  const keptThing = within.length > 0 && !person ? within : opening ? before.thing : undefined;
  return { ...(keptPerson ? { person: keptPerson } : {}), ...(keptThing ? { thing: keptThing } : {}) };
}

function isSpeakerOrSubject(
  name: Name,
  reading: Reading,
  subject: { readonly from: number; readonly to: number } | undefined,
): boolean {
  const { from } = name.tokens;
  if (subject && subject.from <= from && from < subject.to) return true;
  return reading.attributions.some(({ speaker }) => speaker !== undefined && speaker.from <= from && from < speaker.to);
}

/** The words that a sentence's opening pronoun stands for, as terms at its place; none where there is no such pronoun. */
export function pronounTerms(reading: Reading, before: Antecedent): Term[] {
  const opening = openingPronoun(reading);
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
