import {
  CompletionRequest,
  type CompletionItem,
  DocumentLinkRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type TextDocumentEdit,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { engineChecker } from '../engineChecker.ts';
import { connected } from '../testing/connected.ts';
import { inMemoryHost, type InMemoryHost, ROOT } from '../testing/inMemoryHost.ts';
import type { TestClient } from '../testing/testClient.ts';

const DRAFT = `file://${ROOT}/draft.md`;
const OTHER = `file://${ROOT}/other.md`;

const SOURCES = {
  'flood.txt': `Reuters\n\nThe river rose on Monday. It ruined dozens of barns near Orlen, officials said.\n
Sandbags were brought from three towns. The bridge at Orlen stays closed until Friday.\n`,
  'market.txt': `AFP\n\nThe cattle market at Orlen opens on Saturday. Prices fell by a tenth last year, dealers said.\n
The mayor, Ada Krol, will cut the ribbon. A brass band will play.\n`,
};

interface Desk {
  readonly client: TestClient;
  readonly host: InMemoryHost;
}

/** A server with the two sources, and a client that has the draft open; `|` marks the cursor. */
async function desk(
  marked: string,
  prepare: (host: InMemoryHost) => void = () => {},
): Promise<Desk & { at: ReturnType<TextDocument['positionAt']> }> {
  const host: InMemoryHost = inMemoryHost(SOURCES, engineChecker);
  prepare(host);
  const client = await connected(host);
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  await client.open(DRAFT, text);
  return { client, host, at: TextDocument.create(DRAFT, 'markdown', 1, text).positionAt(offset) };
}

/** The text after an edit of the workspace, of a file that had this text. */
function edited(edit: WorkspaceEdit | null, uri: string, text: string): string {
  const own = (edit?.documentChanges ?? []).filter(
    (change): change is TextDocumentEdit => 'textDocument' in change && change.textDocument.uri === uri,
  );
  const edits = own.flatMap((change) => change.edits).flatMap((one) => ('newText' in one ? [one] : []));
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
}

async function items(marked: string, prepare?: (host: InMemoryHost) => void): Promise<CompletionItem[]> {
  const { client, at } = await desk(marked, prepare);
  const answer = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: DRAFT },
    position: at,
  });
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}

async function chosen(marked: string, nth = 0): Promise<string> {
  const offered = await items(marked);
  const item = offered.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))[nth];
  if (!item?.textEdit || !('range' in item.textEdit)) throw new Error('nothing is offered');
  const document = TextDocument.create(DRAFT, 'markdown', 1, marked.replace('|', ''));
  return TextDocument.applyEdits(document, [item.textEdit, ...(item.additionalTextEdits ?? [])]);
}

async function renamed(
  { client, at }: Awaited<ReturnType<typeof desk>>,
  newName: string,
): Promise<WorkspaceEdit | null> {
  return client.connection.sendRequest(RenameRequest.type, { textDocument: { uri: DRAFT }, position: at, newName });
}

async function moved(draft: string, from: string, to: string): Promise<string> {
  const { client } = await desk(draft);
  const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, {
    files: [{ oldUri: `file://${ROOT}/${from}`, newUri: `file://${ROOT}/${to}` }],
  });
  return edited(edit, DRAFT, draft);
}

describe('completion', () => {
  it('lists the keys of the sources after [@, first those that speak of the sentence', async () => {
    const offered = await items('A brass band plays at the cattle market on Saturday [@|].\n');
    expect(offered.map(({ label, detail }) => [label, detail])).toEqual([
      ['afp-market', 'AFP'],
      ['reuters-flood', 'Reuters'],
    ]);
    expect(offered[0]).toMatchObject({ preselect: true, sortText: '0000' });
    expect(JSON.stringify(offered[0]?.documentation)).toContain('cattle market at Orlen opens');
    expect(offered[1]).not.toHaveProperty('documentation');
  });

  it('lists whom the sources name for the sentence after “according to”, and their outlets', async () => {
    const offered = await items('The flood ruined dozens of barns near Orlen, according to |\n');
    expect(offered.map(({ label, detail }) => [label, detail])).toEqual([
      ['officials', 'Reuters'],
      ['Reuters', 'Reuters'],
    ]);
    expect(JSON.stringify(offered[0]?.documentation)).toContain('ruined dozens of barns');
    expect(await chosen('The flood ruined dozens of barns near Orlen, according to the Reu|.\n', 1)).toBe(
      'The flood ruined dozens of barns near Orlen, according to Reuters.\n',
    );
    expect(await items('According to a man who was there on the day and saw |\n')).toEqual([]);
    expect(await items('It goes according |\n')).toEqual([]);
  });

  it.each([
    ['an open bracket is closed', 'The river rose on Monday [@|.', 'The river rose on Monday [@reuters-flood].'],
    ['what is typed is replaced', 'The river rose on Monday [@af|p].', 'The river rose on Monday [@reuters-flood].'],
    [
      'behind another key',
      'The river rose on Monday [@afp-market; @|].',
      'The river rose on Monday [@afp-market; @reuters-flood].',
    ],
    [
      'a comment',
      'The river rose on Monday.<!-- source: | -->',
      'The river rose on Monday.<!-- source: reuters-flood -->',
    ],
    [
      'a new footnote, with its definition',
      'The river rose on Monday.[^|]\n',
      'The river rose on Monday.[^1]\n\n[^1]: Reuters, flood.\n',
    ],
    [
      'a footnote that is there',
      'The river rose on Monday.[^|] A band.[^b]\n\n[^b]: Reuters, flood.\n',
      'The river rose on Monday.[^b] A band.[^b]\n\n[^b]: Reuters, flood.\n',
    ],
  ])('%s', async (_, marked, after) => {
    expect(await chosen(marked)).toBe(after);
  });

  it('lists the writer’s own notes behind what speaks of the sentence', async () => {
    const offered = await items('The river rose on Monday.[^|] Ask.[^own]\n\n[^own]: Ask the harbour master again.\n');
    expect(offered.map(({ label }) => label)).toEqual(['reuters-flood', 'own', 'afp-market']);
  });

  it.each(['The river | rose.', 'Write to desk@|wire.example.', '`[@|`', '[text](a^|b)', '```\n[@|\n```'])(
    'has nothing to say elsewhere: %s',
    async (marked) => expect(await items(marked)).toEqual([]),
  );

  it('has nothing to say in plain text', async () => {
    const { client } = await desk('');
    const plain = `file://${ROOT}/plain.txt`;
    await client.open(plain, 'It rose [@', 'plaintext');
    const position = { line: 0, character: 10 };
    expect(
      await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri: plain }, position }),
    ).toBeNull();
  });
});

