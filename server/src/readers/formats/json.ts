import type { ExtractedText } from '../../engine/sources/extractedText.ts';
import type { SourceProblem } from '../../engine/sources/article.ts';
import { type Fields, articleFields, fieldsOf, textOf } from '../articleFields.ts';
import { composeText } from '../composeText.ts';
import { isCslJson } from '../cslJson.ts';
import { decode } from '../decode.ts';
import { htmlBlocks } from '../htmlBlocks.ts';
import type { Extraction, RunningTask } from '../reader.ts';

/** Where an article has its words, best first. What is HTML is told by its tags. */
const BODY = [
  'articlebody',
  'bodies',
  'bodytext',
  'bodyxhtml',
  'bodyhtml',
  'body',
  'contenttext',
  'contenthtml',
  'content',
  'fulltext',
  'text',
  'story',
  'paragraphs',
  'inlinexml',
  'inlinedata',
];
/** Words of an article of which only the beginning is given. */
const SUMMARY = [
  'descriptiontext',
  'descriptions',
  'description',
  'abstract',
  'summary',
  'lead',
  'standfirst',
  'excerpt',
];
/** Within these an article keeps its parts: NewsML as JSON, search engines. */
const PARTS = ['newsitem', 'itemmeta', 'contentmeta', 'contentset', 'source'];
const DEEPEST = 12;

/**
 * Reads the articles of a JSON file: one, a list, a feed, a search answer, or one object a line. An article is an object
 * with a text (ninjs, JSON-LD, NewsML as JSON, JSON Feed, plain `title` and `body`). Several get parts of their own,
 * named by their own ids or addresses, so that adding one renames none.
 */
export function readJson({ bytes, name, expired }: RunningTask): Extraction {
  const decoded = decode(bytes, name);
  if (decoded.kind === 'none') return { texts: [], problems: [decoded.problem] };
  const parsed = parse(decoded.text);
  if ('error' in parsed) {
    const message = `${name}: this is not valid JSON (${parsed.error}); export it again, or save its text as a .txt file.`;
    return { texts: [], problems: [{ code: 'unreadable', message }] };
  }
  if (isCslJson(parsed.value)) return { texts: [], problems: [bibliography(name)] };
  const found: Found[] = [];
  findArticles(parsed.value, {}, 0, found);
  if (found.length === 0) return { texts: [], problems: [wrongShape(name)] };
  const problems: SourceProblem[] = [...decoded.problems];
  const parts = new Set<string>();
  const texts: ExtractedText[] = [];
  for (const [i, each] of found.entries()) {
    if (expired()) {
      const message = `${name}: only the first ${String(i)} of ${String(found.length)} articles were read in the time allowed; split it, or raise "limits.maxSourceSeconds" in .sourcecheck/config.json.`;
      problems.push({ code: 'cut-off', message });
      break;
    }
    const { metadata, problems: met } = articleFields(each.fields, name);
    problems.push(...met.filter(({ message }) => !problems.some((problem) => problem.message === message)));
    const composer = composeText({ ...each.around, ...metadata });
    for (const [at, { text, kind }] of each.blocks.entries()) {
      composer.paragraph(text, { locator: `para. ${String(at + 1)}`, ...(kind !== 'body' && { marked: kind }) });
    }
    texts.push(composer.finish(found.length > 1 ? partName(each.fields, i, parts) : undefined));
  }
  return { texts, problems };
}

interface Found {
  readonly fields: Fields;
  readonly blocks: ReturnType<typeof htmlBlocks>;
  /** What the feed says of all its articles. */
  readonly around: { readonly outlet?: string };
}

function parse(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const values = lines.length > 1 ? lines.map(parseLine) : [undefined];
    if (!values.includes(undefined)) return { value: values };
    return { error: (error instanceof Error ? error.message : '').replaceAll(/\s+/gu, ' ').slice(0, 100) };
  }
}

