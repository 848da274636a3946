import type { Name, Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';

/** How many words after "'s" the thing owned is looked for: "the league's former northern branch". */
const REACH = 4;

/** "The northern branch of the league" and "the union's branch": two names of whose the same thing is, however it is put. */
export function ownTheSame(a: Reading, mine: Name, b: Reading, theirs: Name): boolean {
  return isOwner(mine, a, ownedBefore(b, theirs)) || isOwner(theirs, b, ownedBefore(a, mine));
}

/** The key of what stands before "of" and a name: "branch of the league"; undefined where nothing does. */
function ownedBefore({ tokens }: Reading, name: Name): string | undefined {
  const article = tokens[name.tokens.from - 1]?.lower === 'the' ? 2 : 1;
  const before = tokens[name.tokens.from - article - 1];
  return tokens[name.tokens.from - article]?.lower === 'of' && before?.kind === 'word' ? before.key : undefined;
}

function isOwner({ tokens: { to } }: Name, { tokens, predicates }: Reading, owned: string | undefined): boolean {
  if (owned === undefined || tokens[to]?.key !== "'s") return false;
  for (let i = to + 1; i <= to + REACH; i++) {
    const token = tokens[i];
    if (!token || token.kind === 'mark' || predicates.some((predicate) => holdsToken(predicate.tokens, i)))
      return false;
    if (token.key === owned) return true;
  }
  return false;
}
