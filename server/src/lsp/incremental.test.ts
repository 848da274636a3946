import { CancellationToken, type Diagnostic, type Range } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { shownFindings } from './drafts/checkedDraft.ts';
import type { Checker } from './drafts/checking.ts';
import { engineChecker } from './engineChecker.ts';
import { clientFeatures } from './clientFeatures.ts';
import { editorSettings } from './editorSettings.ts';
import { runs } from '../testing/runs.ts';
import { openDraft } from './drafts/openDraft.ts';
import { createSession } from './session.ts';
import { connected } from './testing/connected.ts';
import { inMemoryHost, type InMemoryHost, ROOT } from './testing/inMemoryHost.ts';
import { FULL_CAPABILITIES, type TestClient } from './testing/testClient.ts';
import { toDiagnostic } from './toProtocol.ts';

const DRAFT = `file://${ROOT}/draft.md`;

const SOURCES = {
  'storm.txt':
    'Reuters\n\nPORTO, June 3 - The storm killed 14 people on Sunday, the mayor Ana Duarte said. ' +
    'It ruined dozens of barns near the river. More than 300 homes lost power.\n',
  'budget.txt':
    'date 2024-06-04 [Source: AFP]\n\nThe council approved a budget of $2.5 million on Tuesday. ' +
    '“We had no choice,” said treasurer Paul Okafor. Nine members voted against it.\n',
};

const START = [
  '# Storm in Porto',
  '',
  'The storm killed 16 people on Sunday, mayor Ana Duarte said. It ruined hundreds of barns near the river.',
  '',
  '- The council approved a budget of $3.5 million on Tuesday.',
  '- “We had a choice,” said treasurer Paul Okafor.',
  '',
  'Nine members voted against it. More than 300 homes lost power.',
  '',
].join('\n');

const PIECES = [
  'x| |.|\n|\n\n|\r\n|🌊||||“|”|`|```\n|# |- |> |14|16|hundreds|dozens|Monday|Duarte| not|[^1]|<!--|-->|&amp;|\\'.split(
    '|',
  ),
  '| a | b |\n',
  '\n[^1]: The storm killed 20 people.\n',
  '<!-- sourcecheck-ignore number: own count -->',
  '---\ndate: 2024-06-04\n---\n',
  'It ruined hundreds of barns near the river. ',
  'The storm killed 16 people on Sunday. ',
].flat();

/** Small and repeatable: mulberry32. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

async function editAtRandom(client: TestClient, random: (below: number) => number): Promise<void> {
  const lines = client.text(DRAFT).split('\n');
  const line = random(lines.length);
  const start = { line, character: random((lines[line] ?? '').length + 1) };
  const end = random(4) === 0 ? { line: line + 1, character: 0 } : { line, character: start.character + random(6) };
  const range: Range = { start, end };
  await client.edit(DRAFT, PIECES[random(PIECES.length)] ?? '', range);
}

const nothing = (): void => undefined;

/** A session that has seen nothing before. */
async function fromScratch(checker: Checker, text: string): Promise<Diagnostic[]> {
  const host = hostWith(checker);
  const features = clientFeatures({ processId: null, rootUri: null, capabilities: FULL_CAPABILITIES });
  const session = createSession(
    host,
    editorSettings(features, async () => ({})),
    {
      indexing: nothing,
      indexed: nothing,
      sourcesSettled: nothing,
      projectOpened: nothing,
      checked: nothing,
      withoutSources: nothing,
      tooLong: nothing,
    },
  );
  session.put(openDraft(DRAFT, 'markdown', 1, text));
  const draft = await session.checked(DRAFT, CancellationToken.None);
  if (!draft) throw new Error('the draft was not checked');
  return shownFindings(draft).shown.map((found) => toDiagnostic({ host, features }, draft, found));
}

function hostWith(checker: Checker): InMemoryHost {
  return inMemoryHost(SOURCES, checker);
}

const checkers = { 'the word checker': inMemoryHost({}).checker, 'the engine': engineChecker };

const EDITS = runs(75, 200);

describe.each(Object.entries(checkers))('with %s', (_, checker) => {
  it('gives after each of many random edits what a check from scratch gives', { timeout: 60_000 }, async () => {
    const client = await connected(hostWith(checker));
    const random = randomNumbers(20240603);
    await client.open(DRAFT, START);
    expect((await client.findings(DRAFT)).length).toBeGreaterThan(0);
    let found = 0;
    for (let nth = 0; nth < EDITS; nth++) {
      // Now and then start over: an unclosed fence would swallow the rest of the run.
      if (nth % 25 === 24) await client.edit(DRAFT, START);
      await editAtRandom(client, random);
      const incremental = await client.findings(DRAFT);
      found += incremental.length;
      expect(incremental).toEqual(await fromScratch(checker, client.text(DRAFT)));
    }
    expect(found).toBeGreaterThan(EDITS);
  });
});
