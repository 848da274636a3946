import { inflectionKeys } from './inflection.ts';

/**
 * Words by which copy refers again to somebody named before: "the group", "the club", "the minister". A speaker described
 * by one of them may be anybody, so it contradicts no name.
 */
const DESCRIBING = `
group organisation organization body agency association charity nonprofit watchdog monitor observer outlet newspaper daily
broadcaster channel media company firm business corporation maker carmaker giant retailer lender airline carrier operator developer
manufacturer startup club side team squad federation institute institution university school authority department office bureau unit
service party movement alliance coalition bloc faction militia
official spokesman spokeswoman spokesperson source insider expert analyst researcher scientist author witness resident local neighbour
man woman person people boy girl child leader chief head boss president chairman chairwoman minister secretary envoy ambassador diplomat
politician lawmaker senator governor mayor judge justice lawyer attorney prosecutor officer general commander captain coach manager striker
goalkeeper player star actor singer writer doctor professor student worker employee executive director founder owner report statement
study survey document letter post website video filing
`;

const KEYS: ReadonlySet<string> = inflectionKeys(DESCRIBING);

/** Whether a noun (by comparison key) may describe somebody whom another text names. */
export function isDescribing(key: string): boolean {
  return KEYS.has(key);
}
