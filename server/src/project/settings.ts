import { CITATION_STYLES } from '../engine/citations/citation.ts';
import { templateProblem } from '../engine/citations/noteTemplate.ts';
import type { CivilDate } from '../engine/facts/fact.ts';
import type { Severity } from '../engine/rules/finding.ts';
import { findDate } from '../engine/sources/publicationDate.ts';
import { type CitationStyle, type Config, FOOTNOTE_LABELS, type FootnoteLabel } from './config.ts';

/** Settings of one origin: a flag, the project's file, the editor. What it does not set is absent. */
export interface Settings {
  readonly sources?: Partial<Config['sources']>;
  readonly drafts?: {
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
    readonly date?: CivilDate;
  };
  readonly severity?: Config['severity'];
  readonly citationStyle?: CitationStyle;
  readonly footnoteTemplate?: string;
  readonly footnoteLabels?: FootnoteLabel;
  readonly bibliography?: readonly string[];
  readonly limits?: Partial<Config['limits']>;
}

/** Something wrong with a setting. `key` as in `limits.maxFindings`. */
export interface SettingProblem {
  readonly key: string;
  readonly message: string;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];
const TOP = [
  '$schema',
  'sources',
  'drafts',
  'severity',
  'citationStyle',
  'footnoteTemplate',
  'footnoteLabels',
  'bibliography',
  'limits',
];
const LIMITS = ['maxFindings', 'maxDraftBytes', 'maxSourceBytes', 'maxSourcePages', 'maxSourceSeconds'] as const;

/**
 * Reads settings from a value that may be anything. What is of the wrong type is left out and told; so are unknown
 * keys, unless `tolerant`: an editor's section holds settings of its own too.
 */
export function readSettings(
  value: unknown,
  tolerant = false,
): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const reader: Reader = { problems, tolerant };
  const top = fields(reader, '', value, TOP);
  const drafts = fields(reader, 'drafts', top['drafts'], ['include', 'exclude', 'date']);
  const limits = fields(reader, 'limits', top['limits'], LIMITS);
  const sources = sourceSettings(reader, top['sources']);
  const include = texts(reader, 'drafts.include', drafts['include']);
  const exclude = texts(reader, 'drafts.exclude', drafts['exclude']);
  const date = civilDate(reader, 'drafts.date', drafts['date']);
  const severity = severities(reader, top['severity']);
  const citationStyle = oneOf(reader, 'citationStyle', top['citationStyle'], CITATION_STYLES);
  const footnoteTemplate = noteTemplate(reader, 'footnoteTemplate', top['footnoteTemplate']);
  const footnoteLabels = oneOf(reader, 'footnoteLabels', top['footnoteLabels'], FOOTNOTE_LABELS);
  const bibliography = texts(reader, 'bibliography', top['bibliography']);
  const bounds = LIMITS.flatMap((name) => {
    const bound = positive(reader, `limits.${name}`, limits[name]);
    return bound === undefined ? [] : [[name, bound] as const];
  });
  return {
    settings: {
      ...(sources && { sources }),
      ...((include || exclude || date) && {
        drafts: { ...(include && { include }), ...(exclude && { exclude }), ...(date && { date }) },
      }),
      ...(severity && { severity }),
      ...(citationStyle && { citationStyle }),
      ...(footnoteTemplate !== undefined && { footnoteTemplate }),
      ...(footnoteLabels && { footnoteLabels }),
      ...(bibliography && { bibliography }),
      ...(bounds.length > 0 && { limits: Object.fromEntries(bounds) }),
    },
    problems,
  };
}

/** Folders, files and globs alone, or with which of their files count. */
function sourceSettings(reader: Reader, value: unknown): Settings['sources'] {
  if (Array.isArray(value)) {
    const folders = texts(reader, 'sources', value);
    return folders && { folders };
  }
  const given = fields(reader, 'sources', value, ['folders', 'include', 'exclude']);
  const folders = texts(reader, 'sources.folders', given['folders']);
  const include = texts(reader, 'sources.include', given['include']);
  const exclude = texts(reader, 'sources.exclude', given['exclude']);
  if (!folders && !include && !exclude) return undefined;
  return { ...(folders && { folders }), ...(include && { include }), ...(exclude && { exclude }) };
}

interface Reader {
  readonly problems: SettingProblem[];
  readonly tolerant: boolean;
}

function fields(
  reader: Reader,
  key: string,
  value: unknown,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (isAbsent(reader, value)) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    wrong(reader, key, 'an object in braces');
    return {};
  }
  const entries = Object.entries(value);
  for (const [name] of entries) {
    if (known.includes(name) || reader.tolerant) continue;
    const full = key === '' ? name : `${key}.${name}`;
    const close = known.find((other) => other.toLowerCase() === name.toLowerCase());
    const hint = close
      ? `did you mean "${close}"?`
      : `known are ${known.filter((other) => other !== '$schema').join(', ')}.`;
    reader.problems.push({ key: full, message: `"${full}" is no setting and is left out; ${hint}` });
  }
  return Object.fromEntries(entries);
}

function texts(reader: Reader, key: string, value: unknown): readonly string[] | undefined {
  if (isAbsent(reader, value)) return undefined;
  if (Array.isArray(value) && value.every((entry): entry is string => typeof entry === 'string' && entry !== ''))
    return value;
  return wrong(reader, key, 'a list of texts');
}

function positive(reader: Reader, key: string, value: unknown): number | undefined {
  if (isAbsent(reader, value)) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  return wrong(reader, key, 'a whole number above 0');
}

function noteTemplate(reader: Reader, key: string, value: unknown): string | undefined {
  if (isAbsent(reader, value)) return undefined;
  if (typeof value !== 'string') return wrong(reader, key, 'a text');
  const problem = templateProblem(value);
  if (problem === undefined) return value;
  reader.problems.push({ key, message: `"${key}" ${problem}; it is left out.` });
  return undefined;
}

function civilDate(reader: Reader, key: string, value: unknown): CivilDate | undefined {
  if (isAbsent(reader, value)) return undefined;
  const found = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? findDate(value) : undefined;
  return found?.kind === 'date' ? found.date : wrong(reader, key, 'a date such as "2024-12-31"');
}

function severities(reader: Reader, value: unknown): Config['severity'] | undefined {
  if (isAbsent(reader, value)) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(reader, 'severity', 'an object in braces');
  const entries = Object.entries(value).flatMap(([name, given]) => {
    const severity = oneOf(reader, `severity.${name}`, given, SEVERITIES);
    return severity ? [[name, severity] as const] : [];
  });
  return Object.fromEntries(entries);
}

function oneOf<T extends string>(reader: Reader, key: string, value: unknown, known: readonly T[]): T | undefined {
  if (isAbsent(reader, value)) return undefined;
  return known.find((choice) => choice === value) ?? wrong(reader, key, `one of ${known.join(', ')}`);
}

/** Editors send null for what is not set. */
function isAbsent({ tolerant }: Reader, value: unknown): boolean {
  return value === undefined || (tolerant && value === null);
}

function wrong({ problems }: Reader, key: string, what: string): undefined {
  problems.push({
    key,
    message:
      key === '' ? `the settings must be ${what}; defaults are used.` : `"${key}" must be ${what}; it is left out.`,
  });
}
