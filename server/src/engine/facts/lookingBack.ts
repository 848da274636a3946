import { remembering, rememberingEach } from '../lexicon/recentMap.ts';
import type { Token } from '../text/token.ts';
import type { Reading, TokenRange } from './fact.ts';

/** A pronoun of the third person that looks back. */
export interface Pronoun {
  readonly token: Token;
  /** Its place among the sentence's tokens. */
  readonly at: number;
  readonly standsFor: 'person' | 'thing';
  /** "He", "it"; not "his", "its". */
  readonly isSubject: boolean;
}

const PRONOUNS: ReadonlyMap<string, Pick<Pronoun, 'standsFor' | 'isSubject'>> = new Map([
  ['he', { standsFor: 'person', isSubject: true }],
  ['she', { standsFor: 'person', isSubject: true }],
  ['his', { standsFor: 'person', isSubject: false }],
  ['her', { standsFor: 'person', isSubject: false }],
  ['him', { standsFor: 'person', isSubject: false }],
  // More often the firms, the rebels or the police than people with names.
  ['they', { standsFor: 'thing', isSubject: true }],
  ['their', { standsFor: 'thing', isSubject: false }],
  ['it', { standsFor: 'thing', isSubject: true }],
  ['its', { standsFor: 'thing', isSubject: false }],
  ['them', { standsFor: 'thing', isSubject: false }],
]);

/** Among so many first words a pronoun looks back, and not to its own sentence. */
const EARLY = 5;

/** The pronoun that is the first word of a sentence; undefined where that is another word. */
export function openingPronoun({ tokens }: Pick<Reading, 'tokens'>): Pronoun | undefined {
  return pronounAt(
    tokens,
    tokens.findIndex(({ kind }) => kind === 'word'),
  );
}

/** The first pronoun of a sentence, where it comes early ("On his back …") and no name before it; undefined for none. */
export function earlyPronoun({ tokens, names }: Pick<Reading, 'tokens' | 'names'>): Pronoun | undefined {
  let words = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    if (++words > EARLY || names.some((name) => name.tokens.from <= at)) return undefined;
    const pronoun = pronounAt(tokens, at);
    if (pronoun) return pronoun;
  }
  return undefined;
}

/** The same by the text alone, names left out of account: a pronoun among its first words. */
export function looksBack(text: string): boolean {
  return looking(text);
}

/** Whether a sentence has a pronoun of the third person anywhere. */
export const hasPronoun: (reading: Reading) => boolean = rememberingEach(({ tokens }) =>
  tokens.some(({ lower }) => PRONOUNS.has(lower)),
);

/** Whether a range of tokens is such a pronoun and nothing else. */
export function isPronoun({ tokens }: Pick<Reading, 'tokens'>, { from, to }: TokenRange): boolean {
  return to - from === 1 && PRONOUNS.has(tokens[from]?.lower ?? '');
}

const EARLY_PRONOUN = new RegExp(
  String.raw`^\P{L}*(?:\p{L}+\P{L}+){0,${EARLY - 1}}(?:${[...PRONOUNS.keys()].join('|')})\b`,
  'iu',
);
/** A sentence is asked about again with every check of its draft. */
const looking = remembering(2000, (text: string) => EARLY_PRONOUN.test(text));

function pronounAt(tokens: Reading['tokens'], at: number): Pronoun | undefined {
  const token = tokens[at];
  const pronoun = token && PRONOUNS.get(token.lower);
  return pronoun && { token, at, ...pronoun };
}
