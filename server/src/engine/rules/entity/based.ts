import type { Name, Reading } from '../../facts/fact.ts';
import { sameName } from '../../facts/sameName.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { countryWord } from '../../lexicon/demonyms.ts';
import { PartOfSpeech, partsOfSpeech } from '../../lexicon/partsOfSpeech.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { shareOutside } from '../../match/shareIn.ts';
import { compareWords, FOUND } from '../../match/similarity.ts';
import type { Token } from '../../text/token.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the rest of the claim that a sentence on the same body must have. */
const CLAUSE = 0.5;

/**
 * Where somebody has its seat: "the Paris-based monitor" where the article has "the UK-based Observatory", and no other body
 * that is said to be based anywhere.
 */
export const basedElsewhere: Way = {
  concerns: ({ reading }) => basedIn(reading).length > 0,
  compare: compareBasedElsewhere,
};

function* compareBasedElsewhere({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of basedIn(claim.reading)) {
    const { sentences } = alignment.window;
    const found = sentences.flatMap((sentence) => basedIn(sentence.reading).map((theirs) => ({ theirs, sentence })));
    const [first] = found;
    if (!first || found.some(({ theirs }) => !isElsewhere(mine, theirs))) continue;
    const { theirs, sentence } = first;
    if (found.some((other) => !areOneThing(other.theirs, theirs)) || !areOneThing(mine, theirs)) continue;
    const tells = sentences.some(
      ({ reading }, s) =>
        (reading === sentence.reading || (theirs.name !== undefined && names(reading, theirs.name))) &&
        shareOutside(claim.terms, { start: mine.place.span.start, end: mine.end }, s, alignment) >= CLAUSE,
    );
    if (!tells) continue;
    yield {
      rule: 'entity',
      relation: 'conflicts',
      reason: `based in “${theirs.place.parts.join(' ')}”`,
      claimSpan: mine.place.span,
      ...wordsAt(sentence, theirs.place.span),
      strength: CLAUSE,
    };
  }
}

/** A body with the place of its seat, before it in one word. */
interface Based {
  readonly place: Name;
  /** The body's name, or the key of the noun that it is called by. */
  readonly name?: Name;
  readonly noun?: string;
  /** Where its words end. */
  readonly end: number;
}

const basedIn = rememberingEach((reading: Reading): readonly Based[] => {
  const { names: all, tokens } = reading;
  return all.flatMap((place): Based[] => {
    const { to } = place.tokens;
    if (tokens[to]?.text !== '-' || tokens[to + 1]?.lower !== 'based') return [];
    const name = all.find((other) => other.tokens.from === to + 2);
    if (name) return [{ place, name, end: name.span.end }];
    const noun = lastNoun(reading, to + 2);
    return noun ? [{ place, noun: noun.key, end: noun.end }] : [];
  });
});

/** "The Paris-based human rights monitor": the last of the nouns in a row. */
function lastNoun({ tokens, predicates }: Reading, from: number): Token | undefined {
  let last: Token | undefined;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    const isNoun = token?.kind === 'word' && partsOfSpeech(token.key).includes(PartOfSpeech.Noun);
    if (!isNoun || predicates.some((predicate) => holdsToken(predicate.tokens, i))) break;
    last = token;
  }
  return last;
}

/** "London-based" is UK-based; of two towns that no list has, each is somewhere else, and their countries are not known. */
function isElsewhere(a: Based, b: Based): boolean {
  if (sameName(a.place, b.place) !== 'different') return false;
  const [x, y] = [countryWord(a.place.parts.join(' '))?.country, countryWord(b.place.parts.join(' '))?.country];
  if (x !== undefined && y !== undefined) return x !== y;
  return x === undefined && y === undefined && a.name !== undefined && b.name !== undefined;
}

/** The same name, or a noun that the name has or that any body goes by. */
function areOneThing(a: Pick<Based, 'name' | 'noun'>, b: Pick<Based, 'name' | 'noun'>): boolean {
  if (a.name && b.name) return sameName(a.name, b.name) !== 'different';
  if (a.noun !== undefined && b.noun !== undefined) return areAlike(a.noun, b.noun);
  const [noun, name] = [a.noun ?? b.noun ?? '', a.name ?? b.name];
  return name !== undefined && (ANY.has(noun) || name.parts.some((part) => areAlike(noun, part)));
}

const ANY: ReadonlySet<string> = new Set([
  'group',
  'organisation',
  'organization',
  'body',
  'monitor',
  'watchdog',
  'charity',
]);

function areAlike(a: string, b: string): boolean {
  return (compareWords(a, b)?.value ?? 0) >= FOUND;
}

function names({ names: all }: Reading, name: Name): boolean {
  return all.some((other) => sameName(name, other) !== 'different');
}
