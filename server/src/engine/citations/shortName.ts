import type { CitableSource } from './citation.ts';
import { oneLine } from './escaped.ts';

/** What a source is called in running text: its outlet, else its title, else its id. */
export function shortName(source: CitableSource): string {
  return oneLine(source.outlet ?? source.title ?? source.id);
}
