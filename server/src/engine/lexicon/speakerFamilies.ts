import { inflectionKeys } from './inflection.ts';

/*
 * Nouns by which copy names who speaks, in families: words of one family may stand for each other in loose copy ("police",
 * "investigators"), words of two name two voices of a story. Reviewed by hand.
 */
const FAMILIES: readonly string[] = [
  'police officer investigator detective constabulary',
  'company firm operator airline carrier maker manufacturer employer management developer supplier retailer bank',
  'ministry government minister cabinet department administration state president',
  'council mayor city town municipality councillor',
  'doctor medic hospital clinic surgeon nurse physician',
  'union worker staff employee striker',
  'resident neighbour villager tenant local inhabitant householder',
  'researcher scientist author university institute',
  'court judge magistrate',
  'prosecutor prosecution',
  'lawyer attorney defence counsel',
  'opposition',
  'skipper captain crew',
  'driver motorist',
  'pilot',
  'passenger commuter',
  'farmer grower',
  'teacher school headteacher',
  'parent family relative widow mother father',
  'patient',
  'fan supporter',
  'landlord owner',
  'firefighter',
  'witness bystander',
  'environmentalist campaigner activist',
  'shareholder investor',
];

const FAMILY_OF: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap((words, family) => [...inflectionKeys(words)].map((key) => [key, family] as const)),
);

/** Whether two nouns, by comparison key, name two voices of a story; false where one is not known. */
export function areTwoVoices(a: string, b: string): boolean {
  const [x, y] = [FAMILY_OF.get(a), FAMILY_OF.get(b)];
  return x !== undefined && y !== undefined && x !== y;
}
