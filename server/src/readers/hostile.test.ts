import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatFixture } from '../testing/formatFixture.ts';
import { type ReadLimits, readSource, type SourceReading } from './readSource.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sourcecheck-hostile-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const LIMITS: ReadLimits = { maxSourceBytes: 10_000_000 };

async function read(name: string, bytes: Uint8Array | string, limits = LIMITS): Promise<SourceReading> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return readSource(file, limits, `sources/${name}`);
}

/** A file that is none of what it says gives a problem that names it and says what to do. */
function problem(code: string, message: RegExp): object {
  return { kind: 'problem', problem: { code, message: expect.stringMatching(message) } };
}

describe('a file that cannot be read', () => {
  it.each([
    ['pandoc.docx', 4000, /^sources\/pandoc\.docx: it is damaged or only a part of itself; copy or save it again\.$/u],
    ['libreoffice.pdf', 400, /^sources\/libreoffice\.pdf: it is damaged or only a part of itself; download/u],
  ])('%s, cut short, is named', async (name, length, message) => {
    expect(await read(name, (await formatFixture(name)).subarray(0, length))).toMatchObject(
      problem('unreadable', message),
    );
  });

  it.each([
    ['a.docx', 'libreoffice.pdf', /^sources\/a\.docx: this is no Word document/u],
    ['a.pdf', 'pandoc.docx', /^sources\/a\.pdf: this is no PDF file, whatever its name says/u],
    ['a.txt', 'libreoffice.pdf', /^sources\/a\.txt: this is not a text file \(it is a PDF file\)/u],
    ['a.md', 'pandoc.docx', /^sources\/a\.md: this is not a text file \(it is a ZIP archive or an Office document\)/u],
    ['a.html', 'libreoffice.pdf', /^sources\/a\.html: this is not a text file \(it is a PDF file\)/u],
    ['a.csv', 'libreoffice.pdf', /^sources\/a\.csv: this is not a text file \(it is a PDF file\); give it the ending/u],
    ['a.srt', 'pandoc.docx', /^sources\/a\.srt: this is not a text file/u],
    ['a.vtt', 'chromium-saved-page.html', /^sources\/a\.vtt: no times were found/u],
    ['a.eml', 'pandoc.docx', /^sources\/a\.eml: this is no e-mail, whatever its name says/u],
    ['a.json', 'chromium-saved-page.html', /^sources\/a\.json: this is not valid JSON/u],
  ])('%s that is really %s is told', async (name, fixture, message) => {
    expect(await read(name, await formatFixture(fixture))).toMatchObject({
      kind: 'problem',
      problem: { message: expect.stringMatching(message) },
    });
  });

  it.each([
    ['chromium-saved-page.html', 2600],
    ['python-email.eml', 1200],
    ['python-excel.csv', 200],
    ['hearing.vtt', 260],
    ['broadcast.srt', 100],
  ])('%s, cut short, gives what is there', async (name, length) => {
    expect(await read(`short-${name}`, (await formatFixture(name)).subarray(0, length))).toMatchObject({
      kind: 'extracted',
    });
  });

  it('an encrypted PDF file is told, and what to do', async () => {
    expect(await read('locked.pdf', await formatFixture('libreoffice-encrypted.pdf'))).toMatchObject(
      problem('unreadable', /^sources\/locked\.pdf: it is encrypted; save it without a password\.$/u),
    );
  });

  it('a PDF file of pictures is told, and what to do', async () => {
    expect(await read('scan.pdf', pdfOf('0 0 100 100 re f'))).toMatchObject(
      problem('empty', /^sources\/scan\.pdf: there is no text .* text recognition/u),
    );
  });

  it('an encrypted Word document is told', async () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
    expect(await read('locked.docx', compound)).toMatchObject(problem('unreadable', /encrypted.*without a password/u));
  });

  it.each([1, 1_000_000])(
    'a Word document that unpacks to gigabytes is left alone, stated size × 1/%d',
    async (lie) => {
      const started = performance.now();
      expect(await read('bomb.docx', zipOf('word/document.xml', 150_000_000, lie))).toMatchObject(
        problem('too-large', /^sources\/bomb\.docx: it unpacks to more than 100 MB/u),
      );
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );

  it('a file of 200 MB is not even opened by its reader', async () => {
    for (const name of ['a.txt', 'a.pdf', 'a.json', 'a.html']) {
      const file = path.join(folder, `large-${name}`);
      const handle = await open(file, 'w');
      await handle.truncate(200_000_000);
      await handle.close();
      expect(await readSource(file, LIMITS, name)).toMatchObject(
        problem('too-large', /^a\..+: it is larger than (?:10|50) MB; split it, or raise/u),
      );
    }
  });

  it('a text file of zero bytes, and one of noise, are told', async () => {
    expect(await read('zero.txt', new Uint8Array(5000))).toMatchObject(problem('binary', /^sources\/zero\.txt/u));
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
    expect(await read('noise.html', noise)).toMatchObject(problem('binary', /^sources\/noise\.html/u));
  });

  it('an empty file of any format is told', async () => {
    for (const name of ['e.pdf', 'e.docx', 'e.html', 'e.json']) {
      expect(await read(name, '')).toMatchObject({
        kind: 'problem',
        problem: { message: expect.stringContaining(`sources/${name}: `) },
      });
    }
  });
});

