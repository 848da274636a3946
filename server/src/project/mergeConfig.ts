import { type Config, DEFAULT_CONFIG } from './config.ts';
import type { Settings } from './settings.ts';

/** Settings of several origins as one, the strongest first: flags, project file, editor. Defaults fill the rest. */
export function mergeConfig(...origins: readonly (Settings | undefined)[]): Config {
  const given = origins.filter((origin) => origin !== undefined);
  const first = <T>(pick: (settings: Settings) => T | undefined): T | undefined =>
    given.map(pick).find((value) => value !== undefined);
  const weakestFirst = given.toReversed();
  const limit = (name: keyof Config['limits']): number =>
    first(({ limits }) => limits?.[name]) ?? DEFAULT_CONFIG.limits[name];
  const date = first(({ drafts }) => drafts?.date);
  return {
    sources: {
      folders: first(({ sources }) => sources?.folders) ?? DEFAULT_CONFIG.sources.folders,
      include: first(({ sources }) => sources?.include) ?? DEFAULT_CONFIG.sources.include,
      exclude: first(({ sources }) => sources?.exclude) ?? DEFAULT_CONFIG.sources.exclude,
    },
    drafts: {
      include: first(({ drafts }) => drafts?.include) ?? DEFAULT_CONFIG.drafts.include,
      exclude: first(({ drafts }) => drafts?.exclude) ?? DEFAULT_CONFIG.drafts.exclude,
      ...(date && { date }),
    },
    severity: Object.fromEntries(
      [DEFAULT_CONFIG, ...weakestFirst].flatMap(({ severity = {} }) => Object.entries(severity)),
    ),
    citationStyle: first(({ citationStyle }) => citationStyle) ?? DEFAULT_CONFIG.citationStyle,
    footnoteTemplate: first(({ footnoteTemplate }) => footnoteTemplate) ?? DEFAULT_CONFIG.footnoteTemplate,
    footnoteLabels: first(({ footnoteLabels }) => footnoteLabels) ?? DEFAULT_CONFIG.footnoteLabels,
    bibliography: first(({ bibliography }) => bibliography) ?? DEFAULT_CONFIG.bibliography,
    limits: {
      maxFindings: limit('maxFindings'),
      maxDraftBytes: limit('maxDraftBytes'),
      maxSourceBytes: limit('maxSourceBytes'),
      maxSourcePages: limit('maxSourcePages'),
      maxSourceSeconds: limit('maxSourceSeconds'),
    },
  };
}
