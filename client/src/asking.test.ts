import { Position, Range, Uri } from 'vscode';
import { describe, expect, it, vi } from 'vitest';
import { createAsking } from './asking.ts';
import { DRAFT, RANGE } from './testing/claims.ts';

vi.mock('vscode', async () => (await import('./testing/fakeEditor.ts')).fakeEditor());

/** What a server is sent that never answers. */
function asked() {
  const sent: unknown[] = [];
  const asking = createAsking(
    async (method, params) => {
      sent.push([method, params]);
      throw new Error('the draft has changed');
    },
    (uri) => uri.toString(),
  );
  return { asking, sent };
}

describe('asking the server', () => {
  it('sends ranges and positions as the protocol has them, not as lists', async () => {
    const { asking, sent } = asked();
    const textDocument = { uri: DRAFT };
    await asking.claims(Uri.parse(DRAFT), new Range(4, 0, 4, 30));
    await asking.claims(Uri.parse(DRAFT));
    await asking.evidence(Uri.parse(DRAFT), new Position(4, 0));
    expect(sent).toEqual([
      ['sourcecheck/claims', { textDocument, range: RANGE }],
      ['sourcecheck/claims', { textDocument }],
      ['sourcecheck/evidence', { textDocument, position: { line: 4, character: 0 } }],
    ]);
  });

  it('answers nothing where the server cannot, so that it is asked again later', async () => {
    const { asking } = asked();
    expect(await asking.sources(Uri.parse(DRAFT))).toBeUndefined();
    expect(await asking.drafts()).toBeUndefined();
  });
});
