import type { Name, Reading } from '../../facts/fact.ts';
import { countryWord } from '../../lexicon/demonyms.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim that the sentence must have. */
const COVER = 0.3;

/** "Belgian police questioned the doctor", "police in Belgium", where in the source they are the Italian police. */
export const nationalities: Way = {
  concerns: ({ reading }) => bodiesIn(reading).length > 0,
  compare: compareNationalities,
};

function* compareNationalities({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of bodiesIn(claim.reading)) {
    let other: { readonly sentence: WindowSentence; readonly theirs: Body; readonly cover: number } | undefined;
    let told = false;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      const { reading } = sentence;
      const cover = alignment.sentenceCover[s] ?? 0;
      // The draft's country takes part in it as well.
      told ||= cover >= COVER && reading.names.some((name) => countryOf(name) === mine.country);
      for (const theirs of bodiesIn(reading)) {
        if (theirs.noun !== mine.noun) continue;
        if (theirs.country === mine.country) told = true;
        else if (cover > Math.max(COVER, other?.cover ?? 0)) other = { sentence, theirs, cover };
      }
    }
    if (!other || told) continue;
    // Both countries stand in the draft.
    const { country } = other.theirs;
    if (claim.reading.names.some((name) => countryOf(name) === country)) continue;
    yield {
      rule: 'entity',
      relation: 'conflicts',
      reason: `another country’s ${mine.noun} in the source`,
      claimSpan: mine.name.span,
      ...wordsAt(other.sentence, other.theirs.name.span),
      strength: other.cover,
    };
  }
}

/** Officials of a country. */
interface Body {
  readonly country: string;
  readonly name: Name;
  /** Key of what they are. */
  readonly noun: string;
}

/** One such body a country, or hardly more. */
const BODIES: ReadonlySet<string> = new Set(
  'police army navy government parliament prosecutor court coastguard customs regulator ministry minister president ambassador embassy'.split(
    ' ',
  ),
);

const bodiesIn = rememberingEach(({ tokens, names }: Reading): readonly Body[] =>
  names.flatMap((name) => {
    const country = countryOf(name);
    if (country === undefined) return [];
    const { from, to } = name.tokens;
    const behind = tokens[to]?.key ?? '';
    if (BODIES.has(behind)) return [{ country, name, noun: behind }];
    const before = /^(?:in|of)$/u.test(tokens[from - 1]?.lower ?? '') ? (tokens[from - 2]?.key ?? '') : '';
    return BODIES.has(before) ? [{ country, name, noun: before }] : [];
  }),
);

function countryOf({ parts }: Name): string | undefined {
  return countryWord(parts.join(' '))?.country;
}
