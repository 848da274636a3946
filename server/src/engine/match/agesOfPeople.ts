import type { Name, Quantity, Reading } from '../facts/fact.ts';
import { sameName } from '../facts/sameName.ts';
import type { SourceWindow, WindowSentence } from './window.ts';

/** An age that a source gives of a person whom the claim names with another one. */
export interface OtherAge {
  readonly sentence: WindowSentence;
  readonly quantity: Quantity;
}

/** Words between a "44-year-old" and the name of who is meant. */
const LONGEST_TITLE = 3;
/** A birthday lies between two reports of one age. */
const BIRTHDAY = 1;

/**
 * What a window gives as the age of the person whose age the claim's figure is; undefined where it is no age of somebody
 * named, or some sentence has the same age, by a birthday, for that person.
 */
export function otherAgeOf(quantity: Quantity, claim: Reading, { sentences }: SourceWindow): OtherAge | undefined {
  const person = personOf(quantity, claim);
  if (!person) return undefined;
  let other: OtherAge | undefined;
  for (const sentence of sentences) {
    for (const theirs of sentence.reading.quantities) {
      const holder = personOf(theirs, sentence.reading);
      if (!holder || !isSamePerson(person, holder)) continue;
      if (Math.abs(theirs.stated - quantity.stated) <= BIRTHDAY) return undefined;
      other ??= { sentence, quantity: theirs };
    }
  }
  return other;
}

/** Whose age a figure is: "Ada Lind, 44,", "Ada Lind, a 44-year-old plumber", "Ada Lind is 44", "the 44-year-old plumber Ada Lind". */
function personOf({ dimension, comparator, tokens }: Quantity, { names, tokens: words }: Reading): Name | undefined {
  if (dimension !== 'age' || comparator !== 'exact') return undefined;
  return names.find(({ tokens: own }) => {
    const between =
      own.to <= tokens.from ? words.slice(own.to, tokens.from) : words.slice(tokens.to, Math.max(tokens.to, own.from));
    if (own.to <= tokens.from) return BEFORE.test(between.map(({ lower }) => `${lower} `).join(''));
    return (
      tokens.to <= own.from &&
      between.length <= LONGEST_TITLE &&
      words[tokens.to - 1]?.lower.startsWith('old') === true &&
      between.every(({ kind, lower, capital }) => kind === 'word' && !capital && !LINKS.has(lower))
    );
  });
}

const BEFORE = /^(?:, (?:(?:now |who is )?(?:aged |an? |the )?)|is (?:aged |an? )?|\( )$/u;
/** Words after which a name is somebody else's. */
const LINKS: ReadonlySet<string> = new Set(
  'of and or with from in by at to for who whose that as near on after than was were is are had has said told'.split(
    ' ',
  ),
);

/** One may be called by the last name alone; two of one last name are two people. */
function isSamePerson(a: Name, b: Name): boolean {
  return sameName(a, b) === 'same';
}
