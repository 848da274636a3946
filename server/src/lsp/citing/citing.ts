import { citableSources } from '../../engine/check/citing/citableSources.ts';
import { citationsOf } from '../../engine/check/citing/draftCitations.ts';
import type { CitableSource, CitationStyle } from '../../engine/citations/citation.ts';
import { citationKey } from '../../engine/citations/citationKey.ts';
import type { CitingSettings } from '../../engine/citations/citing.ts';
import { documentStyle } from '../../engine/citations/documentStyle.ts';
import type { Evidence } from '../../engine/rules/finding.ts';
import type { CitedDraft } from './citedDraft.ts';

/** What of a draft a citation is written by. */
type Citable = Pick<CitedDraft, 'document' | 'project' | 'sources' | 'path'>;

/**
 * The styles in which a citation is offered, best first: the draft's own, the house style, then those that Markdown has
 * marks for. Plain text has no marks: there all but the phrase come out as a name in brackets.
 */
export function citationStyles(draft: Citable): readonly [CitationStyle, ...CitationStyle[]] {
  const { project, document, sources } = draft;
  const house = project.config.citationStyle;
  if (document.format === 'plain') return house === 'attribution' ? [house, 'parenthetical'] : ['parenthetical'];
  const first = documentStyle(citationsOf(document, sources.archive).all) ?? house;
  const rest = new Set<CitationStyle>([house, 'footnote', 'link', 'pandoc']);
  rest.delete(first);
  return [first, ...rest];
}

/** How the project writes citations, in this draft. */
export function citingSettings({ project, document }: Citable): CitingSettings {
  const { footnoteTemplate, footnoteLabels } = project.config;
  const { date } = project.settingsFor(document);
  return { noteTemplate: footnoteTemplate, footnoteLabels, ...(date && { asOf: date }) };
}

/** What a citation of a passage is made from, its path as the draft would link to it; undefined for a source that is gone. */
export function citableEvidence(
  { sources, project, path }: Citable,
  { source: id, locator }: Pick<Evidence, 'source' | 'locator'>,
): CitableSource | undefined {
  const source = citableSources(sources.archive).get(id);
  if (!source) return undefined;
  return {
    ...source,
    key: citationKey(source),
    ...(source.path !== undefined && { path: project.linkTo(source.path, path) }),
    ...(locator !== undefined && { locator }),
  };
}
