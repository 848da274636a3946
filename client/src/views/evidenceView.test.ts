import { Position, Range, Uri } from 'vscode';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SentenceEvidence } from '../../../server/src/lsp/protocol.ts';
import type { DraftStates } from '../draftStates.ts';
import { claim, DRAFT, draftClaims, evidence } from '../testing/claims.ts';
import { editor } from '../testing/fakeEditor.ts';
import { EVIDENCE_VIEW, registerEvidenceView } from './evidenceView.ts';

vi.mock('vscode', async () => (await import('../testing/fakeEditor.ts')).fakeEditor());

const NOTHING = () => ({ dispose() {} });

function lineAt(line: number) {
  return { start: { line, character: 0 }, end: { line, character: 9 } };
}

/** The view of a desk with one draft, where the server answers by line, when the test says so. */
function opened(answer: (line: number) => Promise<SentenceEvidence | null | undefined>) {
  const current = Uri.parse(DRAFT);
  const drafts: DraftStates = {
    stateOf: () => ({ uri: DRAFT, state: 'idle' }),
    drafts: [current],
    current,
    touch() {},
    onDidChange: NOTHING,
    onDidChangeCurrent: NOTHING,
    dispose() {},
  };
  const asking: Parameters<typeof registerEvidenceView>[0] = {
    claims: async () => draftClaims(claim('supported', { range: lineAt(1) }), claim('conflict', { range: lineAt(2) })),
    evidence: async (_draft, { line }) => answer(line),
  };
  const view = registerEvidenceView(asking, drafts);
  const webview = { html: '', options: {} };
  editor.webviews
    .get(EVIDENCE_VIEW)
    ?.resolveWebviewView({ visible: true, webview, onDidChangeVisibility: NOTHING, onDidDispose: NOTHING });
  return { view, webview, show: async (line: number) => view.showAt(current, new Position(line, 0)) };
}

function told(text: string): SentenceEvidence {
  return evidence({ text });
}

afterEach(() => editor.forget());

describe('the view of evidence', () => {
  it('says what to do before there is a sentence, and runs no scripts', () => {
    const { webview } = opened(async () => null);
    expect(webview.html).toContain('Put the cursor on a sentence');
    expect(webview.options).toMatchObject({ enableScripts: false, enableCommandUris: ['sourcecheck.openSource'] });
  });

  it('shows the answer to the last question, whichever comes first', async () => {
    const late = new Promise<SentenceEvidence>((resolve) => setTimeout(() => resolve(told('The first sentence.')), 20));
    const { webview, show } = opened(async (line) => (line === 1 ? late : told('The second sentence.')));
    const first = show(1);
    await show(2);
    await first;
    expect(webview.html).toContain('The second sentence.');
    expect(webview.html).not.toContain('The first sentence.');
  });

  it('stays as it is while the server cannot tell, and is emptied where there is nothing to tell', async () => {
    const { webview, show } = opened(async (line) =>
      line === 1 ? told('A sentence.') : line === 2 ? undefined : null,
    );
    await show(1);
    await show(2);
    expect(webview.html).toContain('A sentence.');
    await show(3);
    expect(webview.html).toContain('Put the cursor on a sentence');
  });

  it('shows all sentences of a part of the draft', async () => {
    const { view, webview } = opened(async (line) => told(`Sentence ${line}.`));
    expect(await view.showAll(Uri.parse(DRAFT), new Range(0, 0, 9, 0))).toBe(2);
    expect(webview.html).toMatch(/Sentence 1\.[^]*Sentence 2\./);
  });
});
