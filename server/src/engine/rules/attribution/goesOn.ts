import type { Name, Reading } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { type Speaker, speakerOf } from '../../match/speakers.ts';

/**
 * Whom a draft's "he" or "she" that speaks stands for: who alone is named in the sentence before, and speaks there. Undefined
 * where the pronoun may stand for another one.
 */
export function speakerBefore({ text }: Speaker, previous: Reading | undefined): Speaker | undefined {
  return previous !== undefined && SINGLE.test(text) ? onlySpeakerIn(previous) : undefined;
}

const SINGLE = /^(?:he|she)$/iu;

const onlySpeakerIn = rememberingEach((reading: Reading): Speaker | undefined => {
  const persons = reading.names.filter(isOfPerson);
  const speakers = reading.attributions.flatMap((frame) => speakerOf(reading, frame) ?? []);
  const [speaker] = speakers;
  const isAlone =
    persons.length === 1 && speakers.length === 1 && !reading.tokens.some(({ lower }) => OTHERS.has(lower));
  return isAlone && speaker?.names.some((name) => persons.includes(name)) ? speaker : undefined;
});

/** Somebody else may be meant. */
const OTHERS: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her']);

/** Whether a speaker is named as a person in the very sentence: "he" is no ministry, and a second "he" may be anybody. */
export function isPersonIn(text: string, { names, span, text: own }: Speaker): boolean {
  return names.some(isOfPerson) && text.slice(span.start, span.end) === own;
}

function isOfPerson({ hint, parts }: Name): boolean {
  return hint === 'person' || (hint === 'unknown' && parts.length > 1);
}
