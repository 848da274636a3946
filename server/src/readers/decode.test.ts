import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredEncoding, decode } from './decode.ts';
import { decodeWindows1252 } from './windows1252.ts';

const text = 'The “dam” broke – 3 people drowned. 🌊 Ça va?\r\nNobody knew why it broke.\r\n';

function utf16(content: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units: number[] = mark ? [0xfeff] : [];
  for (let i = 0; i < content.length; i += 1) units.push(content.charCodeAt(i));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );
}

describe('decoding', () => {
  it('reads UTF-8 with and without its mark', () => {
    expect(decode(bytes(text), 'a.txt')).toEqual({ kind: 'text', text, encoding: 'utf-8', problems: [] });
    expect(decode(bytes([0xef, 0xbb, 0xbf], text), 'a.txt')).toEqual({
      kind: 'text',
      text,
      encoding: 'utf-8',
      problems: [],
    });
  });

  it.each([
    ['le', true],
    ['be', true],
    ['le', false],
    ['be', false],
  ] as const)('reads UTF-16 %s, mark: %s', (order, mark) => {
    expect(decode(utf16(text, order, mark), 'a.txt')).toEqual({
      kind: 'text',
      text,
      encoding: `utf-16${order}`,
      problems: [],
    });
  });

  it('reads Windows-1252 with its quotation marks and dashes, and says that it guessed', () => {
    const decoded = decode(
      bytes('He said ', [0x93], 'never', [0x94], ' ', [0x96], ' caf', [0xe9], ', 5 ', [0x80]),
      'a.txt',
    );
    expect(decoded).toMatchObject({
      text: 'He said “never” – café, 5 €',
      encoding: 'windows-1252',
      problems: [{ code: 'encoding', message: expect.stringMatching(/^a\.txt: .*save it as UTF-8/u) }],
    });
  });

  it('reads what a page declares, and Windows-1252 where it says Latin 1', () => {
    const page = (charset: string): Uint8Array =>
      bytes(`<meta charset="${charset}"><p>`, [0x93], 'caf', [0xe9], [0x94]);
    expect(declaredEncoding(page('iso-8859-1'))).toBe('iso-8859-1');
    expect(decode(page('iso-8859-1'), 'a.html', 'iso-8859-1')).toMatchObject({
      text: expect.stringContaining('“café”'),
      problems: [],
    });
    const polish = bytes('<?xml version="1.0" encoding="iso-8859-2"?><p>', [0xb1, 0xea, 0xb6], '</p>');
    expect(declaredEncoding(polish)).toBe('iso-8859-2');
    expect(decode(polish, 'a.html', 'iso-8859-2')).toMatchObject({
      text: expect.stringContaining('ąęś'),
      problems: [],
    });
    expect(declaredEncoding(bytes('<p>charset=koi8-r'))).toBeUndefined();
    // What is valid UTF-8 is no other, whatever it says.
    expect(decode(bytes('<meta charset="iso-8859-1">Ça va'), 'a.html', 'iso-8859-1')).toMatchObject({
      text: expect.stringContaining('Ça va'),
      encoding: 'utf-8',
    });
    expect(decode(page('no-such'), 'a.html', 'no-such')).toMatchObject({ encoding: 'windows-1252' });
  });

  it('tells other scripts by their letters, and says that it guessed', () => {
    const cyrillic = Array.from(
      'Река вышла из берегов в пятницу, сообщили городские власти, и затопила нижний город',
    ).map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 ? code - 0x410 + 0xc0 : code;
    });
    expect(decode(Uint8Array.from(cyrillic), 'a.txt')).toMatchObject({
      text: expect.stringMatching(/^Река вышла из берегов/u),
      encoding: 'windows-1251',
      problems: [{ code: 'encoding', message: expect.stringMatching(/^a\.txt: .* read as windows-1251/u) }],
    });
    const french = bytes(
      'Le maire a d',
      [0xe9],
      'cid',
      [0xe9],
      ' que la rivi',
      [0xe8],
      're ',
      [0xe9],
      'tait s',
      [0xfb],
      're. '.repeat(1),
    );
    expect(decode(Uint8Array.from([...french, ...french, ...french, ...french, ...french]), 'a.txt')).toMatchObject({
      encoding: 'windows-1252',
    });
  });

  it('keeps UTF-8 in which a few bytes are broken, and counts them', () => {
    const decoded = decode(bytes('Ça a cassé à l’', [0xe9], 'tang'), 'a.txt');
    expect(decoded).toMatchObject({
      text: 'Ça a cassé à l’�tang',
      encoding: 'utf-8',
      problems: [{ code: 'encoding', message: expect.stringMatching(/^a\.txt: 1 byte is not valid UTF-8/u) }],
    });
  });

  it.each([
    ['zero bytes here and there', bytes('abc', [0, 0, 7], 'def', [0], 'x')],
    [
      'control characters',
      bytes(
        Array.from({ length: 200 }, (_, i) => (i % 8) + 1),
        'abc',
      ),
    ],
    ['a PDF file', bytes('%PDF-1.7\n')],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47], 'abc')],
    ['a ZIP archive', bytes('PK', [3, 4], 'abc')],
  ])('calls a file binary that holds %s', (_, content) => {
    expect(decode(content, 'clips/a.txt')).toEqual({
      kind: 'none',
      problem: {
        code: 'binary',
        message: expect.stringMatching(
          /^clips\/a\.txt: this is not a text file \(.+\); (?:put a text|give it the ending)/u,
        ),
      },
    });
  });

  it('says that UTF-32 is not read', () => {
    expect(decode(bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'a.txt')).toMatchObject({
      kind: 'none',
      problem: { code: 'encoding' },
    });
  });

  it('reads nothing as the empty text', () => {
    expect(decode(new Uint8Array(), 'a.txt')).toMatchObject({ kind: 'text', text: '', problems: [] });
  });

  it('reads any well-formed text back, and any bytes at all without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const plain = `Dam: ${any.replace(/[\p{Cc}\ufeff]/gu, '')}`;
        expect(decode(bytes(plain), 'a.txt')).toMatchObject({ text: plain });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        expect(['text', 'none']).toContain(decode(any, 'a.txt').kind);
      }),
    );
  });
});

describe('Windows-1252', () => {
  it('gives one character for each byte', () => {
    const all = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, i) => i));
    expect(all).toHaveLength(256);
    expect(all.slice(0x20, 0x7f)).toBe(String.fromCharCode(...Array.from({ length: 0x5f }, (_, i) => i + 0x20)));
    expect(all.slice(0x80, 0xa0)).toBe('€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ');
    expect(decodeWindows1252(new Uint8Array(20_001).fill(0x97))).toBe('—'.repeat(20_001));
  });
});
