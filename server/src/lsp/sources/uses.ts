import type { Range } from 'vscode-languageserver';
import type { CheckedSentence, Verdict } from '../../engine/check/judgement.ts';
import type { Evidence } from '../../engine/rules/finding.ts';
import type { Span } from '../../engine/text/span.ts';
import type { CheckedDraft } from '../drafts/checkedDraft.ts';

/** Which sentences of drafts rest on which passages: the drafts that are open, and those checked lately, as they were then. */
export interface Uses {
  /** The latest check of a draft stands for the one before. */
  put(draft: CheckedDraft): void;
  /** The draft is closed: what is known of it stays, without the sources that it was checked against. */
  settle(uri: string): void;
  /** The draft is gone from the disk, or has another text there. */
  forget(uri: string): void;
  /** Of a source, by its path, in the order of its text. */
  ofSource(path: string): readonly Use[];
}

/** A sentence of a draft that a passage speaks for or against. */
export interface Use {
  readonly uri: string;
  /** Of the draft, as the writer knows it. */
  readonly name: string;
  /** Of the sentence in the draft. */
  readonly range: Range;
  readonly text: string;
  readonly verdict: Verdict;
  /** The passage in the source's text when the draft was checked. */
  readonly passage: Pick<Evidence, 'source' | 'span' | 'text' | 'relation'>;
}

/** Drafts remembered; the one checked longest ago is forgotten first. */
const MOST_DRAFTS = 1000;

type UsesByPath = ReadonlyMap<string, readonly Use[]>;

export function createUses(): Uses {
  /** Worked out when first asked for: most checks are of a keystroke that nobody asks about. */
  const known = new Map<string, { readonly draft: CheckedDraft } | { readonly uses: UsesByPath }>();

  const usesOf = (uri: string): UsesByPath | undefined => {
    const entry = known.get(uri);
    if (!entry) return undefined;
    if ('uses' in entry) return entry.uses;
    const uses = usesByPath(entry.draft);
    known.set(uri, { uses });
    return uses;
  };

  return {
    put(draft) {
      const { uri } = draft.draft;
      known.delete(uri);
      known.set(uri, { draft });
      const oldest = known.keys().next();
      if (known.size > MOST_DRAFTS && !oldest.done) known.delete(oldest.value);
    },
    settle: (uri) => void usesOf(uri),
    forget: (uri) => void known.delete(uri),
    ofSource: (path) =>
      [...known.keys()]
        .flatMap((uri) => usesOf(uri)?.get(path) ?? [])
        .toSorted((a, b) => a.passage.span.start - b.passage.span.start),
  };
}

function usesByPath(draft: CheckedDraft): UsesByPath {
  const byPath = new Map<string, Use[]>();
  for (const checked of draft.sentences) {
    for (const { source, path, span, text, relation } of evidenceOf(checked)) {
      // A passage that is merely near carries nothing.
      if (relation === 'related') continue;
      const use: Use = {
        uri: draft.draft.uri,
        name: draft.project.nameOf(draft.path),
        range: draft.draft.lines.rangeOf(checked.sentence.span),
        text: checked.sentence.text,
        verdict: checked.judgement.verdict,
        passage: { source, span, text, relation },
      };
      byPath.set(path, [...(byPath.get(path) ?? []), use]);
    }
  }
  return byPath;
}

/** The passages held against a sentence, each once: those of its findings first. */
export function evidenceOf({ judgement }: CheckedSentence): readonly Evidence[] {
  const byPlace = new Map<string, Evidence>();
  for (const passage of [...judgement.findings.flatMap(({ evidence }) => evidence), ...judgement.evidence]) {
    const place = placeOf(passage);
    if (!byPlace.has(place)) byPlace.set(place, passage);
  }
  return [...byPlace.values()];
}

function placeOf({ source, span }: { readonly source: string; readonly span: Span }): string {
  return `${span.start} ${span.end} ${source}`;
}
