import type { Reading } from '../../facts/fact.ts';
import type { Term } from '../../match/terms.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';

const CONFLICT = 0.5;

/** "Her daughter" where the source has "her daughter-in-law", or the other way round: two relatives in one word. */
export function inLaw(index: number, term: Term, { claim, alignment }: RuleInput): Comparison | undefined {
  const mine = isInLaw(claim.reading, term);
  let other: Comparison | undefined;
  for (const match of alignment.relations[index] ?? []) {
    const place = alignment.window.terms[match.at];
    const sentence = place && alignment.window.sentences[place.sentence];
    if (!place || !sentence || match.relation !== 'same' || match.place < CONFLICT) continue;
    if (isInLaw(sentence.reading, place.term) === mine) return undefined;
    const end = mine ? place.term.end : place.term.end + IN_LAW.length;
    other ??= {
      rule: 'entity',
      relation: 'conflicts',
      reason: mine ? 'no in-law in the source' : 'an in-law in the source',
      claimSpan: { start: term.start, end: mine ? term.end + IN_LAW.length : term.end },
      passage: sentence.passage,
      passageSpan: { start: place.term.start, end },
      expected: sentence.reading.text.slice(place.term.start, end),
      strength: match.place,
    };
  }
  return other;
}

const IN_LAW = '-in-law';

/** Whether the claim or the article has a relative by marriage: hardly any does. */
export function tellsOfInLaws({ claim, alignment }: RuleInput): boolean {
  return claim.text.includes(IN_LAW) || alignment.window.sentences.some(({ reading }) => reading.text.includes(IN_LAW));
}

function isInLaw(reading: Reading, term: Term): boolean {
  return reading.text.startsWith(IN_LAW, term.end);
}
