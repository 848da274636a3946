import type { CitableSource } from './citation.ts';
import { newsDate } from './newsDate.ts';

/**
 * The reference to a source in the house form, in Markdown: `Reuters, “Flood toll rises”, 2 Dec. 2024.`, then its
 * address. What the source lacks is left out; without a title its id stands there, so that the reference can be followed.
 */
export function reference(source: CitableSource): string {
  const name = source.title === undefined ? escaped(source.id) : `“${escaped(withSingleQuotes(source.title))}”`;
  const outlet = source.outlet === undefined ? [] : [escaped(source.outlet)];
  const date = source.date ? [newsDate(source.date)] : [];
  const line = `${[...outlet, name, ...date].join(', ')}.`;
  return source.url === undefined ? line : `${line} <${source.url}>`;
}

/** Quotation marks within quotation marks are single ones. */
function withSingleQuotes(title: string): string {
  return title.replace(/“/g, '‘').replace(/[”"]/g, '’');
}

/** What a source is called in running text: its outlet, else its title, else its id. */
export function shortName(source: CitableSource): string {
  return oneLine(source.outlet ?? source.title ?? source.id);
}

/** An underscore within a word and an ampersand that begins no character reference are no marks. */
const MARKS = /[\\`*[\]<>~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;

/** The text as Markdown that shows it as it is, on one line. */
export function escaped(text: string): string {
  return oneLine(text).replace(MARKS, String.raw`\$&`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
