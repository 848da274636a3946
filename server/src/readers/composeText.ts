import { newsDate } from '../engine/citations/newsDate.ts';
import type { Locator } from '../engine/sources/article.ts';
import type { ExtractedParagraph, ExtractedText } from '../engine/sources/extractedText.ts';
import type { Metadata } from '../engine/sources/metadata.ts';

/** Writes down what a source is read as, paragraph by paragraph. */
export interface TextComposer {
  /** A line that is shown and never evidence: a page number, who sent it. */
  note(line: string): void;
  /** A paragraph; nothing for a blank one. `lead` is shown before it on its line and is no part of it. */
  paragraph(text: string, place?: { locator?: Locator; marked?: ExtractedParagraph['marked']; lead?: string }): void;
  /** UTF-16 units so far. */
  readonly length: number;
  finish(part?: string): ExtractedText;
}

/** Begins a text with what is known of it: its title, a heading like any other, then outlet, date, author and address. */
export function composeText(metadata: Metadata): TextComposer {
  const parts: string[] = [];
  const paragraphs: ExtractedParagraph[] = [];
  let length = 0;
  const put = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const composer: TextComposer = {
    note(line) {
      const words = cleaned(line);
      if (words !== '') put(`${words}\n\n`);
    },
    paragraph(text, { locator, marked, lead = '' } = {}) {
      const words = cleaned(text);
      if (words === '') return;
      put(lead);
      const span = { start: length, end: length + words.length };
      paragraphs.push({ span, ...(locator !== undefined && { locator }), ...(marked && { marked }) });
      put(`${words}\n\n`);
    },
    get length() {
      return length;
    },
    finish: (part) => ({
      text: `${parts.join('').trimEnd()}\n`,
      paragraphs,
      metadata,
      ...(part !== undefined && { part }),
    }),
  };
  const { title, outlet, date, byline, url } = metadata;
  composer.paragraph(title ?? '', { marked: 'heading' });
  composer.note([outlet, date && newsDate(date), byline].filter(Boolean).join(' · '));
  composer.note(url ?? '');
  return composer;
}

/** One line of composed characters: layout white space as one space, soft hyphens and other invisible signs left out. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\u00ad\u200b\u2060\p{Cc}]/gu, '')
    .trim();
}
