import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { expect, it } from 'vitest';
import { desk } from './testing/spawned.ts';
import type { TestClient } from './testing/testClient.ts';

const FIXTURES = fileURLToPath(new URL('../../../test-fixtures', import.meta.url));

const SOURCES = Object.fromEntries(
  readdirSync(path.join(FIXTURES, 'sources')).map((name) => [
    `sources/${name}`,
    readFileSync(path.join(FIXTURES, 'sources', name)),
  ]),
);

const DEMO = readFileSync(path.join(FIXTURES, 'drafts', 'demo.md'), 'utf8');

/** A finding by rule and words: what is still the same after an edit has moved it. */
function nameOf(client: TestClient, uri: string, { code, range }: Diagnostic): string {
  return `${String(code).replace(/^\w+\//, '')}: ${client.wordsAt(uri, range)}`;
}

/** What of `after` was not in `before`, repeats counted. */
function added(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

it('every fix of a real draft does what it says, and the rest stays', { timeout: 240_000 }, async () => {
  const { client, uri, remove } = await desk(SOURCES);
  const draft = uri('demo.md');
  await client.open(draft, DEMO);
  const findings = await client.findings(draft);
  const before = findings.map((finding) => nameOf(client, draft, finding));
  expect(findings.length).toBeGreaterThan(8);
  const wrong: unknown[] = [];
  let applied = 0;
  for (const [nth, finding] of findings.entries()) {
    await client.edit(draft, DEMO);
    const diagnostics = await client.findings(draft);
    const own = diagnostics[nth] ? [diagnostics[nth]] : [];
    for (const [place, offered] of (await client.actions(draft, finding.range, { diagnostics: own })).entries()) {
      if (!/^(?:Change|Ignore|Cite|Attribute|Date it)/.test(offered.title)) continue;
      await client.edit(draft, DEMO);
      const action = (await client.actions(draft, finding.range, { diagnostics: own }))[place];
      if (!action || !('kind' in action)) throw new Error('the actions have another order now');
      const inWorkspace = action.title.endsWith('in this workspace');
      if (inWorkspace) await client.execute(String(action.command?.command), action.command?.arguments);
      else await client.apply(action);
      applied++;
      const after = (await client.findings(draft)).map((one) => nameOf(client, draft, one));
      const problem = problemWith(action, finding, String(before[nth]), before, after, client.text(draft));
      if (inWorkspace) {
        await remove('.sourcecheck/ignores.json');
        await client.filesChanged([{ uri: uri('.sourcecheck/ignores.json'), type: 3 }]);
      }
      if (problem !== undefined) wrong.push({ title: action.title, finding: before[nth], problem });
    }
  }
  expect(wrong).toEqual([]);
  expect(applied).toBeGreaterThan(20);
});

function problemWith(
  { title }: CodeAction,
  { code }: Diagnostic,
  finding: string,
  before: readonly string[],
  after: readonly string[],
  text: string,
): string | undefined {
  if (/^Cite.*\(footnote\)/.test(title)) {
    return /\[\^([^\]]+)\][^]*^\[\^\1\]: \S/m.test(text) ? undefined : 'no footnote with its definition';
  }
  if (title.startsWith('Cite')) return text === DEMO ? 'nothing was written' : undefined;
  if (/^(?:Attribute|Date it)/u.test(title)) {
    const words = /“(.+)”/u.exec(title)?.[1] ?? title;
    if (!text.includes(words)) return 'nothing was written';
    const more = added(before, after).filter((name) => name.includes(words));
    return more.length > 0 ? `findings on what was written: ${more.join('; ')}` : undefined;
  }
  const rule = finding.replace(/:.*/s, ':');
  const count = (names: readonly string[]): number => names.filter((name) => name === finding).length;
  if (count(after) >= count(before)) return 'the finding is still there';
  // Where the sources differ, the figure of one is disputed by the other.
  if (String(code).startsWith('disputed/')) return undefined;
  const more = added(before, after).filter((name) => name.startsWith(rule));
  return more.length > 0 ? `new findings of the rule: ${more.join('; ')}` : undefined;
}
