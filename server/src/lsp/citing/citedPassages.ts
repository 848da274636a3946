import { citationsOf } from '../../engine/check/citing/draftCitations.ts';
import { citedPassage } from '../../engine/check/citing/citedPassage.ts';
import type { Evidence } from '../../engine/rules/finding.ts';
import type { CheckedDraft } from '../drafts/checkedDraft.ts';
import { type CitedPlace, citedPlace } from './citedSources.ts';

/** What is cited at an offset of a checked draft, and where the sources say it; undefined where nothing is cited. */
export function citedPassages(
  draft: CheckedDraft,
  offset: number,
): { readonly place: CitedPlace; readonly passages: readonly Evidence[] } | undefined {
  const { archive } = draft.sources;
  const place = citedPlace({ ...draft, citations: citationsOf(draft.document, archive).all }, offset);
  if (!place) return undefined;
  const { citation, sources } = place;
  const checked = citation?.sentence === undefined ? undefined : draft.sentences[citation.sentence];
  const known = checked?.judgement.evidence ?? [];
  const passages = sources.flatMap((id): Evidence[] => {
    const told = citation?.locator === undefined ? known.find(({ source }) => source === id) : undefined;
    const found = told ?? citedPassage(checked?.sentence.text ?? '', archive, id, citation?.locator);
    return found ? [found] : [];
  });
  return { place, passages };
}
