import { describe, expect, it } from 'vitest';
import { SOURCE_TEXT_REQUEST, type SourceText } from '../protocol.ts';
import { connected } from '../testing/connected.ts';
import { DRAFT } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';

const REPORT = 'Report\nThe river rose on Monday.\nIt ruined dozens of barns.\n';
const URI = `sourcecheck-source://${ROOT}/sources/report.pdf.txt`;
const uriOf = ({ path }: { readonly path: string }): string => `file:///cache${path}.txt`;
const PASSAGE = { start: { line: 2, character: 0 }, end: { line: 2, character: 26 } };

describe('a source that is no text file', () => {
  it('is shown as a document of ours where the client can: definition, hover and text agree', async () => {
    const client = await connected(inMemoryHost({ 'report.pdf': REPORT }), {
      initializationOptions: {
        clientCommands: ['sourcecheck.openSource'],
        hoverCommands: ['sourcecheck.openSource'],
        showsSourceText: true,
      },
    });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    expect(await client.definition(DRAFT, { line: 0, character: 12 })).toEqual([
      expect.objectContaining({ targetUri: URI, targetRange: PASSAGE }),
    ]);
    const text = await client.connection.sendRequest<SourceText | null>(SOURCE_TEXT_REQUEST, { uri: URI });
    expect(text).toEqual({ text: REPORT });
    const spelt = URI.replace('.pdf', '%2Epdf');
    expect(await client.connection.sendRequest(SOURCE_TEXT_REQUEST, { uri: spelt })).toEqual({ text: REPORT });
    const hover = JSON.stringify(await client.hover(DRAFT, { line: 0, character: 12 }));
    expect(hover).toContain(
      `command:sourcecheck.openSource?${encodeURIComponent(JSON.stringify([{ uri: URI, range: PASSAGE }]))}`,
    );
    const [finding] = await client.findings(DRAFT);
    expect(finding?.relatedInformation?.[0]?.location).toEqual({ uri: URI, range: PASSAGE });
  });

  it('is kept as a text file for other clients', async () => {
    const host = inMemoryHost({ 'report.pdf': REPORT });
    const kept = new Map<string, string>();
    const client = await connected({
      ...host,
      textFiles: { uriOf, keep: (article) => void kept.set(uriOf(article), article.text) },
    });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    const uri = `file:///cache${ROOT}/sources/report.pdf.txt`;
    expect(await client.definition(DRAFT, { line: 0, character: 12 })).toEqual([
      expect.objectContaining({ targetUri: uri, targetRange: PASSAGE }),
    ]);
    expect([...kept]).toEqual([[uri, REPORT]]);
  });

  it('is told of no other document', async () => {
    const client = await connected(inMemoryHost({ 'report.pdf': REPORT, 'plain.txt': 'The dam broke.' }), {
      initializationOptions: { showsSourceText: true },
    });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await client.findings(DRAFT);
    for (const uri of [`file://${ROOT}/secret.txt`, URI.replace('report', 'secret'), '%', '']) {
      expect(await client.connection.sendRequest(SOURCE_TEXT_REQUEST, { uri })).toBeNull();
    }
  });
});
