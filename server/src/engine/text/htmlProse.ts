import { blankOut } from './prose.ts';

export interface HtmlPiece {
  readonly start: number;
  readonly text: string;
}

const raw = /<(script|style|pre|code|textarea|svg|math|template)\b[^>]{0,2000}>[^]*?(?:<\/\1\s*>|$)/giu;
const comment = /<!--[^]*?(?:-->|$)|<[!?][^>]*(?:>|$)/gu;
const blockTag =
  /<\/?(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|iframe|legend|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video)\b[^>]{0,2000}>/giu;
const anyTag = /<\/?[a-zA-Z][^>]*(?:>|$)/gu;

/**
 * The copy inside a block of HTML, one piece for what stands between two block-level tags: tags, comments and the
 * contents of code, script and style are blanks. Offsets are of `html`. Character references are left as written.
 */
export function htmlProse(html: string): HtmlPiece[] {
  const bare = blankOut(html, comment, raw);
  const pieces: HtmlPiece[] = [];
  let from = 0;
  for (const tag of bare.matchAll(blockTag)) {
    pushPiece(pieces, bare, from, tag.index);
    from = tag.index + tag[0].length;
  }
  pushPiece(pieces, bare, from, bare.length);
  return pieces;
}

function pushPiece(pieces: HtmlPiece[], html: string, from: number, to: number): void {
  const text = blankOut(html.slice(from, to), anyTag);
  const start = from + text.length - text.trimStart().length;
  const kept = text.trim();
  if (/[\p{L}\p{N}]/u.test(kept)) pieces.push({ start, text: kept });
}
