import { CreateFile, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { CitableSource } from '../../engine/citations/citation.ts';
import { KEYS_FILE } from '../../project/bibliography.ts';
import { lineMap } from '../../report/positions.ts';
import type { CitedDraft } from './citedDraft.ts';
import type { RequestContext } from '../requests/requestContext.ts';

type Changes = NonNullable<WorkspaceEdit['documentChanges']>;

/** Files that give keys are small; a larger one is none. */
const LARGEST_BYTES = 20_000_000;

/**
 * The edit that gives a source another key where its key is given: in its front matter or the bibliography, as it is written
 * there; else in the project's file of keys, which is made where the client can. A text says why it cannot be done.
 */
export async function declaredKeyEdit(
  context: RequestContext,
  draft: CitedDraft,
  source: CitableSource,
  key: string,
): Promise<Changes | string> {
  const article = draft.sources.archive.articles.get(source.id);
  const path = source.path ?? '';
  if (article?.key !== undefined) {
    const line = new RegExp(
      String.raw`^([ \t]*(?:citation[-_]?)?(?:cite)?key[ \t]*:[ \t]*["']?@?)${escapedPattern(article.key)}`,
      'imu',
    );
    return replaced(context, path, line, key);
  }
  const entry = draft.sources.archive.references?.find(
    (one) => one.key === source.key && !one.file?.endsWith(KEYS_FILE),
  );
  const given = draft.sources.archive.references?.some((one) => one.source === path && one.file?.endsWith(KEYS_FILE));
  if (entry?.file !== undefined && !given) {
    const old = escapedPattern(entry.key);
    const pattern = /\.bib$/i.test(entry.file)
      ? new RegExp(String.raw`^([ \t]*@[ \t]*\p{L}+[ \t]*[{(]\s*)${old}(?=\s*,)`, 'mu')
      : new RegExp(String.raw`("id"\s*:\s*")${old}(?=")`, 'u');
    return replaced(context, entry.file, pattern, key);
  }
  return inKeysFile(context, draft, path, key);
}

/** The edit that puts `key` behind what the pattern's first group holds. */
async function replaced(
  { host, session }: RequestContext,
  path: string,
  pattern: RegExp,
  key: string,
): Promise<Changes | string> {
  const uri = host.toUri(path);
  const open = session.open.get(uri);
  const text = open?.text ?? (await host.readText(path, LARGEST_BYTES));
  const match = text === undefined ? undefined : pattern.exec(text);
  if (text === undefined || !match) return `The key cannot be found in ${path}; change it there by hand.`;
  const range = lineMap(text).rangeOf({
    start: match.index + (match[1]?.length ?? 0),
    end: match.index + match[0].length,
  });
  return [{ textDocument: { uri, version: open?.version ?? null }, edits: [{ range, newText: key }] }];
}

/** The project's file of keys, written anew with this one, its lines sorted so that two branches merge. */
async function inKeysFile(
  { host, session, features }: RequestContext,
  { project }: CitedDraft,
  path: string,
  key: string,
): Promise<Changes | string> {
  if (project.keysPath === undefined) return 'There is no folder to keep the key in.';
  const uri = host.toUri(project.keysPath);
  const open = session.open.get(uri);
  const before = open?.text ?? (await host.readText(project.keysPath, LARGEST_BYTES));
  if (before === undefined && !features.createsFiles) {
    return `Give the source a key of its own first: a line “key: ${key}” in its front matter, or a file ${KEYS_FILE} with {}.`;
  }
  const known = keysIn(before ?? '{}');
  if (!known) return `${KEYS_FILE} is not valid JSON; mend it first.`;
  const keys = { ...known, [project.nameOf(path)]: key };
  const sorted = Object.fromEntries(Object.entries(keys).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const range = lineMap(before ?? '').rangeOf({ start: 0, end: before?.length ?? 0 });
  const edit: TextDocumentEdit = {
    textDocument: { uri, version: open?.version ?? null },
    edits: [{ range, newText: `${JSON.stringify(sorted, undefined, 2)}\n` }],
  };
  return before === undefined ? [CreateFile.create(uri, { ignoreIfExists: true }), edit] : [edit];
}

function keysIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
