import mammoth from 'mammoth';
import type { Metadata } from '../../engine/sources/metadata.ts';
import { composeText } from '../composeText.ts';
import { htmlBlocks } from '../htmlBlocks.ts';
import type { Extraction, RunningTask } from '../reader.ts';
import { openZip } from '../zip.ts';

/** Word's own styles and those that its rivals write, as what they are. Comments are no copy, and are left out. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

/**
 * Reads a Word document: headings, lists, tables, footnotes and endnotes. It is read as it stands once its tracked
 * changes are accepted: what they take out is left out. Comments and pictures are no copy.
 */
export async function readDocx({ bytes, name }: RunningTask): Promise<Extraction> {
  const zip = openZip(bytes, name);
  if ('problem' in zip) return { texts: [], problems: [zip.problem] };
  if (!zip.names.includes('word/document.xml')) {
    const message = `${name}: this is no Word document, whatever its name says; give it the ending of what it is, or save it again as .docx.`;
    return { texts: [], problems: [{ code: 'unreadable', message }] };
  }
  const metadata = propertiesOf(zip.text('docProps/core.xml') ?? '');
  const buffer = Buffer.from(bytes);
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: STYLES,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  const blocks = htmlBlocks(value);
  if (blocks.length === 0) {
    const message = `${name}: there is no text in this document; if it is a scan, save its words as a .txt file.`;
    return { texts: [], problems: [{ code: 'empty', message }] };
  }
  const [first] = blocks;
  const titled = first?.kind === 'heading' ? first.text : metadata.title;
  const composer = composeText({ ...metadata, ...(titled && { title: titled }) });
  let paragraph = 0;
  for (const { text, kind } of blocks.slice(first?.kind === 'heading' ? 1 : 0)) {
    if (kind !== 'heading') paragraph += 1;
    const locator = `para. ${String(Math.max(paragraph, 1))}`;
    composer.paragraph(text, { locator, ...(kind !== 'body' && { marked: kind }) });
  }
  return { texts: [composer.finish()], problems: [] };
}

/** What the document's properties say of it. When it was made or saved is no date of publication, and is not taken for one. */
function propertiesOf(xml: string): Metadata {
  const field = (name: string): string => {
    const text = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{1,300})</${name}>`, 'u').exec(xml)?.[1] ?? '';
    return text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim();
  };
  const [title, byline, language] = [field('dc:title'), field('dc:creator'), field('dc:language')];
  return {
    ...(title !== '' && { title }),
    ...(byline !== '' && { byline }),
    ...(language !== '' && { language }),
  };
}
