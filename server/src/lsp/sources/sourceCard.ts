import { isoDay } from '../../engine/citations/citationKey.ts';
import type { CitableSource } from '../../engine/citations/citation.ts';
import { sourceCaption } from '../../report/sourceCaption.ts';
import { oneLine } from '../../report/markdown.ts';

/** A source on one line: `Reuters, 2 Dec. 2024: Flood toll rises`. */
export function captionOf({ id, outlet, title, date }: CitableSource): string {
  const head = sourceCaption({
    source: id,
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(date && { date: isoDay(date) }),
  });
  return oneLine(outlet === undefined || title === undefined ? head : `${head}: ${title}`);
}
