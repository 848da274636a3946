import type { Evidence, Finding } from '../../engine/rules/finding.ts';
import { shift } from '../../engine/text/span.ts';

/** One thing that sources have where the draft has its words, and which of them have it. */
export interface Side {
  /** The words of the passages that agree or differ. */
  readonly words: string;
  /** Newest first; one of each source. */
  readonly passages: readonly Evidence[];
  /** Another side is newer than any of these. */
  readonly earlier: boolean;
  readonly relation: Evidence['relation'];
}

/** Longer words are no figure, date or name to be read off a table. */
const LONGEST = 60;

/**
 * Who has what where several sources speak of a finding, the newest first: to be read before the passages themselves.
 * Empty where one source speaks alone, or what they have is longer than a table's cell.
 */
export function sidesOf({ evidence }: Finding): readonly Side[] {
  const speaking = evidence.filter(({ relation, marks }) => relation !== 'related' && marks.length > 0);
  if (new Set(speaking.map(({ source }) => source)).size < 2) return [];
  const byWords = new Map<string, Evidence[]>();
  for (const passage of speaking.toSorted(newestFirst)) {
    const key = `${passage.relation} ${wordsOf(passage).toLowerCase()}`;
    const known = byWords.get(key) ?? [];
    if (known.some(({ source }) => source === passage.source)) continue;
    byWords.set(key, [...known, passage]);
  }
  const newest = speaking.toSorted(newestFirst)[0]?.date;
  const sides = [...byWords.values()].flatMap((passages): Side[] => {
    const [first] = passages;
    if (!first) return [];
    const earlier = first.date !== undefined && newest !== undefined && first.date < newest;
    return [{ words: wordsOf(first), passages, earlier, relation: first.relation }];
  });
  return sides.some(({ words }) => words.length > LONGEST) ? [] : sides;
}

function wordsOf({ text, span, marks }: Evidence): string {
  return marks
    .map((mark) => shift(mark, -span.start))
    .map(({ start, end }) => text.slice(start, end).trim())
    .join(' … ');
}

/** What has no date comes last. */
function newestFirst(a: Evidence, b: Evidence): number {
  return (b.date ?? '').localeCompare(a.date ?? '', 'en');
}
