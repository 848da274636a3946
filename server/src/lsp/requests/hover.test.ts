import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { REVIEWED_NOTIFICATION } from '../protocol.ts';
import { connected } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';

/** What a client with these options is shown. */
async function hoverFor(initializationOptions: object): Promise<string> {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), { initializationOptions });
  await client.open(DRAFT, 'Today it ruined hundreds of barns.');
  return JSON.stringify(await client.hover(DRAFT, { line: 0, character: 17 }));
}

describe('hover', () => {
  it('shows the verdict, the passage with the differing words, who says it and where', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'Today it ruined hundreds of barns.');
    const hover = await client.hover(DRAFT, { line: 0, character: 17 });
    expect(hover?.range).toEqual(client.rangeOf(DRAFT, 'hundreds'));
    expect(hover?.contents).toEqual({
      kind: 'markdown',
      value: [
        '**In conflict with the sources**',
        'The draft has “hundreds”; the sources have “dozens”. ([conflict/number](<https://pages.example/conflict/number>))',
        '> It ruined **dozens** of barns near Orlen, officials said.',
        `Reuters, 3 June 2024 says otherwise · [sources/flood.txt, line 3](<file://${ROOT}/sources/flood.txt#L3>)`,
      ].join('\n\n'),
    });
  });

  it('does not repeat a message that the editor shows above it, and tells those elsewhere in the sentence', async () => {
    const options = { initializationOptions: { clientCommands: [], hoversShowMessages: true } };
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), options);
    await client.open(DRAFT, 'Today it ruined hundreds of barns.');
    const onTheWord = JSON.stringify(await client.hover(DRAFT, { line: 0, character: 17 }));
    expect(onTheWord).toContain('In conflict with the sources');
    expect(onTheWord).toContain('says otherwise');
    expect(onTheWord).not.toContain('The draft has');
    expect(JSON.stringify(await client.hover(DRAFT, { line: 0, character: 1 }))).toContain('The draft has');
  });

  it('tells who says so of a supported sentence, and nothing where nothing is to check', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined dozens of barns. Nobody knows why.');
    const hover = await client.hover(DRAFT, { line: 0, character: 3 });
    expect(hover?.contents).toMatchObject({
      value: expect.stringMatching(/^\*\*Supported by the sources\*\*[^]* says so/),
    });
    expect(await client.hover(DRAFT, { line: 0, character: 40 })).toBeNull();
  });

  it('has a table of who has what where several sources speak', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD, 'wire.txt': FLOOD.replace('Reuters', 'AFP') }));
    await client.open(DRAFT, 'Today it ruined hundreds of barns.');
    const hover = JSON.stringify(await client.hover(DRAFT, { line: 0, character: 17 }));
    const links = ['Reuters, 3 June 2024', 'AFP, 3 June 2024'].map((caption, nth) => {
      return `[${caption}](<file://${ROOT}/sources/${nth === 0 ? 'flood' : 'wire'}.txt#L3>)`;
    });
    expect(hover).toContain(
      String.raw`|   |   |   |\n| --- | --- | --- |\n| **dozens** | ${links.join('; ')} | say otherwise |`,
    );
  });

  it('links to commands of a client that runs them, and of no other', async () => {
    const own = ['sourcecheck.openSource', 'sourcecheck.showEvidence'];
    const trusted = await hoverFor({ clientCommands: own, hoverCommands: own });
    expect(trusted).toContain('[sources/flood.txt, line 3](<command:sourcecheck.openSource?%5B%7B%22uri%22');
    expect(trusted).toContain('[Show evidence](<command:sourcecheck.showEvidence?%5B');
    expect(await hoverFor({ clientCommands: own })).not.toContain('command:');
    expect(await hoverFor({ clientCommands: [], hoverCommands: own })).not.toContain('command:');
  });

  it('says nothing of supported sentences where that is not wanted', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    client.settings = { hover: { supported: false } };
    await client.open(DRAFT, 'It ruined dozens of barns. It ruined hundreds of sheds.');
    expect(await client.hover(DRAFT, { line: 0, character: 3 })).toBeNull();
    expect(await client.hover(DRAFT, { line: 0, character: 40 })).not.toBeNull();
  });

  it('tells where a source of the sentence has changed since the draft was opened', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined dozens of barns.');
    await client.findings(DRAFT);
    host.files.set(`${ROOT}/sources/flood.txt`, FLOOD.replace('near', 'around'));
    await client.filesChanged([{ uri: `file://${ROOT}/sources/flood.txt`, type: 2 }]);
    const hover = async () => JSON.stringify(await client.hover(DRAFT, { line: 0, character: 3 }));
    expect(await hover()).toContain('has changed since the draft was opened');
    const cursor = client.rangeOf(DRAFT, 'dozens').start;
    await client.connection.sendNotification(REVIEWED_NOTIFICATION, {
      textDocument: { uri: DRAFT },
      range: { start: cursor, end: cursor },
    });
    await client.findings(DRAFT);
    expect(await hover()).not.toContain('has changed');
  });

  it('lets nothing of a source become a link, an image, a command or HTML', async () => {
    const hostile =
      'It ruined dozens of barns <img src=x onerror=alert(1)> [here](command:quit) ![p](https://e.example/p.png) www.e.example.\n';
    const client = await connected(inMemoryHost({ '[p](x)b.txt': hostile }));
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    const hover = await client.hover(DRAFT, { line: 0, character: 12 });
    const contents = hover?.contents;
    if (typeof contents !== 'object' || !('value' in contents)) throw new Error('Markdown was expected');
    const html = micromark(contents.value, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    expect(html.match(/<(?!\/)[^>]*>/g)?.filter((tag) => !/^<(?:p|strong|blockquote)>$/.test(tag))).toEqual([
      '<a href="https://pages.example/conflict/number">',
      `<a href="file://${ROOT}/sources/%5Bp%5D%28x%29b.txt#L1">`,
    ]);
    expect(html).toContain('<strong>dozens</strong>');
  });

  it('cuts a long passage around the words that differ', async () => {
    const long = `${'before '.repeat(200)}dozens of barns${' after'.repeat(200)}.\n`;
    const client = await connected(inMemoryHost({ 'flood.txt': long }));
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    const text = JSON.stringify((await client.hover(DRAFT, { line: 0, character: 12 }))?.contents);
    expect(text).toMatch(/> … .*before \*\*dozens\*\* of barns after.* …/);
    expect(text.length).toBeLessThan(1000);
  });

  it('lists what all sources say, and counts those it leaves out', async () => {
    const sources = Object.fromEntries(Array.from({ length: 9 }, (_, nth) => [`s${nth}.txt`, FLOOD]));
    const client = await connected(inMemoryHost(sources));
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    const text = JSON.stringify((await client.hover(DRAFT, { line: 0, character: 12 }))?.contents);
    expect(text.match(/says otherwise/g)).toHaveLength(6);
    expect(text).toContain('3 more');
  });
});
