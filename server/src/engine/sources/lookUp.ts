import Fuse from 'fuse.js';

/** What one may remember of a source. */
export interface Remembered {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  /** Of its file. */
  readonly name: string;
  /** A date, or a dateline. */
  readonly when?: string | undefined;
}

/** Beyond so many rows a fuzzy look-up takes longer than a reader waits for a letter. */
const LONGEST_LIST = 5000;

/** Letters of a word that have to be right in a longer list. */
const EXACT_LETTERS = 2;

const WEIGHTS: Readonly<Record<keyof Remembered, number>> = { title: 2, outlet: 1, name: 1, when: 0.5 };

/**
 * The rows that come nearest to what one remembers of them: words of the title, the outlet, the file's name, misspelt or
 * not. Best first, ties in the order given; none for an empty query. In a list of more than 5,000 rows a word must begin
 * like one of the query.
 */
export function lookUp<Row>(
  rows: readonly Row[],
  rememberedOf: (row: Row) => Remembered,
  query: string,
  limit: number,
): readonly Row[] {
  if (query.trim() === '') return [];
  const list = rows.map((row) => ({ row, ...rememberedOf(row) }));
  const fuse = new Fuse(list.length > LONGEST_LIST ? beginningAlike(list, query) : list, {
    keys: Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight })),
    // Without it a word late in a long title is not found at all.
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: 0.4,
  });
  return fuse.search(query, { limit }).map(({ item }) => item.row);
}

/** Of a long list, those that have a word beginning like a word of the query; the first that there is room for. */
function beginningAlike<Entry extends Remembered>(list: readonly Entry[], query: string): Entry[] {
  const beginnings = wordsOf(query).map((word) => word.slice(0, EXACT_LETTERS));
  return list
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
