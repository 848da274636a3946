import { expect, it } from 'vitest';
import { EVIDENCE_REQUEST, type SentenceEvidence } from '../protocol.ts';
import { connected } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';

it('the evidence of a sentence names verdict and passages, with the differing words marked and their place', async () => {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
  await client.open(DRAFT, 'It rained. It ruined hundreds of barns.\n');
  const { start: position } = client.rangeOf(DRAFT, 'hundreds');
  const answer = await client.connection.sendRequest<SentenceEvidence | null>(EVIDENCE_REQUEST, {
    textDocument: { uri: DRAFT },
    position,
  });
  expect(answer).toMatchObject({
    text: 'It ruined hundreds of barns.',
    verdict: 'conflict',
    verdictInWords: 'In conflict with the sources',
    claim: { findings: [{ code: 'conflict/number' }] },
    passages: [{ caption: 'Reuters, 3 June 2024', name: 'sources/flood.txt', relationInWords: 'says otherwise' }],
  });
  const passage = answer?.passages[0];
  expect(passage?.uri).toBe(`file://${ROOT}/sources/flood.txt`);
  expect(passage?.marks.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['dozens']);
  expect(passage?.range.start).toEqual({ line: 2, character: 26 });
});