describe('the places of a source', () => {
  const TEXT = 'The river rose on Monday [@reu|ters-flood].\n\nPrices fell.<!-- source: afp-market -->\n';

  it('its key leads to the passage that says the sentence', async () => {
    const { client, at } = await desk(TEXT);
    const [target] = (await client.definition(DRAFT, at)) ?? [];
    expect(target).toMatchObject({
      targetUri: `file://${ROOT}/sources/flood.txt`,
      targetRange: { start: { line: 2, character: 0 } },
      originSelectionRange: { start: { line: 0, character: 27 } },
    });
  });

  it('its hover shows who wrote it and what it says, on the key alone', async () => {
    const { client, at } = await desk(TEXT);
    const hover = await client.hover(DRAFT, at);
    expect(JSON.stringify(hover?.contents)).toMatch(/\*\*Reuters\*\* · .*@reuters-flood.*river/);
    expect(client.wordsAt(DRAFT, hover?.range ?? { start: at, end: at })).toBe('reuters-flood');
  });

  it('its citations are found in all drafts, open or not, and from the source itself', async () => {
    const { client, at } = await desk(TEXT, (host) => {
      host.drafts.set(
        `${ROOT}/other.md`,
        'It rose, Reuters reported.[^1] A band will play [@afp-market].\n\n[^1]: Reuters, flood.\n',
      );
    });
    const ask = async (uri: string, position: typeof at) => {
      const found = await client.connection.sendRequest(ReferencesRequest.type, {
        textDocument: { uri },
        position,
        context: { includeDeclaration: true },
      });
      return (found ?? []).map(({ uri: where, range }) => [where, range.start]);
    };
    const expected = [
      [DRAFT, { line: 0, character: 25 }],
      [OTHER, { line: 0, character: 9 }],
      [OTHER, { line: 0, character: 26 }],
    ];
    expect(await ask(DRAFT, at)).toEqual(expected);
    const source = `file://${ROOT}/sources/flood.txt`;
    await client.open(source, SOURCES['flood.txt'], 'plaintext');
    expect(await ask(source, { line: 2, character: 3 })).toEqual(expected);
  });

  it('keys and source comments are links to its file', async () => {
    const { client } = await desk(TEXT);
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: DRAFT } });
    expect((links ?? []).map(({ range, target, tooltip }) => [client.wordsAt(DRAFT, range), target, tooltip])).toEqual([
      ['reuters-flood', `file://${ROOT}/sources/flood.txt`, 'Reuters'],
      ['afp-market', `file://${ROOT}/sources/market.txt`, 'AFP'],
    ]);
  });
});

