import type { Reading, TokenRange } from '../../facts/fact.ts';
import { ALL } from '../scope/levels.ts';

/**
 * Whether both sentences say what they say at a token of some only, who may be others: "half of the village has no water",
 * "half of it has"; "one of the two runways was closed", "one stayed open".
 */
export function areOfParts(claim: Reading, token: number, source: Reading, other: number): boolean {
  return isOfPart(claim, token) && isOfPart(source, other);
}

function isOfPart({ predicates, scopes, quantities }: Reading, token: number): boolean {
  const verb = predicates.findLast(({ tokens: { from } }) => from <= token);
  const parties = [verb?.agent, verb?.patient].filter((range) => range !== undefined);
  const isIn = ({ tokens }: { readonly tokens: TokenRange }): boolean =>
    parties.some(({ from, to }) => tokens.from >= from - BEFORE && tokens.from < to);
  return (
    scopes.some((scope) => scope.level > 0 && scope.level < ALL && isIn(scope)) ||
    quantities.some((one) => (one.partOf !== undefined || one.dimension === 'ratio' || one.stated === 1) && isIn(one))
  );
}

/** Tokens before a party in which it is said how many: "most of the". */
const BEFORE = 3;
