/**
 * The same text with characters of its own. Engines let a piece of a text share its characters, so that keeping the piece
 * would keep all of the text: what is kept long of an article is copied.
 */
export function ownText(piece: string): string {
  return ` ${piece}`.slice(1);
}
