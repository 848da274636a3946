import type { Passage } from '../sources/article.ts';
import { originsOf } from '../sources/wireCopy.ts';
import { sourceLabel, sourceName } from './sourceLabel.ts';

/**
 * Who says something, an origin at a time and in the order given: "Reuters, 2 Dec. 2024, and a copy in The Coast Ledger"
 * for one story that two outlets carry. For the passages of one finding that say the same.
 */
export function originLabels(passages: readonly Passage[]): readonly string[] {
  return [...new Set(originsOf(passages).map(originLabel))];
}

function originLabel([first, ...rest]: readonly Passage[]): string {
  if (!first) return '';
  const own = sourceName(first.article);
  const copies = [...new Set(rest.map(({ article }) => sourceName(article)))].filter((name) => name !== own);
  const label = sourceLabel(first.article);
  if (copies.length === 0) return label;
  return `${label}, and ${copies.length === 1 ? 'a copy' : 'copies'} in ${listed(copies)}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
