import { inflectionKeys } from './inflection.ts';

/*
 * Words before "sources", "officials" or "a spokesman" that say whose they are, in sides: "army sources" and "rebel sources"
 * are two voices. Words of one side may stand for each other. Reviewed by hand; a word that may be of several sides
 * ("security", "defence", "local") is left out.
 */
const SIDES: readonly string[] = [
  'army military soldier troop navy air-force',
  'rebel insurgent militant guerrilla militia opposition',
  'police',
  'fire',
  'union',
  'company management industry corporate employer firm',
  'airline',
  'airport',
  'hospital medical medic',
  'court judicial',
  'prosecution',
  'church',
  'school',
  'university',
  'diplomatic',
];
/** What a government's people may be called as well: army, police, hospitals, courts and schools are the state's. */
const GOVERNMENT = inflectionKeys('government ministry cabinet state');
const AGAINST_GOVERNMENT = inflectionKeys('rebel insurgent militant guerrilla militia opposition union company church');

const SIDE_OF: ReadonlyMap<string, number> = new Map(
  SIDES.flatMap((words, side) => [...inflectionKeys(words)].map((key) => [key, side] as const)),
);

/** Whether two descriptions, by the keys of their words, are of two sides; false where one names none. */
export function areTwoSides(a: readonly string[], b: readonly string[]): boolean {
  if (isAgainstGovernment(a, b) || isAgainstGovernment(b, a)) return true;
  const [x, y] = [sidesIn(a), sidesIn(b)];
  return x.length > 0 && y.length > 0 && !x.some((side) => y.includes(side));
}

/** Who fights or bargains with whom, whatever else they are called. Narrower than sides: a hospital may be the employer. */
const OPPONENTS: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  ['army military soldier troop navy government police regime', 'rebel insurgent guerrilla opposition'],
  ['police government', 'protester demonstrator rioter'],
  ['company management employer', 'union worker striker employee'],
  ['prosecutor prosecution plaintiff claimant', 'defendant'],
  ['buyer purchaser', 'seller vendor'],
  ['lender creditor', 'borrower debtor'],
  ['landlord', 'tenant'],
].map(([one = '', other = '']) => [inflectionKeys(one), inflectionKeys(other)] as const);

const WITH_OPPONENT: ReadonlySet<string> = new Set(OPPONENTS.flatMap(([one, other]) => [...one, ...other]));

/** Whether a word, by its key, names a side that has an opponent. */
export function isOfSide(key: string): boolean {
  return WITH_OPPONENT.has(key);
}

/** Whether two speakers, by the keys of their words, are opponents; false where one has words of both. */
export function areOpponents(a: readonly string[], b: readonly string[]): boolean {
  return OPPONENTS.some(([x, y]) => isOneOf(a, x, y, b) || isOneOf(a, y, x, b));
}

function isOneOf(
  a: readonly string[],
  mine: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  b: readonly string[],
): boolean {
  return hasAny(a, mine) && !hasAny(a, theirs) && hasAny(b, theirs) && !hasAny(b, mine);
}

function isAgainstGovernment(a: readonly string[], b: readonly string[]): boolean {
  return (
    hasAny(a, GOVERNMENT) && hasAny(b, AGAINST_GOVERNMENT) && !hasAny(b, GOVERNMENT) && !hasAny(a, AGAINST_GOVERNMENT)
  );
}

function hasAny(words: readonly string[], of: ReadonlySet<string>): boolean {
  return words.some((word) => of.has(word));
}

function sidesIn(words: readonly string[]): number[] {
  return words.flatMap((word) => SIDE_OF.get(word) ?? []);
}
