import { Parser } from 'htmlparser2';
import { tableRows } from './tableRows.ts';

/** A paragraph of a page. `verbatim` is a row of a table, with its header in it. */
export interface HtmlBlock {
  readonly text: string;
  readonly kind: 'body' | 'heading' | 'item' | 'caption' | 'verbatim';
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** What ends the paragraph before it and begins one. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header hr li main nav ol p pre section summary table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
);
/** What is no copy, whatever it holds. */
const SILENT = new Set(
  'audio button canvas embed iframe math noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
);
const FURNITURE = new Set('aside dialog footer form menu nav'.split(' '));

interface Table {
  readonly rows: string[][];
  /** Of the first rows, how many hold nothing but header cells. */
  headerRows: number;
  onlyHeaders: boolean;
}

/**
 * Cuts HTML into its paragraphs, in order. Reads it as a stream, so that neither depth nor length breaks it; what a
 * browser would not show is left out. `page`: a whole page, whose menus and footers are left out too.
 */
export function htmlBlocks(html: string, page = false): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const tables: Table[] = [];
  let words: string[] = [];
  let kind: HtmlBlock['kind'] = 'body';
  let silent = 0;
  let silentBy = '';

  const flush = (): void => {
    const text = words.join('');
    words = [];
    if (text.trim() === '') return;
    for (const part of text.split(/\n\s*\n/u)) if (part.trim() !== '') blocks.push({ text: part.trim(), kind });
  };
  const endTable = (): void => {
    const table = tables.pop();
    if (table) blocks.push(...blocksOf(table));
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent > 0) {
          if (name === silentBy) silent += 1;
          return;
        }
        if (SILENT.has(name) || (page && FURNITURE.has(name)) || isHidden(attributes) || isNoteMark(name, attributes)) {
          silent = 1;
          silentBy = name;
          return;
        }
        const table = tables.at(-1);
        if (table && (name === 'td' || name === 'th')) {
          words = [];
          if (name === 'td') table.onlyHeaders = false;
        } else if (table && name === 'tr') {
          table.rows.push([]);
          table.onlyHeaders = true;
        } else if (name === 'br') words.push('\n');
        else if (name === 'table') {
          flush();
          tables.push({ rows: [], headerRows: 0, onlyHeaders: false });
        } else if (table && table.rows.length > 0) {
          if (BLOCKS.has(name) || HEADINGS.has(name)) words.push(' ');
        } else if (HEADINGS.has(name) || BLOCKS.has(name)) {
          flush();
          kind = kindOf(name, kind);
        }
      },
      ontext(text) {
        if (silent === 0) words.push(text.replace(/\n/gu, ' '));
      },
      onclosetag(name) {
        if (silent > 0) {
          if (name === silentBy) silent -= 1;
          return;
        }
        const table = tables.at(-1);
        if (table && (name === 'td' || name === 'th')) {
          table.rows.at(-1)?.push(words.join('').replace(/\s+/gu, ' ').trim());
          words = [];
        } else if (table && name === 'tr') {
          if (table.onlyHeaders && table.headerRows === table.rows.length - 1) table.headerRows += 1;
        } else if (name === 'table') {
          words = [];
          endTable();
        } else if (HEADINGS.has(name) || BLOCKS.has(name)) {
          if (table && table.rows.length > 0) return;
          flush();
          kind = 'body';
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  while (tables.length > 0) endTable();
  flush();
  return blocks;
}

function kindOf(name: string, around: HtmlBlock['kind']): HtmlBlock['kind'] {
  if (HEADINGS.has(name)) return 'heading';
  if (name === 'li' || name === 'dd') return 'item';
  if (name === 'figcaption' || name === 'caption') return 'caption';
  // A paragraph within a list item or a caption is part of it.
  return name === 'p' && (around === 'item' || around === 'caption') ? around : 'body';
}

function isHidden({ hidden, style, 'aria-hidden': ariaHidden }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || ariaHidden === 'true' || /display\s*:\s*none/iu.test(style ?? '');
}

/** The mark of a footnote and its arrow back: signs that would run into the words beside them. */
function isNoteMark(name: string, { href, role }: Readonly<Record<string, string>>): boolean {
  if (role === 'doc-noteref' || role === 'doc-backlink') return true;
  return name === 'a' && /^#(?:footnote|endnote|fn|en|cite|sdfootnote|sdendnote|_ftn|_edn)/iu.test(href ?? '');
}

/** Longer than any figure or name in a table of data: there the table lays out a page. */
const LONGEST_CELL = 160;

function blocksOf({ rows, headerRows }: Table): readonly HtmlBlock[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isData = columns > 1 && rows.flat().every((cell) => cell.length <= LONGEST_CELL);
  if (!isData) return rows.flat().flatMap((text) => (text === '' ? [] : [{ text, kind: 'body' as const }]));
  const header = headerRows > 0 ? rows[headerRows - 1] : undefined;
  return tableRows(header, rows.slice(headerRows)).map((text) => ({ text, kind: 'verbatim' }));
}
