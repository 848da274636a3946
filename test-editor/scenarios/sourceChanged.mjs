import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const title = 'shows in a source what rests on it; when it changes, asks for another look until that is given';

export async function run({ workbench, openFolder, newFolder, copyExample, shoot }) {
  const { page } = workbench;
  const folder = newFolder('market-fire');
  copyExample(folder);
  await openFolder(folder);
  await workbench.openFile('draft.md');
  await workbench.squiggle('Nine');
  await workbench.openSideBar();
  await workbench.evidence(/Put the cursor on a sentence/);
  await workbench.clickRow('Sources', /^Coast Wire/);
  await workbench.until(
    'the source',
    async () => workbench.activeFile(),
    (file) => file === 'coast-wire-4-march.txt',
  );
  const lens = page.locator('.editor-group-container.active .codelens-decoration a').first();
  await lens.waitFor();
  await shoot('code-lens');
  await lens.click();
  await page.locator('.reference-zone-widget').waitFor();
  assert.match(await page.locator('.reference-zone-widget').innerText(), /draft\.md/);
  await page.keyboard.press('Escape');
  await workbench.command('View: Close Editor');

  const source = path.join(folder, 'sources', 'coast-wire-4-march.txt');
  writeFileSync(source, readFileSync(source, 'utf8').replace('a cold store', 'a cold room'));
  const asks = (row) => /Osman Dreyer.*look again/.test(row);
  await workbench.waitForRows('Claims', 'a sentence to look at again', (rows) => rows.some(asks));
  await shoot('source-changed', { only: '.part.sidebar' });
  await workbench.clickRow('Claims', /Osman Dreyer/);
  await workbench.command('Sourcecheck: Mark as Looked At Again');
  await workbench.waitForRows('Claims', 'nothing to look at again', (rows) => !rows.some(asks));
}