/** An object on a line of its own; undefined for anything else. */
function parseLine(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function findArticles(value: unknown, around: Found['around'], depth: number, found: Found[]): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) findArticles(item, around, depth + 1, found);
    return;
  }
  const fields = withParts(fieldsOf(value));
  const blocks = blocksOf(fields);
  if (blocks.length > 0) {
    found.push({ fields, blocks, around });
    return;
  }
  // A feed's title is the outlet of what is in it.
  const outlet = fields.has('items') ? textOf(fields.get('title')) : '';
  for (const inner of Object.values(value)) findArticles(inner, outlet === '' ? around : { outlet }, depth + 1, found);
}

/** The fields of an object and of the parts that it keeps them in. */
function withParts(fields: Fields): Fields {
  const all = new Map(fields);
  for (const name of PARTS) {
    const part = fields.get(name);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) continue;
    const within = withParts(fieldsOf(part));
    // A search engine keeps the article in `_source`; elsewhere `source` is who it comes from.
    if (name === 'source' && !BODY.some((body) => within.has(body))) continue;
    for (const [inner, value] of within) if (!all.has(inner)) all.set(inner, value);
  }
  return all;
}

function blocksOf(fields: Fields): Found['blocks'] {
  for (const name of BODY) {
    const blocks = wordsIn(fields.get(name));
    if (blocks.length > 0) return blocks;
  }
  if (!['headline', 'headlines', 'title'].some((name) => fields.has(name))) return [];
  for (const name of SUMMARY) {
    const blocks = wordsIn(fields.get(name));
    if (blocks.length > 0) return blocks;
  }
  return [];
}

/** The paragraphs of a body: text, HTML, a list of either, or objects with one of them (`{ value }`, `{ rendered }`). */
function wordsIn(value: unknown, depth = 0): Found['blocks'] {
  if (typeof value === 'string') return paragraphsOf(value);
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  if (Array.isArray(value)) {
    // Bodies by format say the same: the first that has words.
    const formats = value.some((item) => typeof item === 'object' && item !== null && 'contentType' in item);
    const each = value.map((item) => wordsIn(item, depth + 1));
    return formats ? (each.find((blocks) => blocks.length > 0) ?? []) : each.flat();
  }
  const fields = fieldsOf(value);
  for (const name of ['value', 'rendered', 'text', 'html', 'content', 'paragraphs', 'children']) {
    const blocks = wordsIn(fields.get(name), depth + 1);
    if (blocks.length > 0) return blocks;
  }
  return [];
}

function paragraphsOf(text: string): Found['blocks'] {
  if (!/\s/u.test(text.trim())) return [];
  if (/<\/?[a-z][^<>]*>/iu.test(text)) return htmlBlocks(text);
  return text
    .split(/\n\s*\n|\n(?=\s{2,}|\S)/u)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ text: part, kind: 'body' }));
}

const LONGEST_PART = 60;

/** The article's own id, or the end of its address, as a name; its number where it has neither. */
function partName(fields: Fields, index: number, taken: Set<string>): string {
  const own = ['id', 'guid', 'uri', 'altids', 'url', 'link', 'slug', 'slugline']
    .map((name) => fields.get(name))
    .find(
      (value): value is string | number => (typeof value === 'string' && value !== '') || typeof value === 'number',
    );
  const end = String(own ?? index + 1)
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '')
    .split(/[/:]/u)
    .at(-1);
  const slug = (end ?? '')
    .replace(/\.\p{L}+$/u, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, LONGEST_PART);
  let name = slug === '' ? String(index + 1) : slug;
  for (let again = 2; taken.has(name); again += 1) name = `${slug}-${String(again)}`;
  taken.add(name);
  return name;
}

function bibliography(name: string): SourceProblem {
  return {
    code: 'wrong-shape',
    message: `${name}: this is a list of references (CSL-JSON), no article, and is left out of the sources; to cite by its keys, name it in "bibliography" in .sourcecheck/config.json.`,
  };
}

function wrongShape(name: string): SourceProblem {
  return {
    code: 'wrong-shape',
    message: `${name}: no article was found in this JSON file; an article is an object with its text in a field such as "body", "text", "articleBody" or "body_html", best with a headline and a date.`,
  };
}
