import PostalMime, { type Email } from 'postal-mime';
import { joinedLines, layOutPlain } from '../../engine/sources/layout.ts';
import { dateField, type Metadata } from '../../engine/sources/metadata.ts';
import { knownOutlet } from '../../engine/sources/outlets.ts';
import { composeText, type TextComposer } from '../composeText.ts';
import { htmlBlocks } from '../htmlBlocks.ts';
import type { Extraction, RunningTask } from '../reader.ts';
import { withoutUpperControls } from '../windows1252.ts';

/** Deeper mails within mails were made to break readers. */
const DEEPEST = 32;

/**
 * Reads an e-mail, a press release mostly: sender, date and subject from its head, the text part before the HTML part.
 * What it quotes of earlier mails, and the signature, is shown and is no copy; attachments are named.
 */
export async function readEml({ bytes, name }: RunningTask): Promise<Extraction> {
  const email = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  const metadata = metadataOf(email, name);
  if (email.headers.length === 0 || (!email.from && !email.subject && !email.date)) {
    const message = `${name}: this is no e-mail, whatever its name says: it has neither sender nor subject. Save the message again as .eml, or its text as a .txt file.`;
    return { texts: [], problems: [{ code: 'unreadable', message }] };
  }
  const composer = composeText(metadata.fields);
  const before = composer.length;
  if (email.text?.trim()) addText(composer, withoutUpperControls(email.text));
  else addHtml(composer, withoutUpperControls(email.html ?? ''));
  if (composer.length === before) {
    const message = `${name}: there is no text in this e-mail; save its attachments beside it.`;
    return { texts: [], problems: [{ code: 'empty', message }] };
  }
  const attached = email.attachments.filter(({ disposition, related }) => disposition !== 'inline' && !related);
  if (attached.length > 0) {
    composer.note(`Attached, and not read: ${attached.map(({ filename }) => filename ?? 'a file').join(', ')}`);
  }
  return { texts: [composer.finish()], problems: metadata.problems };
}

function metadataOf(
  { subject = '', from, headers }: Email,
  name: string,
): { readonly fields: Metadata; readonly problems: Extraction['problems'] } {
  const written = headers.find(({ key }) => key === 'date')?.value ?? '';
  const { date, problem } = dateField(written, name);
  const title = withoutUpperControls(subject)
    .replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*/iu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const sender = withoutUpperControls(from?.name || (from?.address ?? ''));
  const outlet = knownOutlet(sender);
  const language = headers.find(({ key }) => key === 'content-language')?.value;
  return {
    fields: {
      ...(title !== '' && { title }),
      ...(outlet && { outlet }),
      ...(date && { date }),
      ...(sender !== '' && { byline: sender }),
      ...(language && { language }),
    },
    problems: problem ? [problem] : [],
  };
}

/** What stands below is of an earlier mail. */
const EARLIER =
  /^(?:-{2,}\s*(?:original message|forwarded message)|on .{5,120} wrote:$|_{20,}$|begin forwarded message:)/iu;
const FORWARDED = /forwarded/iu;

function addText(composer: TextComposer, text: string): void {
  const pieces = layOutPlain(text);
  const joined = joinedLines(text, pieces);
  let paragraph = 0;
  let copy = true;
  for (const { span } of pieces) {
    const words = joined.slice(span.start, span.end);
    // A forwarded mail is what was meant to be read.
    if (EARLIER.test(words) && !FORWARDED.test(words) && paragraph > 0) copy = false;
    if (/^--\s*$/u.test(words)) copy = false;
    if (!copy || words.startsWith('>') || EARLIER.test(words)) {
      composer.note(words);
      continue;
    }
    paragraph += 1;
    composer.paragraph(words, { locator: `para. ${String(paragraph)}` });
  }
}

function addHtml(composer: TextComposer, html: string): void {
  let paragraph = 0;
  for (const { text, kind } of htmlBlocks(html)) {
    if (kind !== 'heading') paragraph += 1;
    composer.paragraph(text, {
      locator: `para. ${String(Math.max(1, paragraph))}`,
      ...(kind !== 'body' && { marked: kind }),
    });
  }
}
