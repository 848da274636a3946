import type { CheckedSentence, Verdict } from '../../engine/check/judgement.ts';
import type { Archive } from '../../engine/check/archive.ts';
import type { Evidence } from '../../engine/rules/finding.ts';
import type { Span } from '../../engine/text/span.ts';
import { type CheckedDraft, touches } from '../drafts/checkedDraft.ts';
import { fingerprint } from '../../engine/text/fingerprint.ts';
import { evidenceOf } from './uses.ts';

/**
 * Sentences that are worth another look because a source has changed under them while their draft was open: a passage
 * that they rested on reads otherwise or is gone, or the verdict is another. Says nothing of how it was before the draft
 * was opened, and changes no finding.
 */
export interface Reviews {
  note(draft: CheckedDraft): void;
  isChanged(draft: CheckedDraft, checked: CheckedSentence): boolean;
  /** The writer has looked again at the sentences there; the ends count, so that a cursor is enough. */
  looked(draft: CheckedDraft, span: Span): void;
  forget(uri: string): void;
}

/** What a sentence rested on when it was written, or looked at again. */
interface Basis {
  readonly verdict: Verdict;
  readonly passages: readonly Pick<Evidence, 'source' | 'path' | 'text'>[];
  readonly changed: boolean;
}

interface Watched {
  readonly generation: string;
  /** By the words of the sentence. */
  readonly bases: ReadonlyMap<string, Basis>;
}

export function createReviews(): Reviews {
  const watched = new Map<string, Watched>();
  return {
    note(draft) {
      const { generation } = draft.sources.archive;
      const before = watched.get(draft.draft.uri);
      const moved = before !== undefined && before.generation !== generation;
      const stands = moved ? standsIn(draft.sources.archive) : undefined;
      const bases = new Map<string, Basis>();
      for (const checked of draft.sentences) {
        const key = fingerprint(checked.sentence.text);
        const basis = before?.bases.get(key);
        if (!basis) bases.set(key, basisOf(checked));
        else if (basis.changed) bases.set(key, basis);
        else if (stands) bases.set(key, { ...basis, changed: differs(basis, checked, stands) });
        // Without a change of the sources, another verdict comes of the words around it, or of the settings.
        else bases.set(key, basis.verdict === checked.judgement.verdict ? basis : basisOf(checked));
      }
      watched.set(draft.draft.uri, { generation, bases });
    },
    isChanged: ({ draft }, { sentence }) =>
      watched.get(draft.uri)?.bases.get(fingerprint(sentence.text))?.changed === true,
    looked({ draft, sentences }, span) {
      const before = watched.get(draft.uri);
      if (!before) return;
      const bases = new Map(before.bases);
      for (const checked of sentences) {
        if (touches(checked.sentence.span, span)) bases.set(fingerprint(checked.sentence.text), basisOf(checked));
      }
      watched.set(draft.uri, { ...before, bases });
    },
    forget: (uri) => void watched.delete(uri),
  };
}

function basisOf(checked: CheckedSentence): Basis {
  const resting = evidenceOf(checked).filter(({ relation }) => relation !== 'related');
  return {
    verdict: checked.judgement.verdict,
    passages: resting.map(({ source, path, text }) => ({ source, path, text })),
    changed: false,
  };
}

type Resting = Basis['passages'][number];

function differs(
  { verdict, passages }: Basis,
  { judgement }: CheckedSentence,
  stands: (passage: Resting) => boolean,
): boolean {
  return verdict !== judgement.verdict || !passages.every(stands);
}

/** Whether a passage still stands in its file. Looks into the articles of that file alone: reading all of an archive takes seconds. */
function standsIn({ articles }: Archive): (passage: Resting) => boolean {
  return ({ source, path, text }) => {
    const article = articles.get(source);
    if (article?.path === path && article.text.includes(text)) return true;
    // An id is another's where a file of nearly the same name has come, or the articles of a file are others.
    return [...articles.values()].some((one) => one.path === path && one.text.includes(text));
  };
}
