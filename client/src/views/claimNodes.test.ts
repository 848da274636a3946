import { describe, expect, it, vi } from 'vitest';
import { claim, DRAFT, draftClaims, finding } from '../testing/claims.ts';
import { childrenOf, type ClaimNode, progressOf, progressText } from './claimNodes.ts';

vi.mock('vscode', async () => (await import('../testing/fakeEditor.ts')).fakeEditor());

const CONFLICT = claim('conflict', { findings: [finding('52, not 25'), finding('Monday, not Sunday')] });

function under(node: ClaimNode): readonly string[] {
  return childrenOf(node).map((child) =>
    child.kind === 'verdict' ? `${child.verdict} ${child.claims.length}` : child.kind,
  );
}

describe('the claims of a draft', () => {
  const claims = draftClaims(claim('supported'), CONFLICT, claim('supported'), claim('unsupported'));
  const draft = { kind: 'draft', uri: DRAFT, name: 'storm.md', claims } as const;

  it('are grouped by verdict, the most severe first, without empty groups', () => {
    expect(under(draft)).toEqual(['conflict 1', 'unsupported 1', 'supported 2']);
  });

  it('stand by themselves too where a source has changed', () => {
    const again = draftClaims(claim('supported', { changed: true }), claim('supported'));
    expect(childrenOf({ ...draft, claims: again })).toMatchObject([
      { kind: 'changed', claims: [{ changed: true }] },
      { kind: 'verdict', verdict: 'supported', claims: [{}, {}] },
    ]);
  });

  it('have their findings under them', () => {
    const [conflicts] = childrenOf(draft);
    const [sentence] = conflicts ? childrenOf(conflicts) : [];
    expect(sentence && childrenOf(sentence)).toEqual(
      CONFLICT.findings.map((one) => ({ kind: 'finding', draft: DRAFT, finding: one })),
    );
  });

  it('are not there before they have been asked for', () => {
    expect(under({ kind: 'draft', uri: DRAFT, name: 'storm.md' })).toEqual([]);
  });
});

describe('progress', () => {
  it('counts what a source supports and what was ignored as a whole', () => {
    const halfIgnored = claim('conflict', { ignored: 1, findings: [finding('x')] });
    const claims = draftClaims(
      claim('supported'),
      claim('conflict', { ignored: 1 }),
      halfIgnored,
      claim('unsupported'),
    );
    expect(progressOf(claims)).toEqual({ checked: 2, all: 4 });
    expect(progressText(claims)).toBe('2 of 4 checked');
  });

  it('counts what a desk has dealt with, whatever the verdict, once all that is open in it is settled', () => {
    const desk = { status: 'accepted', words: ['“16” accepted by Ana, 5 June 2024'] } as const;
    const finding16 = { findings: [finding('16, not 14')] };
    const claims = draftClaims(
      claim('conflict', { ...finding16, desk: { ...desk, whole: true } }),
      claim('conflict', { ...finding16, desk: { ...desk, whole: false } }),
    );
    expect(progressText(claims)).toBe('1 of 2 checked');
  });

  it('counts no sentence as checked whose finding is only switched off', () => {
    expect(progressText(draftClaims(claim('unsupported')))).toBe('0 of 1 checked');
    expect(progressText(draftClaims())).toBe('nothing to check');
  });
});
