import { comparerOf } from '../match/similarity.ts';
import { termsByKind } from '../match/terms.ts';
import type { Comparison } from './comparison.ts';
import type { RuleInput } from './rule.ts';

const ORDER = new Set(['before', 'after', 'until', 'since']);
const CONFLICT = 0.5;

/** Order of events: "before" where the source has "after", with the same events on both sides. */
export function* orderWords({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const index of termsByKind(claim.terms).order) {
    const term = claim.terms[index];
    if (!term || !ORDER.has(term.key)) continue;
    const compare = comparerOf(term.key);
    let same = 0;
    let turned: { readonly at: number; readonly place: number } | undefined;
    for (const [at, other] of alignment.window.terms.entries()) {
      const relation = compare(other.term.key)?.relation;
      if (relation !== 'same' && relation !== 'opposite') continue;
      const place = alignment.place(index, at);
      if (relation === 'same') same = Math.max(same, place);
      else if (place > (turned?.place ?? CONFLICT)) turned = { at, place };
    }
    const opposite = turned && alignment.window.terms[turned.at];
    const sentence = opposite && alignment.window.sentences[opposite.sentence];
    if (!turned || !opposite || !sentence || same >= 0.8 * turned.place) continue;
    yield {
      rule: 'date',
      relation: 'conflicts',
      reason: `“${term.lower}” where the source has “${opposite.term.lower}”`,
      claimSpan: { start: term.start, end: term.end },
      passage: sentence.passage,
      passageSpan: { start: opposite.term.start, end: opposite.term.end },
      expected: opposite.term.lower,
      strength: turned.place,
    };
  }
}
