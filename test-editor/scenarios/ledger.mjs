import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

export const title = 'accepts a fact, reopens it when its source changes, and opens the annotated copy';

export async function run(given) {
  const ledger = path.join(given.project.folder, '.sourcecheck', 'ledger.jsonl');
  try {
    await keepsLedger(given, ledger);
  } catch (problem) {
    // Who tries once more finds nothing accepted.
    rmSync(ledger, { force: true });
    throw problem;
  }
}

async function keepsLedger({ workbench, project, shoot }, ledger) {
  const { page } = workbench;
  const records = () =>
    existsSync(ledger)
      ? readFileSync(ledger, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];
  await workbench.squiggle('52');
  await workbench.fix('52', /^Accept “At least 52”/);
  await workbench.until('the fact in the ledger', records, (all) => all.some(({ status }) => status === 'accepted'));
  assert.match((await workbench.hover('52')).text, /Ledger.*“At least 52” accepted by/s);

  await workbench.fix('52', /^Mark “At least 52” as disputed/);
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill('the White Helmets have 25');
  await page.keyboard.press('Enter');
  const [disputed] = await workbench.until('the fact as disputed', records, (all) =>
    all.some(({ status, note }) => status === 'disputed' && note === 'the White Helmets have 25'),
  );
  assert.equal(disputed.history.length, 1, 'what was said before is kept');
  await workbench.openSideBar();
  await workbench.waitForRows('Claims', 'the sentence as the desk has it', (rows) =>
    rows.some((row) => /“At least 52” disputed by .* \(the White Helmets have 25\)/.test(row)),
  );
  await shoot('claims-ledger', { only: '.part.sidebar' });

  const restore = project.editSource(
    '002_c5c1f8db929ba75d.txt',
    'Residents said one attack',
    'Residents said an attack',
  );
  try {
    await workbench.until(
      'the fact reopened',
      async () => (await workbench.hover('52')).text,
      (text) => /Reopened.*The source changed since/s.test(text),
    );
    await shoot('reopened', { around: '.monaco-hover' });
  } finally {
    restore();
  }

  await workbench.clickWords('52');
  await workbench.command('Sourcecheck: Open Annotated Copy');
  const copy = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame').locator('body');
  const text = await workbench.until(
    'the annotated copy',
    async () => copy.innerText({ timeout: 3000 }).catch(() => ''),
    (shown) => /annotated copy/i.test(shown),
  );
  assert.match(text, /1 of \d+ facts settled: 1 disputed/);
  assert.match(text, /the White Helmets have 25/);
  assert.match(text, /Where sources differ/);
  await shoot('ledger-copy');
}
