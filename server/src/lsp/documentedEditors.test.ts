import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Diagnostic } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND } from '../cli/testing/commandLine.ts';
import { until } from './testing/connected.ts';
import { type EditorProfile, helix, sublimeText, zed } from './testing/editorProfiles.ts';
import { desk, type Desk } from './testing/spawned.ts';

const STORM =
  'Reuters\n\nPORTO, June 3 - The storm killed 14 people on Sunday, the mayor Ana Duarte said. More than 300 homes lost power.\n';
const DRAFT = '# Storm\r\n\r\n🌊 The storm killed 16 people on Sunday, mayor Ana Duarte said.\r\n';

let folder = '';
let env: NodeJS.ProcessEnv = {};

/** The command line with its server, on the `PATH` as `sourcecheck`. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sourcecheck-path-'));
  const command = path.join(folder, 'sourcecheck');
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`);
  await chmod(command, 0o755);
  env = { ...process.env, PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` };
});

afterAll(() => rm(folder, { recursive: true }));

/** The draft in that editor, as its page configures it, with `more` beside the settings that the page has. */
async function openIn(profile: EditorProfile, more: Readonly<Record<string, unknown>> = {}): Promise<Desk> {
  const { command, args, capabilities, initializationOptions } = profile;
  const settings = profile.settings && { ...profile.settings, sourcecheck: { ...ownSettings(profile), ...more } };
  const opened = await desk(
    { 'sources/storm.txt': STORM, 'draft.md': DRAFT },
    { capabilities, ...(initializationOptions !== undefined && { initializationOptions }) },
    { command, args, env },
  );
  const { client } = opened;
  client.settings = settings?.sourcecheck ?? null;
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: settings ?? {} });
  await client.open(opened.uri('draft.md'), DRAFT);
  return opened;
}

function ownSettings({ settings }: EditorProfile): object {
  const own = settings?.['sourcecheck'];
  return typeof own === 'object' && own !== null ? own : {};
}

/** The findings as this client comes by them. */
async function findings({ client, uri }: Desk): Promise<readonly Diagnostic[]> {
  if (client.capabilities.diagnosticProvider) return client.findings(uri('draft.md'));
  const version = client.version(uri('draft.md'));
  const latest = () => client.published.find((one) => one.uri === uri('draft.md') && one.version === version);
  await until(() => latest() !== undefined, 'findings of the latest version');
  return latest()?.diagnostics ?? [];
}

const EDITORS = [helix(), sublimeText(), zed()];
const WITH_SETTINGS = EDITORS.filter(({ settings }) => settings);

describe('an editor, by what it says of itself,', { timeout: 30_000 }, () => {
  it.each(EDITORS)(
    '$editor is configured so that the draft is checked, explained and mended',
    async (profile: EditorProfile) => {
      const opened = await openIn(profile);
      const { client, uri } = opened;
      const draft = uri('draft.md');
      const [finding, ...others] = await findings(opened);
      if (!finding) throw new Error('nothing is found');
      expect(others).toEqual([]);
      expect(client.wordsAt(draft, finding.range)).toBe('16');
      expect(finding.message).toMatch(/“16”.*Reuters.*“14”/);
      const hover = await client.hover(draft, finding.range.start);
      expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**14**') });
      const [fix] = await client.actions(draft, finding.range, { diagnostics: [finding] });
      if (!fix || !('kind' in fix)) throw new Error('no fix is offered');
      expect(fix.title).toMatch(/^Change “16” to “14”/);
      await client.apply(fix);
      expect(client.text(draft)).toBe(DRAFT.replace('16', '14'));
      expect(await findings(opened)).toEqual([]);
    },
  );

  it.each(WITH_SETTINGS)(
    '$editor gives the server its settings in the form of the page',
    async (profile: EditorProfile) => {
      expect(ownSettings(profile)).toEqual({ quietWhileTyping: 'sentence' });
      const opened = await openIn(profile, { severity: { number: 'error' } });
      expect((await findings(opened)).map(({ severity }) => severity)).toEqual([1]);
      const asked = opened.client.requested.find(({ method }) => method === 'workspace/configuration');
      expect(asked?.params).toMatchObject({ items: [{ section: 'sourcecheck' }] });
    },
  );
});
