import { isGivenName } from '../../lexicon/givenNames.ts';

/*
 * Places that no list has, and what their people and things are called. Of the many ways to make such a word those are told
 * that hardly a slip or another person's name comes out as.
 */

/** "Aldanian", "Aldanians" of "Aldania", "Tagarans" of "Tagara"; "Valerian" is no people of "Valeria", who is a person. */
export function isPeopleOf(people: string, place: string): boolean {
  const rest = people.startsWith(place) ? people.slice(place.length) : '';
  if (rest !== 'n' && rest !== 'ns') return false;
  if (!(place.endsWith('ia') ? place.length >= SHORTEST : rest === 'ns' && place.endsWith('a') && place.length > 4))
    return false;
  return !isGivenName(place) && !isGivenName(people);
}

/** "Adria", "Lucia": shorter ones are mostly persons. */
const SHORTEST = 6;

/** Whether `isPeopleOf` may say of the word that it is one or the other: a cheap look first. */
export function mayBePlaceOrPeople(word: string): boolean {
  return /(?:a|ans?)$/u.test(word);
}
