import type { DraftFact } from '../../ledger/draftFact.ts';
import type { ShowPath } from '../checkedDraft.ts';
import type { LedgeredDraft } from '../ledgeredDraft.ts';
import { lineMap, type LineMap } from '../positions.ts';

export interface CopyOptions {
  readonly showPath: ShowPath;
  /** Day on which the copy is made, for its head: `22 Nov. 2026`. */
  readonly madeOn: string;
}

/** What every part of an annotated copy is made from. */
export interface Page extends CopyOptions {
  readonly draft: LedgeredDraft;
  readonly places: LineMap;
  /** The facts of each sentence that has any, in order, by the sentence's index. */
  readonly bySentence: ReadonlyMap<number, readonly DraftFact[]>;
}

export function pageOf(draft: LedgeredDraft, options: CopyOptions): Page {
  const bySentence = new Map<number, DraftFact[]>();
  for (const fact of draft.facts) {
    const known = bySentence.get(fact.sentenceIndex);
    if (known) known.push(fact);
    else bySentence.set(fact.sentenceIndex, [fact]);
  }
  return { ...options, draft, places: lineMap(draft.document.text), bySentence };
}
