import type { LocationLink } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { connected } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';

describe('definition', () => {
  it('leads from a finding, or a supported sentence, to the passage', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined hundreds of barns. It ruined dozens of barns.');
    const passage = { start: { line: 2, character: 26 }, end: { line: 2, character: 79 } };
    const link: LocationLink = {
      targetUri: `file://${ROOT}/sources/flood.txt`,
      targetRange: passage,
      targetSelectionRange: passage,
    };
    expect(await client.definition(DRAFT, { line: 0, character: 12 })).toEqual([
      { ...link, originSelectionRange: client.rangeOf(DRAFT, 'hundreds') },
    ]);
    expect(await client.definition(DRAFT, { line: 0, character: 50 })).toEqual([
      { ...link, originSelectionRange: client.rangeOf(DRAFT, 'It ruined dozens of barns.') },
    ]);
  });
});
