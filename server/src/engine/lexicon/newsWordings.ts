import { NEWS_WORDINGS } from './newsWordingTable.ts';
import { tableKey } from './senseGroups.ts';

/** Calls back for every two keys of which the one may be told by the other, in the table's order. */
export function eachWording(callback: (a: string, b: string) => void): void {
  for (const line of NEWS_WORDINGS.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [head = '', ...others] = line.split(' ').map(tableKey);
    for (const other of others) callback(head, other);
  }
}
