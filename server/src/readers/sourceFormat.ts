import type { TextFormat } from '../engine/text/document.ts';

const FORMATS: ReadonlyMap<string, TextFormat> = new Map([
  ['.txt', 'plain'],
  ['.text', 'plain'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
]);

const NAMES: ReadonlyMap<string, string> = new Map([
  ['.pdf', 'PDF files are'],
  ['.docx', 'Word documents are'],
  ['.doc', 'Word documents are'],
  ['.odt', 'OpenDocument files are'],
  ['.rtf', 'RTF files are'],
  ['.html', 'web pages are'],
  ['.htm', 'web pages are'],
  ['.eml', 'e-mails are'],
  ['.json', 'JSON files are'],
  ['.csv', 'tables are'],
  ['.xlsx', 'spreadsheets are'],
]);

/** How a file with that extension is read; the extension is lower case with its dot. Undefined for one that is not read. */
export function formatOf(extension: string): TextFormat | undefined {
  return FORMATS.get(extension);
}

/** What to tell a person who put a file of another kind among the sources. */
export function notReadYet(path: string, extension: string): string {
  const what = NAMES.get(extension) ?? (extension === '' ? 'files without an extension are' : `${extension} files are`);
  return `${path}: not read yet: ${what} not among what can be read (.txt, .text, .md, .markdown); save its text as a .txt or .md file beside it.`;
}
