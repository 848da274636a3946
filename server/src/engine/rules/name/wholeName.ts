import type { Name } from '../../facts/fact.ts';
import { sameName } from '../../facts/sameName.ts';
import { isGivenName } from '../../lexicon/givenNames.ts';
import { partsOfSpeech } from '../../lexicon/partsOfSpeech.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import { wordsAt } from '../wordsAt.ts';

/** How surely one person is meant where all of a name but a letter or two of one word is the same. */
const PERSON = 0.5;
/** Initials and particles tell nobody apart. */
const TELLING = 3;

/**
 * "Hanne Berg" for "Hanna Berg", where the sources know a Hanne of another name: each word by itself is somebody's, the
 * whole is nobody's. Undefined where
 * any source has the whole name.
 */
export function misspeltWhole(name: Name, { alignment, isKnown }: RuleInput): Comparison | undefined {
  if (name.parts.length < 2 || !isOfPerson(name)) return undefined;
  let found: Comparison | undefined;
  for (const { reading, passage } of alignment.window.sentences) {
    for (const other of reading.names) {
      if (found || !differsByALetter(name, other)) continue;
      found = {
        rule: 'name',
        relation: 'conflicts',
        reason: `a letter or two from “${other.parts.join(' ')}”`,
        claimSpan: name.span,
        ...wordsAt({ passage, reading }, other.span),
        strength: PERSON,
        provesPassage: true,
      };
    }
  }
  return found && !isKnown(name.parts.join(' ')) ? found : undefined;
}

function isOfPerson({ hint }: Name): boolean {
  return hint === 'person' || hint === 'unknown';
}

/** "Film Award" and "Film Awards" are one; "Tom Askews" for "Tom Askew" is a slip. */
function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

/**
 * Two names of as many words, of which one is a letter or two apart and the others are the same. Of names that are words
 * ("Marshal", "Marshall") many spellings are in use.
 */
function differsByALetter(a: Name, b: Name): boolean {
  if (a.parts.length !== b.parts.length || !isOfPerson(b)) return false;
  const pairs = a.parts.map((mine, i) => ({ mine, theirs: b.parts[i] ?? '' }));
  const [apart, ...more] = pairs.filter(({ mine, theirs }) => mine !== theirs);
  if (!apart || more.length > 0) return false;
  if (!pairs.some(({ mine, theirs }) => mine === theirs && mine.length >= TELLING)) return false;
  if (isPlural(apart.mine, apart.theirs)) return isGivenName(a.parts[0] ?? '');
  const relation = sameName(apart.mine, apart.theirs);
  return relation === 'near-miss' || (relation === 'variant' && partsOfSpeech(apart.theirs).length === 0);
}
