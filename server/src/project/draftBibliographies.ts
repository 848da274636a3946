import { frontMatterOf } from '../engine/text/frontMatter.ts';

/**
 * The files of references that a draft names in its front matter under `bibliography`, one or a list, as Pandoc reads it; none
 * where the front matter is no YAML that can be read. Few drafts name any: the library is loaded for those.
 */
export async function draftBibliographies(text: string): Promise<readonly string[]> {
  const found = frontMatterOf(text);
  const body = found ? text.slice(found.body.start, found.body.end) : '';
  if (!/^bibliography\s*:/m.test(body)) return [];
  const { parseDocument } = await import('yaml');
  const document = parseDocument(body, { logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0) return [];
  const named: unknown = document.get('bibliography');
  const names = isSequence(named) ? [...named.items].map(valueOf) : [named];
  return names.filter((name) => typeof name === 'string').flatMap((name) => name.trim() || []);
}

function isSequence(node: unknown): node is { readonly items: readonly unknown[] } {
  return node instanceof Object && 'items' in node && Array.isArray(node.items);
}

function valueOf(node: unknown): unknown {
  return node instanceof Object && 'value' in node ? node.value : node;
}
