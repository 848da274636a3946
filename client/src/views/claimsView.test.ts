import { Uri } from 'vscode';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';
import { claim, DRAFT, draftClaims, finding } from '../testing/claims.ts';
import { editor } from '../testing/fakeEditor.ts';
import { CLAIMS_VIEW, registerClaimsView } from './claimsView.ts';

vi.mock('vscode', async () => (await import('../testing/fakeEditor.ts')).fakeEditor());

const OTHER = 'file:///desk/drafts/flood.md';
const LISTED = [
  { uri: DRAFT, name: 'drafts/storm.md' },
  { uri: OTHER, name: 'drafts/flood.md' },
];

const CLAIMS = draftClaims(claim('supported'), claim('conflict', { findings: [finding('52, not 25')] }));

const never = () => ({ dispose() {} });

/** The view of a desk where the first draft is open. */
function shown(state: 'idle' | 'no-sources', ...answers: (typeof CLAIMS | null | undefined)[]) {
  const current = Uri.parse(DRAFT);
  const drafts: DraftStates = {
    stateOf: () => ({ uri: DRAFT, state }),
    drafts: [current],
    current,
    touch() {},
    onDidChange: never,
    onDidChangeCurrent: never,
    dispose() {},
  };
  const asking: Asking = {
    drafts: async () => LISTED,
    claims: async (uri) => (uri.toString() === DRAFT ? answers.shift() : draftClaims(claim('unsupported'))),
    sources: async () => null,
    evidence: async () => null,
    ignores: async () => null,
    sourceText: async () => null,
    ledger: async () => null,
    annotatedCopy: async () => null,
    setStatus: async () => false,
  };
  registerClaimsView(asking, drafts);
  const tree = editor.trees.get(CLAIMS_VIEW);
  if (!tree) throw new Error('no tree');
  return { view: tree.view, ...tree.treeDataProvider };
}

afterEach(() => editor.forget());

describe('the view of claims', () => {
  it('lists the drafts of the workspace, the current one first, and how far it is', async () => {
    const { view, getChildren, getTreeItem } = shown('idle', CLAIMS);
    const roots = await getChildren();
    expect(roots.map(getTreeItem)).toMatchObject([
      { label: 'storm.md', collapsibleState: 2, description: '1 of 2 checked · drafts' },
      { label: 'flood.md', collapsibleState: 1, description: 'drafts' },
    ]);
    expect(view).toMatchObject({ description: '1 of 2 checked', badge: { value: 1 } });
  });

  it('stays as it was while the server cannot tell', async () => {
    const { view, getChildren } = shown('idle', CLAIMS, undefined, null);
    const before = await getChildren();
    expect(await getChildren()).toEqual(before);
    expect(view.description).toBe('1 of 2 checked');
    await getChildren();
    expect(view.description).toBe('');
  });

  it('checks a draft that is not open when it is unfolded', async () => {
    const { getChildren } = shown('idle', CLAIMS);
    const [, flood] = await getChildren();
    expect(await getChildren(flood)).toMatchObject([{ kind: 'verdict', verdict: 'unsupported' }]);
  });

  it('says the verdict, the line, the sentence and the message to those who cannot see the icon', async () => {
    const { getTreeItem } = shown('idle', CLAIMS);
    const sentence = {
      kind: 'sentence',
      draft: DRAFT,
      claim: claim('conflict', { findings: [finding('52, not 25')] }),
    };
    expect(getTreeItem(sentence)).toHaveProperty(
      'accessibilityInformation.label',
      'In conflict with the sources, line 5: The storm cut the power of 300 homes. 52, not 25',
    );
  });

  it('says what a desk has said of a sentence, and counts it no more as a conflict to look at', async () => {
    const words = '“52” accepted by Ana, 5 June 2024';
    const settled = claim('conflict', {
      findings: [finding('52, not 25')],
      desk: { status: 'accepted', whole: true, words: [words] },
    });
    const { view, getChildren, getTreeItem } = shown('idle', draftClaims(settled));
    await getChildren();
    expect(view).toMatchObject({ description: '1 of 1 checked', badge: undefined });
    const item = getTreeItem({ kind: 'sentence', draft: DRAFT, claim: settled });
    expect(item).toMatchObject({ description: 'line 5 · accepted', iconPath: { id: 'verified' } });
    expect(item).toHaveProperty('tooltip', expect.stringContaining(words));
    expect(item).toHaveProperty('accessibilityInformation.label', expect.stringContaining(words));
  });

  it('is empty where there are no sources, so that the editor shows what to do', async () => {
    const { view, getChildren } = shown('no-sources', null);
    expect(await getChildren()).toEqual([]);
    expect(view.badge).toBeUndefined();
  });
});
