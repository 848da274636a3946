import type { Span } from './span.ts';

const fenced = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)((?:[^]*?(?:\r\n|\r|\n))??)\1[ \t]*(?:\r\n|\r|\n|$)/u;

/**
 * Front matter at the very head of a text: YAML between `---` or TOML between `+++`, each fence a line of its own. `whole`
 * ends after the line of the closing fence, `body` after the last line before it. Undefined when the first line is no
 * fence or nothing closes it.
 */
export function frontMatterOf(text: string): { readonly whole: Span; readonly body: Span } | undefined {
  const match = fenced.exec(text);
  if (!match) return undefined;
  const body = match[2] ?? '';
  const start = (/^[^\r\n]*(?:\r\n|\r|\n)/u.exec(text)?.[0] ?? '').length;
  return { whole: { start: 0, end: match[0].length }, body: { start, end: start + body.length } };
}
