import type { Block, Document } from './document.ts';
import { frontMatterOf } from './frontMatter.ts';
import { linkLabel, readMarkdownSection } from './markdownSection.ts';
import { markdownSections } from './markdownSections.ts';
import { type Prose, proseBuilder } from './prose.ts';
import { shift } from './span.ts';

const longestSoup = 4000;

/** Code units of sections that are kept, so that an edit costs the reading of its own section. */
const mostRemembered = 1_000_000;
/** Longer sections are read anew each time. */
const longestRemembered = 50_000;

const remembered = new Map<string, Prose>();
let rememberedUnits = 0;

/**
 * Reads Markdown (CommonMark, GitHub's extensions, YAML and TOML front matter). The text must not begin with a byte order
 * mark. Never throws; any text is Markdown. Sections that were read before are not read again.
 */
export function readMarkdown(text: string): Prose {
  const linkLabels = definedLabels(text);
  const head = frontMatterOf(text);
  const out = proseBuilder();
  const blocks: Block[] = [];
  const comments: Document['comments'][number][] = [];
  for (const { start, end } of markdownSections(text, head?.whole.end ?? 0)) {
    const section = readRemembered(text.slice(start, end), linkLabels);
    out.put(start, section.prose);
    for (const block of section.blocks) blocks.push({ ...block, span: shift(block.span, start) });
    for (const comment of section.comments) comments.push({ ...comment, span: shift(comment.span, start) });
  }
  const prose = out.finish(text.length);
  if (!head) return { prose, blocks, comments };
  const { body } = head;
  return { prose, blocks, comments, frontMatter: { span: body, text: text.slice(body.start, body.end) } };
}

/**
 * Labels that link definitions may define. A definition needs a paragraph of its own, which is not checked here: at worst
 * the brackets of `[label]` elsewhere are taken for marks.
 */
function definedLabels(text: string): string[] {
  const labels = new Set<string>();
  for (const match of text.matchAll(/^[\s>*+-]{0,20}\[((?:[^\][\\\n^]|\\.)(?:[^\][\\\n]|\\.){0,300})\]:/gmu)) {
    labels.add(linkLabel(match[1] ?? ''));
  }
  return [...labels].toSorted();
}

/**
 * Nearly half of it marks and kilobytes long: a drawing, a dump, a slip of the hand. It is no prose, and the parser takes
 * time that grows with the square of the marks.
 */
function isSoup(text: string): boolean {
  if (text.length <= longestSoup) return false;
  return (text.match(/[*_`[\]<>~=&!\\^+#]/gu)?.length ?? 0) > text.length * 0.4;
}

function readRemembered(text: string, linkLabels: readonly string[]): Prose {
  if (isSoup(text)) return { prose: '', blocks: [], comments: [] };
  if (text.length > longestRemembered) return readMarkdownSection(text, linkLabels);
  const key = [...linkLabels, text].join('\n');
  const known = remembered.get(key);
  if (known) {
    remembered.delete(key);
    remembered.set(key, known);
    return known;
  }
  const read = readMarkdownSection(text, linkLabels);
  remembered.set(key, read);
  rememberedUnits += key.length;
  forgetOldest();
  return read;
}

function forgetOldest(): void {
  for (const key of remembered.keys()) {
    if (rememberedUnits <= mostRemembered) return;
    remembered.delete(key);
    rememberedUnits -= key.length;
  }
}
