import { describe, expect, it } from 'vitest';
import { extractHere, formatFixture, placedParagraphs } from '../../testing/formatFixture.ts';
import type { Extraction } from '../reader.ts';

async function read(text: string): Promise<Extraction> {
  return extractHere('a.eml', Buffer.from(text, 'latin1'));
}

const HEAD =
  'From: Karin Lund <lund@osterby.example>\r\nDate: Thu, 21 Sep 2023 23:15:00 -0800\r\nSubject: Fwd: RE: The dam\r\n';

describe('reading an e-mail', () => {
  it('reads the head and the text, and shows the rest that is no copy', async () => {
    const extraction = await extractHere('harbour.eml', await formatFixture('python-email.eml'));
    expect(extraction.problems).toEqual([]);
    expect(extraction.texts[0]?.metadata).toEqual({
      title: 'Vendel harbour: cargo up 11 per cent in the first half of 2023 – a record for Råvik’s term',
      date: { year: 2023, month: 7, day: 12 },
      byline: 'Sissel Råvik',
    });
    const paragraphs = placedParagraphs(extraction);
    expect(paragraphs).toHaveLength(4);
    expect(paragraphs[1]).toMatch(
      /^para\. 1 \| VENDEL, 12 July 2023 – Ships carried 4\.62 million tonnes .* on Wednesday\.$/u,
    );
    expect(paragraphs.join()).not.toMatch(/Quay 3|cargo fell by half|HTML says/u);
    expect(extraction.texts[0]?.text).toMatch(
      /> Is it true that cargo fell by half\?\n\nAttached, and not read: half-year\.pdf\n$/u,
    );
  });

  it('takes the day as the sender wrote it, and the subject without its marks', async () => {
    const { texts } = await read(`${HEAD}\r\nThe dam broke.\r\n`);
    expect(texts[0]?.metadata).toEqual({
      title: 'The dam',
      date: { year: 2023, month: 9, day: 21 },
      byline: 'Karin Lund',
    });
  });

  it('reads curly quotation marks in Windows-1252', async () => {
    const body =
      'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe =93dam=94 broke =96 at last.\r\n';
    expect(placedParagraphs(await read(`${HEAD}${body}`))).toContain('para. 1 | The “dam” broke – at last.');
  });

  it('reads HTML where there is nothing else', async () => {
    const html = 'Content-Type: text/html\r\n\r\n<p>The dam broke.</p><ul><li>Nobody was hurt.</li></ul>';
    expect(placedParagraphs(await read(`${HEAD}${html}`)).slice(1)).toEqual([
      'para. 1 | The dam broke.',
      'para. 2 | Nobody was hurt.',
    ]);
  });

  it('reads a forwarded mail, and no mail that is answered', async () => {
    const forwarded = `${HEAD}\r\nSee below.\r\n\r\n---------- Forwarded message ---------\r\n\r\nThe dam broke.\r\n`;
    expect(placedParagraphs(await read(forwarded))).toContain('para. 2 | The dam broke.');
    const answered = `${HEAD}\r\nNo.\r\n\r\n-----Original Message-----\r\n\r\nThe dam broke.\r\n`;
    expect(placedParagraphs(await read(answered)).join()).not.toContain('The dam broke');
  });

  it('reads what is there of a mail that is cut short', async () => {
    const bytes = await formatFixture('python-email.eml');
    expect(placedParagraphs(await extractHere('a.eml', bytes.subarray(0, 1100))).length).toBeGreaterThan(1);
  });

  it.each([
    ['no mail at all', 'The dam broke on Friday, the county said.\r\n', 'unreadable', /^a\.eml: this is no e-mail/u],
    ['no text', `${HEAD}\r\n`, 'empty', /^a\.eml: there is no text in this e-mail/u],
    [
      'mails in mails for ever',
      `${HEAD}${Array.from({ length: 3000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${String(i)}\r\n\r\n--b${String(i)}\r\n`).join('')}x`,
      'unreadable',
      /^a\.eml: it cannot be read as an e-mail/u,
    ],
  ])('says of %s what is wrong', async (_, text, code, message) => {
    const { texts, problems } = await read(text);
    expect(texts).toEqual([]);
    expect(problems).toEqual([{ code, message: expect.stringMatching(message) }]);
  });
});
