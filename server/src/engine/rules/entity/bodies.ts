import type { Name } from '../../facts/fact.ts';
import { isDemonym, countryWord } from '../../lexicon/demonyms.ts';

/** Bodies of which a state or a league has one of each, and that are no parts of one another. */
const BODIES: ReadonlySet<string> = new Set(
  'assembly council parliament senate commission court bank secretariat tribunal treasury chamber'.split(' '),
);
/** What names the whole that they are of. */
const WHOLES: ReadonlySet<string> = new Set(
  'un eu au united nations union european african federal national'.split(' '),
);

/** "The UN General Assembly" and "the UN Security Council": two bodies, though their names share what they are of. */
export function areTwoBodies(a: Name, b: Name): boolean {
  const shared = a.parts.filter((part) => b.parts.includes(part));
  if (shared.length === 0 || !shared.every(isWhole)) return false;
  return BODIES.has(lastBesides(a, shared)) && BODIES.has(lastBesides(b, shared));
}

function lastBesides({ parts }: Name, shared: readonly string[]): string {
  return parts.findLast((part) => !shared.includes(part)) ?? '';
}

function isWhole(part: string): boolean {
  return WHOLES.has(part) || countryWord(part) !== undefined || isDemonym(part);
}
