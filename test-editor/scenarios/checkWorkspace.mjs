import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

export const title = 'checks every draft of the workspace, and lists what is found in those that are not open';

const OTHER = '# Hospital\n\nSeven people were taken to hospital, the fire service said.\n';

export async function run({ workbench, openFolder, newFolder, copyExample, shoot }) {
  const { page } = workbench;
  const folder = newFolder('market-fire');
  copyExample(folder);
  writeFileSync(path.join(folder, 'hospital.md'), OTHER);
  await openFolder(folder);
  await workbench.openFile('draft.md');
  await workbench.squiggle('Nine');
  await workbench.command('Sourcecheck: Check All Drafts of the Workspace');
  const told = page.locator('.notification-toast').filter({ hasText: 'Drafts checked: 2. Findings: 6.' });
  await told.waitFor();
  const rows = await workbench.problems();
  assert.ok(
    rows.some((row) => /“Seven”.*“Six”/.test(row)),
    rows.join('\n'),
  );
  await shoot('check-workspace');
  await told.getByRole('button', { name: 'Show the Claims' }).click();
  await workbench.waitForRows('Claims', 'both drafts', (all) =>
    ['draft.md', 'hospital.md'].every((name) => all.some((row) => row.startsWith(name))),
  );
  await workbench.command('View: Toggle Panel Visibility');
}