describe('renaming', () => {
  const TEXT = 'It rose [@reu|ters-flood, p. 4; @afp-market].[^reuters-flood]\n\n[^reuters-flood]: Reuters, flood.\n';
  const OTHER_TEXT = 'It rose.<!-- source: reuters-flood; x -->\n';
  const inOther = (host: InMemoryHost): void => void host.drafts.set(`${ROOT}/other.md`, OTHER_TEXT);

  it('takes the key alone, and changes it in all drafts and in the file of keys', async () => {
    const here = await desk(TEXT, inOther);
    const { client, at } = here;
    const asked = await client.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument: { uri: DRAFT },
      position: at,
    });
    expect(asked).toMatchObject({ placeholder: 'reuters-flood' });
    const edit = await renamed(here, 'flood-rtr');
    expect(edited(edit, DRAFT, TEXT.replace('|', ''))).toBe(
      'It rose [@flood-rtr, p. 4; @afp-market].[^flood-rtr]\n\n[^flood-rtr]: Reuters, flood.\n',
    );
    expect(edited(edit, OTHER, OTHER_TEXT)).toBe('It rose.<!-- source: flood-rtr; x -->\n');
    const keys = `file://${ROOT}/.sourcecheck/keys.json`;
    expect(edit?.documentChanges).toContainEqual({ kind: 'create', uri: keys, options: { ignoreIfExists: true } });
    expect(edited(edit, keys, '')).toBe('{\n  "sources/flood.txt": "flood-rtr"\n}\n');
  });

  it('changes the key where it is given: in the front matter', async () => {
    const source =
      '---\nkey: rtr1\noutlet: Reuters\n---\nThe river rose on Monday. It ruined dozens of barns near Orlen.\n';
    const text = 'It rose [@rt|r1].\n';
    const edit = await renamed(
      await desk(text, ({ files }) => void files.set(`${ROOT}/sources/flood.txt`, source)),
      'two',
    );
    expect(edited(edit, DRAFT, 'It rose [@rtr1].\n')).toBe('It rose [@two].\n');
    expect(edited(edit, `file://${ROOT}/sources/flood.txt`, source)).toBe(source.replace('rtr1', 'two'));
  });

  it.each([
    [
      'references.json',
      '[{ "id": "x", "title": "rtr1" }, { "id": "rtr1" }]',
      '[{ "id": "x", "title": "rtr1" }, { "id": "two" }]',
    ],
    [
      'references.bib',
      '@misc{x, title={rtr1}}\n@article{rtr1,\n title={A}}',
      '@misc{x, title={rtr1}}\n@article{two,\n title={A}}',
    ],
  ])('changes the key where it is given: in %s', async (name, before, after) => {
    const file = `${ROOT}/${name}`;
    const here = await desk('It rose [@rt|r1].\n', (host) => {
      host.otherFiles.set(file, before);
      host.references.push({ key: 'rtr1', source: `${ROOT}/sources/flood.txt`, file });
    });
    expect(edited(await renamed(here, 'two'), `file://${file}`, before)).toBe(after);
  });

  it('renames a footnote in its draft alone', async () => {
    const text = 'One.[^a|] Two.[^A]\n\n[^a]: Own notes.\n';
    const edit = await renamed(await desk(text, inOther), 'notes');
    expect(edited(edit, DRAFT, text.replace('|', ''))).toBe('One.[^notes] Two.[^notes]\n\n[^notes]: Own notes.\n');
    expect(edit?.documentChanges).toHaveLength(1);
  });

  it.each([
    [TEXT, 'two words', /no citation key/],
    [TEXT, 'afp-market', /is the key of market already/],
    ['One.[^a|] Two.[^b]\n\n[^a]: A.\n[^b]: B.\n', 'B', /is there already/],
    ['One.[^a|]\n\n[^a]: A.\n', 'a]', /no footnote label/],
    ['It ro|se.', 'x', /no citation key or footnote label here/],
    ['It rose (Reu|ters).', 'x', /Only citation keys/],
    ['It rose [@nob|ody-1].', 'x', /No source has the key/],
  ])('refuses what cannot be, and says why: %j as %j', async (text, newName, why) => {
    await expect(renamed(await desk(text), newName)).rejects.toThrow(why);
  });
});

describe('files that move', () => {
  it('take the links, ids and keys of all citations with them', async () => {
    const draft =
      'A [b](sources/flood.txt) [@reuters-flood] [@flood].<!-- source: flood -->[^1] [m](sources/market.txt)\n\n[^1]: Reuters, flood.\n';
    expect(await moved(draft, 'sources/flood.txt', 'sources/week 1/river.txt')).toBe(
      'A [b](sources/week%201/river.txt) [@reuters-week-1-river] [@{week 1/river}].<!-- source: week 1/river -->[^1] [m](sources/market.txt)\n\n[^1]: Reuters, week 1/river.\n',
    );
  });

  it('take them along with their folder', async () => {
    expect(await moved('A [b](sources/flood.txt).\n', 'sources', 'wire')).toBe('A [b](wire/flood.txt).\n');
  });

  it('leave alone what names a source by other means, and other files', async () => {
    const draft = 'It rose, Reuters reported (AFP) [b](https://a.example/flood.txt).\n';
    expect(await moved(draft, 'sources/flood.txt', 'sources/river.txt')).toBe(draft);
    expect(await moved('A [b](sources/flood.txt).\n', 'notes.md', 'notes2.md')).toBe('A [b](sources/flood.txt).\n');
  });

  it('a draft that moves keeps its links', async () => {
    expect(await moved('A [b](sources/flood.txt).\n', 'draft.md', 'drafts/draft.md')).toMatch(
      /\(.*sources\/flood\.txt\)/,
    );
  });
});
