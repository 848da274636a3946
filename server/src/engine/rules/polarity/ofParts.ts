import type { Quantity, Reading, TokenRange } from '../../facts/fact.ts';
import { ALL } from '../scope/levels.ts';

/**
 * Whether both sentences say what they say at a token of some only, who may be others: "half of the village has no water",
 * "half of it has"; "four of the 11 were insured", "seven were not". Told of equally many, save of halves, it is of the same ones.
 */
export function areOfParts(claim: Reading, token: number, source: Reading, other: number): boolean {
  const mine = partsAt(claim, token);
  if (mine.length === 0) return false;
  const theirs = partsAt(source, other);
  return (
    theirs.length > 0 && mine.every((part) => theirs.every((one) => part.much !== one.much || isOtherHalf(part, one)))
  );
}

interface Part {
  /** How much: a place on the ladder of quantifiers, or a figure. */
  readonly much: string;
  /** As much is left; of a bare "one runway" nobody knows. */
  readonly isHalf: boolean | undefined;
}

function isOtherHalf(a: Part, b: Part): boolean {
  return a.isHalf !== false && b.isHalf !== false && (a.isHalf === true || b.isHalf === true);
}

function partsAt({ predicates, scopes, quantities }: Reading, token: number): readonly Part[] {
  const verb = predicates.findLast(({ tokens: { from } }) => from <= token);
  const parties = [verb?.agent, verb?.patient].filter((range) => range !== undefined);
  const isIn = ({ tokens }: { readonly tokens: TokenRange }): boolean =>
    parties.some(({ from, to }) => tokens.from >= from - BEFORE && tokens.from < to);
  return [
    ...scopes.filter((one) => one.level > 0 && one.level < ALL && isIn(one)).map(({ level }) => ofLevel(level)),
    ...quantities.filter((one) => isPart(one) && isIn(one)).map((one) => ofFigure(one, quantities)),
  ];
}

function isPart({ partOf, dimension, stated }: Quantity): boolean {
  return partOf !== undefined || dimension === 'ratio' || stated === 1;
}

function ofLevel(level: number): Part {
  return { much: `level ${level}`, isHalf: false };
}

function ofFigure({ stated, partOf, dimension }: Quantity, all: readonly Quantity[]): Part {
  const whole = partOf === undefined ? undefined : all[partOf];
  const isHalf = dimension === 'ratio' ? stated === HALF : whole && whole.stated === 2 * stated;
  return { much: String(stated), isHalf };
}

const HALF = 0.5;
/** Tokens before a party in which it is said how many: "most of the". */
const BEFORE = 3;
