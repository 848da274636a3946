import Fuse from 'fuse.js';
import type { DraftSource } from '../../server/src/lsp/protocol.ts';

/** Beyond so many rows a fuzzy look-up takes longer than a reader waits for a letter. */
const LONGEST_LIST = 5000;

/** Letters of a word that have to be right in a longer list. */
const EXACT_LETTERS = 2;

/**
 * The sources that come nearest to what one remembers of them: words of the title, the outlet, the file's name, misspelt or
 * not. Best first; all of them, up to the limit, for an empty query.
 */
export function searchSources(sources: readonly DraftSource[], query: string, limit: number): readonly DraftSource[] {
  if (query.trim() === '') return sources.slice(0, limit);
  const fuse = new Fuse(sources.length > LONGEST_LIST ? beginningAlike(sources, query) : [...sources], {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'outlet', weight: 1 },
      { name: 'name', weight: 1 },
      { name: 'date', weight: 0.5 },
    ],
    // Without it a word late in a long title is not found at all.
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: 0.4,
  });
  return fuse.search(query, { limit }).map(({ item }) => item);
}

/** Of a long list, those that have a word beginning like a word of the query; the first that there is room for. */
function beginningAlike(sources: readonly DraftSource[], query: string): DraftSource[] {
  const beginnings = wordsOf(query).map((word) => word.slice(0, EXACT_LETTERS));
  return sources
    .filter(({ title, outlet, name }) =>
      wordsOf([title, outlet, name].join(' ')).some((word) =>
        beginnings.some((beginning) => word.startsWith(beginning)),
      ),
    )
    .slice(0, LONGEST_LIST);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
