/** What is written by machine in a page: between `<!-- figures: NAME -->` and `<!-- /figures -->`. */
const END = '<!-- /figures -->';

/**
 * Puts text into the block of that name and leaves all else as it is. Throws where the page has no such block, or no end
 * of it: figures that go nowhere must not go unnoticed.
 */
export function withBlock(page: string, name: string, text: string): string {
  const start = `<!-- figures: ${name} -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(END, from);
  const next = page.indexOf('<!-- figures: ', from + start.length);
  if (from < 0 || to < 0 || (next >= 0 && next < to)) throw new Error(`the page has no whole block “${name}”`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}
