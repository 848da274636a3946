import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { EvidencePassage } from '../../../server/src/lsp/protocol.ts';
import { claim, evidence, finding, RANGE } from '../testing/claims.ts';
import { evidencePage, messagePage } from './evidencePage.ts';

vi.mock('vscode', async () => (await import('../testing/fakeEditor.ts')).fakeEditor());

function passage(more: Partial<EvidencePassage> = {}): EvidencePassage {
  return {
    source: 'wire',
    uri: 'file:///desk/sources/wire.txt',
    name: 'sources/wire.txt',
    range: RANGE,
    text: 'Some 300 homes lost power.',
    marks: [{ start: 5, end: 8 }],
    caption: 'Coast Wire, 4 March 2025',
    relation: 'agrees',
    relationInWords: 'says so',
    ...more,
  };
}

/** The page without its head, its tags made short. */
function body(page: string): string {
  return page.replace(/^[^]*<body>|<\/body>[^]*$/g, '');
}

function tags(page: string): readonly string[] {
  return [...body(page).matchAll(/<(?!\/)(\w+)/g)].map(([, name = '']) => name);
}

describe('the page of evidence', () => {
  it('has the sentence, its verdict in words, the findings, and each passage with who says it and where', () => {
    const html = body(
      evidencePage(
        [
          evidence({
            verdict: 'conflict',
            claim: claim('conflict', {
              findings: [finding('The draft has “52”; Coast Wire has “25”.')],
              changed: true,
              desk: { status: 'accepted', whole: true, words: ['“52” accepted by Ana <x>, 5 June 2024'] },
            }),
            passages: [passage({ relation: 'conflicts', title: 'A storm', locator: 'p. 4' })],
          }),
        ],
        'n',
      ),
    );
    expect(html).toContain('In conflict with the sources');
    expect(html).toContain('<p>The draft has “52”; Coast Wire has “25”.</p>');
    expect(html).toContain('A source has changed since');
    expect(html).toContain('<p>In the ledger: “52” accepted by Ana &#60;x&#62;, 5 June 2024.</p>');
    expect(html).toContain('<strong>Coast Wire, 4 March 2025</strong> · says otherwise');
    expect(html).toContain('Some <mark>300</mark> homes');
    expect(html).toContain('>sources/wire.txt, line 5, p. 4</a>');
    const [, argument = ''] = /href="command:sourcecheck\.openSource\?([^"]*)"/.exec(html) ?? [];
    expect(JSON.parse(decodeURIComponent(argument))).toEqual([{ uri: passage().uri, range: RANGE }]);
  });

  it('marks nothing in a passage that only speaks of the matter', () => {
    expect(evidencePage([evidence({ passages: [passage({ relation: 'related' })] })], 'n')).not.toContain('<mark>');
  });

  it('makes nothing of a draft or a source but text, whatever it holds', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '=', ' ', '/', '!', '-', 'script', 'onerror'),
    });
    const plain = tags(evidencePage([evidence({ passages: [passage({ title: 't' })] })], 'n'));
    fc.assert(
      fc.property(hostile, (text) => {
        const marks = [{ start: 0, end: Math.min(1, text.length) }];
        const shown = passage({ text, marks, caption: text, title: text, name: text, uri: text });
        const page = evidencePage([evidence({ text, passages: [shown] })], 'n');
        expect(tags(page)).toEqual(plain);
        expect(body(page).replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
        for (const [tag] of body(page).matchAll(/<[^<>]*>/g)) expect(tag).not.toMatch(/\son\w|<script|src/);
      }),
    );
  });

  it('lets nothing run or be fetched', () => {
    for (const page of [evidencePage([evidence()], 'n'), messagePage(['Open a draft'], 'n')]) {
      expect(page).toContain(`content="default-src 'none'; style-src 'nonce-n'"`);
    }
  });
});
