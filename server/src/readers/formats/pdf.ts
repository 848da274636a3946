import { getDocumentProxy } from 'unpdf';
import type { SourceProblem } from '../../engine/sources/article.ts';
import type { Metadata } from '../../engine/sources/metadata.ts';
import { composeText } from '../composeText.ts';
import { vocabularyOf } from '../hyphenation.ts';
import { linesOfPage, type PageLine, type PageText } from '../pdfLayout.ts';
import { pdfParagraphs } from '../pdfParagraphs.ts';
import type { Extraction, RunningTask } from '../reader.ts';

/**
 * Reads the text of a PDF file: columns one after the other, words broken at line ends made whole, running heads left
 * out; each paragraph with its page. Beyond the limit of pages, and of time, the rest is left out and told.
 */
export async function readPdf({ bytes, name, limits, expired }: RunningTask): Promise<Extraction> {
  const opened = await open(bytes, name);
  if ('problem' in opened) return { texts: [], problems: [opened.problem] };
  const { pdf } = opened;
  const pages: (readonly PageLine[])[] = [];
  while (pages.length < Math.min(pdf.numPages, limits.pages) && !expired()) {
    const page = await pdf.getPage(pages.length + 1);
    const content = await page.getTextContent();
    pages.push(linesOfPage(content.items.flatMap(pageText)));
    page.cleanup();
  }
  const problems = pages.length < pdf.numPages ? [cutOff(name, pages.length, pdf.numPages, limits.pages)] : [];
  const paragraphs = pdfParagraphs(pages, vocabularyOf(pages.flat().map(({ text }) => text)));
  if (paragraphs.length === 0) {
    const message = `${name}: there is no text in this PDF file; its pages are pictures, most likely. Run a text recognition over it, or save its words as a .txt file.`;
    return { texts: [], problems: [{ code: 'empty', message }, ...problems] };
  }
  const composer = composeText(await propertiesOf(pdf));
  let page = 0;
  for (const { text, firstPage, lastPage, kind } of paragraphs) {
    if (firstPage !== page) composer.note(`— p. ${String(firstPage)} —`);
    page = firstPage;
    const locator = firstPage === lastPage ? `p. ${String(firstPage)}` : `pp. ${String(firstPage)}–${String(lastPage)}`;
    composer.paragraph(text, { locator, ...(kind !== 'body' && { marked: kind }) });
  }
  return { texts: [composer.finish()], problems };
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly pdf: Pdf } | { readonly problem: SourceProblem }> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (!start.includes('%PDF-')) {
    const message = `${name}: this is no PDF file, whatever its name says; give it the ending of what it is.`;
    return { problem: { code: 'unreadable', message } };
  }
  try {
    // No fonts, no scripts, nothing from elsewhere: the text alone is wanted.
    const options = {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    };
    return { pdf: await getDocumentProxy(Uint8Array.from(bytes), options) };
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    const message = encrypted
      ? `${name}: it is encrypted; save it without a password.`
      : `${name}: it is damaged or only a part of itself; download or save it again.`;
    return { problem: { code: 'unreadable', message } };
  }
}

/** Undefined for what is turned (a watermark, a margin's note) and for marks without text. */
function pageText(item: object): readonly PageText[] {
  if (!('str' in item && 'transform' in item && 'width' in item)) return [];
  const { str, transform, width } = item;
  if (typeof str !== 'string' || !Array.isArray(transform) || typeof width !== 'number') return [];
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform.map(Number);
  if (Math.abs(b) > 0.1 * Math.abs(a)) return [];
  return [{ text: str, x, y, width, size: Math.hypot(c, d) }];
}

async function propertiesOf(pdf: Pdf): Promise<Metadata> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const field = (name: string): string => {
    const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value.trim() : '';
  };
  const language = field('Language');
  return language === '' ? {} : { language };
}

function cutOff(name: string, read: number, all: number, limit: number): SourceProblem {
  const setting = read >= limit ? 'limits.maxSourcePages' : 'limits.maxSourceSeconds';
  const message = `${name}: only the first ${String(read)} of ${String(all)} pages were read; split it, or raise "${setting}" in .sourcecheck/config.json.`;
  return { code: 'cut-off', message };
}
