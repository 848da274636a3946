import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.ts';
import { smallArchive } from '../../testing/smallArchive.ts';
import { parseDocument } from '../text/parseDocument.ts';
import { checkDraft } from './checkDraft.ts';
import type { CheckedSentence, Judgement } from './judgement.ts';
import type { JudgementCache } from './settings.ts';

const ARCHIVE = smallArchive([
  {
    id: 'gazette',
    text: 'The ferry Aurora sank off Arendal on Monday. Divers found two sailors alive. The owner, Ada Lind, said that she would pay.',
  },
  {
    id: 'post',
    text: 'Ada Lind owns three ferries. The port of Arendal was closed on Tuesday. Nobody was hurt there.',
  },
]);

const DRAFT =
  '# A ferry lost\n\nThe ferry Aurora sank off Arendal on Sunday. Two sailors were found alive. Ada Lind owns it. She would pay, she said.\n\n## The port\n\nIt was closed on Tuesday, and four people were hurt.';

function checked(text: string, cache?: JudgementCache): CheckedSentence[] {
  const document = parseDocument(text, 'markdown');
  return [...checkDraft({ document, archive: ARCHIVE, settings: { severity: {} }, ...(cache ? { cache } : {}) })];
}

/** Counts what is worked out anew. */
function countingCache(): JudgementCache & { readonly kept: Map<string, Judgement> } {
  const kept = new Map<string, Judgement>();
  return { kept, get: (key) => kept.get(key), set: (key, judgement) => void kept.set(key, judgement) };
}

describe('a kept judgement', () => {
  it('is what would be judged anew, whichever letter is typed or taken out', () => {
    const { kept, ...cache } = countingCache();
    for (let at = 0; at < DRAFT.length; at += runs(7, 1)) {
      const typed = `${DRAFT.slice(0, at)}e${DRAFT.slice(at)}`;
      const taken = DRAFT.slice(0, at) + DRAFT.slice(at + 1);
      for (const text of [typed, taken]) expect(checked(text, cache)).toEqual(checked(text));
    }
    expect(kept.size).toBeGreaterThan(0);
  });

  it('serves the sentences under a heading in which a word of no source is changed', () => {
    const cache = countingCache();
    checked(DRAFT, cache);
    const found = (): number => [...cache.kept.keys()].filter((key) => key.startsWith('["found"')).length;
    const before = found();
    checked(DRAFT.replace('# A ferry lost', '# A ferry lostt'), cache);
    expect(found()).toBe(before);
    checked(DRAFT.replace('Two sailors', 'Three sailors'), cache);
    expect(found()).toBe(before + 1);
  });
});
