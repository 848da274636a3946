import type { TextFormat } from '../engine/text/document.ts';

/** Kinds of files whose text is taken out by a reader of their own, in the worker. */
export type ExtractedFormat = 'html' | 'pdf' | 'docx' | 'eml' | 'json' | 'table' | 'transcript';

/** How a source file is read. */
export type SourceFormat = TextFormat | ExtractedFormat;

const TEXT_FORMATS: ReadonlyMap<string, TextFormat> = new Map([
  ['.txt', 'plain'],
  ['.text', 'plain'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
]);

const EXTRACTED_FORMATS: ReadonlyMap<string, ExtractedFormat> = new Map([
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.pdf', 'pdf'],
  ['.docx', 'docx'],
  ['.eml', 'eml'],
  ['.csv', 'table'],
  ['.tsv', 'table'],
  ['.vtt', 'transcript'],
  ['.srt', 'transcript'],
  ['.json', 'json'],
  ['.jsonld', 'json'],
]);

/** Kinds that are met often and not read, with what to do. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ['.doc', 'old Word documents are not read; save it as .docx'],
  ['.dot', 'old Word documents are not read; save it as .docx'],
  ['.odt', 'OpenDocument files are not read; save it as .docx or .pdf'],
  ['.rtf', 'RTF files are not read; save it as .docx or .txt'],
  ['.pages', 'Pages documents are not read; export it as .docx or .pdf'],
  ['.xlsx', 'spreadsheets are not read; save the sheet as .csv'],
  ['.xls', 'spreadsheets are not read; save the sheet as .csv'],
  ['.ods', 'spreadsheets are not read; save the sheet as .csv'],
  ['.msg', 'Outlook messages are not read; save it as .eml'],
  ['.mht', 'web archives are not read; save the page as .html'],
  ['.mhtml', 'web archives are not read; save the page as .html'],
  ['.webarchive', 'web archives are not read; save the page as .html'],
  ['.epub', 'e-books are not read; save the chapter as .html or .txt'],
  ['.xml', 'XML files are not read; save the article as .html, .json or .txt'],
]);

/** How a file with that extension is read; the extension is lower case with its dot. Undefined for one that is not read. */
export function formatOf(extension: string): SourceFormat | undefined {
  return TEXT_FORMATS.get(extension) ?? EXTRACTED_FORMATS.get(extension);
}

/** The same for files that are their own text; undefined for all others. */
export function textFormatOf(extension: string): TextFormat | undefined {
  return TEXT_FORMATS.get(extension);
}

/** What to tell a person who put a file of another kind among the sources. */
export function notRead(path: string, extension: string): string {
  const advice = ADVICE.get(extension);
  if (advice !== undefined) return `${path}: ${advice}.`;
  const what = extension === '' ? 'files without an extension' : `${extension} files`;
  const read = [...TEXT_FORMATS.keys(), ...EXTRACTED_FORMATS.keys()].join(', ');
  return `${path}: ${what} are not among what can be read (${read}); save its text as a .txt or .md file beside it.`;
}
