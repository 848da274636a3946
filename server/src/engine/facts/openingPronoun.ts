import type { Token } from '../text/token.ts';
import type { Reading } from './fact.ts';

/** A pronoun of the third person at the head of a sentence. */
export interface OpeningPronoun {
  readonly token: Token;
  /** Its place among the sentence's tokens. */
  readonly at: number;
  readonly standsFor: 'person' | 'thing';
  /** "He", "it"; not "his", "its". */
  readonly isSubject: boolean;
}

const PRONOUNS: ReadonlyMap<string, Pick<OpeningPronoun, 'standsFor' | 'isSubject'>> = new Map([
  ['he', { standsFor: 'person', isSubject: true }],
  ['she', { standsFor: 'person', isSubject: true }],
  ['his', { standsFor: 'person', isSubject: false }],
  ['her', { standsFor: 'person', isSubject: false }],
  // More often the firms, the rebels or the police than people with names.
  ['they', { standsFor: 'thing', isSubject: true }],
  ['their', { standsFor: 'thing', isSubject: false }],
  ['it', { standsFor: 'thing', isSubject: true }],
  ['its', { standsFor: 'thing', isSubject: false }],
]);

/** The pronoun that is the first word of a sentence; undefined where that is another word. */
export function openingPronoun({ tokens }: Reading): OpeningPronoun | undefined {
  const at = tokens.findIndex(({ kind }) => kind === 'word');
  const token = tokens[at];
  const pronoun = token && PRONOUNS.get(token.lower);
  return pronoun && { token, at, ...pronoun };
}
