import { parseDocument } from 'yaml';
import type { SourceProblem } from './article.ts';
import { dateField, type Metadata } from './metadata.ts';

const KEYS = {
  title: ['title', 'headline'],
  outlet: [
    'outlet',
    'publisher',
    'publication',
    'site',
    'site_name',
    'sitename',
    'website',
    'container-title',
    'source',
  ],
  date: ['published', 'date', 'datepublished', 'date_published', 'published_at', 'pubdate', 'publish_date', 'issued'],
  dateline: ['dateline', 'location', 'place'],
  byline: ['byline', 'author', 'authors', 'by', 'creator'],
  key: ['key', 'citation-key', 'citation_key', 'citationkey', 'citekey'],
  url: ['url', 'link', 'canonical', 'source_url', 'source'],
} as const;

/** What can stand in `[@…]`, in a footnote's mark and in a comment. */
const CITATION_KEY = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.#$%&+?~/-]*$/u;

const ADDRESS = /^https?:\/\/(?:www\.)?([^/\s:?#]+)/iu;

/**
 * Reads metadata from the body of a YAML front matter (fences left out). Tolerant: where the YAML is broken, what can
 * be read line by line is used and a problem says so. A `source` that is an address gives the url, and its host the
 * outlet where nothing else names one. Unknown keys are left alone.
 */
export function readFrontMatter(
  body: string,
  path: string,
): { readonly fields: Metadata; readonly problems: readonly SourceProblem[] } {
  const problems: SourceProblem[] = [];
  const { values, error } = parseValues(body);
  if (error !== undefined) {
    problems.push({
      code: 'front-matter',
      message: `${path}: the front matter is not valid YAML (${error}); put values with a colon in quotation marks. The lines that could be read are used.`,
    });
  }
  const first = (names: readonly string[], accept: (value: string) => boolean = () => true): string | undefined =>
    names.map((name) => values.get(name)).find((value) => value !== undefined && value !== '' && accept(value));

  const title = first(KEYS.title);
  const url = first(KEYS.url, (value) => ADDRESS.test(value));
  const outlet = first(KEYS.outlet, (value) => !ADDRESS.test(value)) ?? (url && ADDRESS.exec(url)?.[1]);
  const dateline = first(KEYS.dateline);
  const byline = first(KEYS.byline);
  const written = first(KEYS.key);
  const key = written?.replace(/^@/u, '');
  if (key !== undefined && !CITATION_KEY.test(key)) {
    problems.push({
      code: 'front-matter',
      message: `${path}: “${key.slice(0, 40)}” is no citation key; use letters, digits and signs such as - _ : without spaces. A key is made for the source instead.`,
    });
  }
  const { date, problem } = dateField(first(KEYS.date) ?? '', path);
  if (problem) problems.push(problem);
  return {
    fields: {
      ...(title && { title }),
      ...(outlet && { outlet }),
      ...(date && { date }),
      ...(dateline && { dateline }),
      ...(byline && { byline }),
      ...(url && { url }),
      ...(key !== undefined && CITATION_KEY.test(key) && { key }),
    },
    problems,
  };
}

/** The top-level fields as text, names in lower case; lists joined by commas, nested objects by their name. */
function parseValues(body: string): { readonly values: ReadonlyMap<string, string>; readonly error?: string } {
  const document = parseDocument(body, { logLevel: 'silent', prettyErrors: false });
  const [firstError] = document.errors;
  if (firstError) return { values: valuesByLine(body), error: firstLine(firstError.message) };
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 20 });
  } catch (problem) {
    return { values: valuesByLine(body), error: problem instanceof Error ? firstLine(problem.message) : 'unknown' };
  }
  if (content === null || content === undefined) return { values: new Map() };
  if (typeof content !== 'object' || Array.isArray(content)) {
    return { values: valuesByLine(body), error: 'it holds no “key: value” lines' };
  }
  return { values: new Map(Object.entries(content).map(([key, value]) => [key.toLowerCase(), asText(value)])) };
}

function valuesByLine(body: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of body.split(/\r?\n/u)) {
    const [, key, value] = /^([A-Za-z_-]{1,40})\s*:\s*(.*)$/u.exec(line) ?? [];
    if (key && value) values.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/u, '$2').trim());
  }
  return values;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name);
  return '';
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:\s]+$/u, '');
}
