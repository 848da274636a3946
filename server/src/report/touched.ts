import type { Document } from '../engine/text/document.ts';
import type { CheckedDraft } from './checkedDraft.ts';

/**
 * Indices of the sentences whose words an earlier text of the draft does not have; all of them for a draft that was not
 * there. Line breaks, marks of Markdown and the order of sentences do not count; a sentence that stands twice where it
 * stood once counts the second time.
 */
export function touchedSentences(
  document: Pick<Document, 'sentences'>,
  earlier: Pick<Document, 'sentences'> | undefined,
): ReadonlySet<number> {
  const left = new Map<string, number>();
  for (const { text } of earlier?.sentences ?? []) {
    const words = wordsOf(text);
    left.set(words, (left.get(words) ?? 0) + 1);
  }
  const touched = new Set<number>();
  for (const { text, index } of document.sentences) {
    const words = wordsOf(text);
    const before = left.get(words) ?? 0;
    if (before === 0) touched.add(index);
    else left.set(words, before - 1);
  }
  return touched;
}

/** The drafts with only those sentences that a patch touched; all of them where no patch is asked about. */
export function touchedOnly<Draft extends CheckedDraft>(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const { touched, checked } = draft;
    return touched === undefined
      ? draft
      : { ...draft, checked: checked.filter((one) => touched.has(one.sentence.index)) };
  });
}

function wordsOf(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