describe('a file that would take for ever', () => {
  it('a page of a hundred thousand levels is read all the same', async () => {
    const page = `<title>Deep</title>${'<div>'.repeat(100_000)}<p>The dam broke on Friday.</p>`;
    const reading = await read('deep.html', page);
    expect(reading).toMatchObject({ kind: 'extracted', problems: [] });
    expect(reading.kind === 'extracted' && reading.texts[0]?.text).toContain('The dam broke on Friday.');
  });

  it('is given up when the time is over, with its name, and the rest goes on', async () => {
    const items = Array.from(
      { length: 60_000 },
      (_, i) => `<p>${'The dam broke. '.repeat(8)}${String(i)}</p><nav></nav>`,
    );
    const slow = read('slow.html', `<article>${items.join('')}</article>`, { ...LIMITS, maxSourceSeconds: 0.3 });
    const next = read('next.json', JSON.stringify({ title: 'Dam', body: 'The dam broke.' }));
    expect(await slow).toMatchObject(
      problem(
        'too-large',
        /^sources\/slow\.html: reading it took longer than .* seconds and was given up; .*limits\.maxSourceSeconds/u,
      ),
    );
    expect(await next).toMatchObject({ kind: 'extracted' });
  });

  it('is given up when it takes all memory, with its name, and the rest goes on', async () => {
    const bomb = pdfOf('', 60);
    expect(await read('bomb.pdf', bomb, { ...LIMITS, maxSourceSeconds: 8 })).toMatchObject({
      kind: 'problem',
      problem: { message: expect.stringMatching(/^sources\/bomb\.pdf: /u) },
    });
    expect(await read('after.json', JSON.stringify({ title: 'Dam', body: 'The dam broke.' }))).toMatchObject({
      kind: 'extracted',
    });
  }, 40_000);

  it('is read as far as the limit of pages, which is told', async () => {
    const reading = await read('pages.pdf', await formatFixture('libreoffice.pdf'), { ...LIMITS, maxSourcePages: 1 });
    expect(reading).toMatchObject({
      kind: 'extracted',
      problems: [
        {
          code: 'cut-off',
          message: expect.stringMatching(
            /^sources\/pages\.pdf: only the first 1 of 2 pages were read; .*limits\.maxSourcePages/u,
          ),
        },
      ],
    });
    const text = reading.kind === 'extracted' ? reading.texts[0]?.text : '';
    expect(text).toContain('The River Harl');
    expect(text).not.toContain('Per Aalto');
  });
});

/** A ZIP archive of one part of so many zero bytes, whose directory states that many divided by `lie`. */
function zipOf(name: string, size: number, lie: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size, 0x20));
  const label = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  for (const [bytes, at] of [
    [local, 0],
    [central, 2],
  ] as const) {
    bytes.writeUInt16LE(20, at + 4);
    bytes.writeUInt16LE(8, at + 8);
    bytes.writeUInt32LE(packed.length, at + 18);
    bytes.writeUInt32LE(Math.floor(size / lie), at + 22);
    bytes.writeUInt16LE(label.length, at + 26);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + label.length, 12);
  end.writeUInt32LE(local.length + label.length + packed.length, 16);
  return Buffer.concat([local, label, packed, central, label, end]);
}

/** A PDF file of one page that draws `content`; with `size` so many times padded to 100 MB of spaces, packed twice. */
function pdfOf(content: string, times = 0): Uint8Array {
  const padded = times === 0 ? deflateSync(Buffer.from(content)) : deflateSync(Buffer.alloc(100_000_000, ' '));
  const packed = deflateSync(padded);
  const parts = [
    '%PDF-1.4\n',
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [${'4 0 R '.repeat(times || 1)}] >>\nendobj\n`,
    `4 0 obj\n<< /Length ${String(packed.length)} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`,
    packed,
    '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}
