import { balanceOf } from './capitalBalance.ts';
import type { PassageIndex } from './passageIndex.ts';
import type { LiveSegment } from './segment.ts';
import { stringAt } from './stringTable.ts';

/** What the articles of some segments write as names, and what their acronyms stand for. Worked out word by word when asked. */
export function archiveNaming(segments: readonly LiveSegment[]): Pick<PassageIndex, 'nameWords' | 'expansions'> {
  const names = new Map<string, boolean>();
  const words = new Map<string, readonly string[] | undefined>();
  return {
    nameWords: {
      has: (lower) => {
        let answer = names.get(lower);
        if (answer === undefined) names.set(lower, (answer = capitalsOverPlain(segments, lower) > 0));
        return answer;
      },
    },
    expansions: {
      get: (acronym) => {
        if (!words.has(acronym)) words.set(acronym, firstExpansion(segments, acronym));
        return words.get(acronym);
      },
    },
  };
}

/** How much oftener the articles write a word with a capital than without. */
function capitalsOverPlain(segments: readonly LiveSegment[], lower: string): number {
  return segments.reduce(
    (sum, { segment, removedCapitals }) => sum + balanceOf(segment.capitals, lower) - (removedCapitals.get(lower) ?? 0),
    0,
  );
}

function firstExpansion(segments: readonly LiveSegment[], acronym: string): readonly string[] | undefined {
  let first: { readonly id: string; readonly words: readonly string[] } | undefined;
  for (const { segment, gone } of segments) {
    for (const { place, acronym: other, words } of segment.acronyms) {
      if (other !== acronym || gone?.[place] === 1) continue;
      const id = stringAt(segment.ids, place);
      if (!first || id < first.id) first = { id, words };
    }
  }
  return first?.words;
}
