import type { CheckedSentence, Verdict } from '../../engine/check/judgement.ts';
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
  /** By path. */
  readonly passages: readonly (readonly [string, string])[];
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
      const texts = moved ? textsByPath(draft) : undefined;
      const bases = new Map<string, Basis>();
      for (const checked of draft.sentences) {
        const key = fingerprint(checked.sentence.text);
        const basis = before?.bases.get(key);
        if (!basis) bases.set(key, basisOf(checked));
        else if (basis.changed) bases.set(key, basis);
        else if (texts) bases.set(key, { ...basis, changed: differs(basis, checked, texts) });
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
    passages: resting.map(({ path, text }) => [path, text] as const),
    changed: false,
  };
}

function differs(
  { verdict, passages }: Basis,
  { judgement }: CheckedSentence,
  texts: ReadonlyMap<string, string>,
): boolean {
  if (verdict !== judgement.verdict) return true;
  return passages.some(([path, text]) => !texts.get(path)?.includes(text));
}

function textsByPath({ sources }: CheckedDraft): ReadonlyMap<string, string> {
  return new Map([...sources.archive.articles.values()].map(({ path, text }) => [path, text]));
}
